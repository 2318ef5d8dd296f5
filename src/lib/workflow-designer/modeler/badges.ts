import type { Finding } from '#core/shared/finding.ts';
import type { ProcessGraph } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { limitText } from '../limitText.ts';
import type { Services } from './types.ts';

const TYPE = 'studio-badge';
const MARKERS = ['studio-error', 'studio-warning'] as const;

/** Shows on each step its time limit and source, and marks what has errors or warnings. */
export function showBadges(services: Services, graph: ProcessGraph, findings: readonly Finding[]): void {
	const { overlays, canvas, elementRegistry } = services;
	overlays.remove({ type: TYPE });
	for (const { id, step } of graph.nodes) {
		if (!step || !elementRegistry.get(id)) continue;
		const badges = [
			...(step.timeLimit ? [badge('time', limitText(step.timeLimit))] : []),
			...(step.source ? [badge('source', m.workflows_badge_source())] : []),
			...(step.pausesClock ? [badge('pause', m.workflows_badge_pause())] : [])
		];
		if (badges.length === 0) continue;
		const html = document.createElement('div');
		html.className = 'studio-badges';
		html.append(...badges);
		overlays.add(id, TYPE, { position: { top: -10, left: 6 }, html });
	}
	for (const { id } of [...graph.nodes, ...graph.flows]) {
		if (!elementRegistry.get(id)) continue;
		const severities = findings.filter(({ at }) => at === id).map(({ severity }) => severity);
		for (const marker of MARKERS) canvas.removeMarker(id, marker);
		if (severities.includes('error')) canvas.addMarker(id, 'studio-error');
		else if (severities.includes('warning')) canvas.addMarker(id, 'studio-warning');
	}
}

// helpers

function badge(kind: string, text: string): HTMLElement {
	const element = document.createElement('span');
	element.className = `studio-badge ${kind}`;
	element.textContent = text;
	return element;
}
