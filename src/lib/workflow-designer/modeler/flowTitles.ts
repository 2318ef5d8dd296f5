import type { ProcessGraph } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Services } from './types.ts';

/** Says at each conditional flow and at its label, on pointing, when it is taken: its condition in words. */
export function showFlowTitles(
	{ elementRegistry }: Services,
	graph: ProcessGraph,
	words: (feel: string) => string | undefined
): void {
	const defaults = new Set(graph.nodes.map(({ defaultFlow }) => defaultFlow));
	for (const { id, condition } of graph.flows) {
		const text = defaults.has(id)
			? m.workflows_m_default_way()
			: condition && (words(condition.feel) ?? condition.feel);
		for (const place of [id, `${id}_label`]) {
			const graphics = elementRegistry.get(place) && elementRegistry.getGraphics(place);
			if (graphics) setTitle(graphics, text ?? '');
		}
	}
}

// helpers

function setTitle(graphics: SVGElement, text: string): void {
	const old = graphics.querySelector(':scope > title');
	if (old?.textContent === text) return;
	old?.remove();
	if (!text) return;
	const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
	title.textContent = text;
	// Last: diagram-js takes the first child for what it draws.
	graphics.append(title);
}
