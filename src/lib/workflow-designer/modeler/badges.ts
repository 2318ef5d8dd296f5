import type { Finding } from '#core/shared/finding.ts';
import type { GraphNode, ProcessGraph } from '#core/workflows/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { limitText } from '../limitText.ts';
import type { Services } from './types.ts';

const TYPE = 'studio-badge';

export interface Badge {
	readonly kind: 'time' | 'source' | 'pause' | 'form' | 'citation' | 'error' | 'warning';
	readonly text: string;
}

export interface Badges {
	show(graph: ProcessGraph, findings: readonly Finding[]): void;
}

/** Shows on each step what it is bound to and what is wrong with it; only what changed is drawn anew. */
export function installBadges(services: Services): Badges {
	const { overlays, elementRegistry, eventBus } = services;
	let shown = new Map<string, string>();
	let marked = new Map<string, string>();
	// Another drawing takes its overlays with it.
	eventBus.on('import.parse.start', () => {
		shown = new Map();
		marked = new Map();
	});
	for (const removed of ['shape.removed', 'connection.removed'] as const)
		eventBus.on(removed, ({ element }) => {
			if (!element) return;
			shown.delete(element.id);
			marked.delete(element.id);
		});
	return {
		show(graph, findings) {
			const byPlace = Map.groupBy(findings, ({ at }) => at);
			for (const { id } of [...graph.nodes, ...graph.flows])
				mark(services, marked, id, byPlace.get(id) ?? []);
			for (const node of graph.nodes) {
				const badges = badgesOf(node, byPlace.get(node.id) ?? []);
				const signature = JSON.stringify(badges);
				const element = elementRegistry.get(node.id);
				if (!element || (shown.get(node.id) ?? '[]') === signature) continue;
				overlays.remove({ element: node.id, type: TYPE });
				shown.set(node.id, signature);
				const [problems, others] = split(badges);
				if (others.length > 0) {
					overlays.add(node.id, TYPE, {
						position: { top: -10, left: 6 },
						show: SHOWN,
						html: row(others)
					});
				}
				if (problems.length > 0) {
					overlays.add(node.id, TYPE, {
						position: { bottom: 9, right: 22 },
						show: SHOWN,
						html: row(problems)
					});
				}
			}
		}
	};
}

/** What is written at a node: limit, source, pause, form it is filled in, missing legal basis, worst finding. */
export function badgesOf({ step }: Pick<GraphNode, 'step'>, findings: readonly Finding[]): readonly Badge[] {
	const severities = findings.map(({ severity }) => severity);
	const badge = (kind: Badge['kind'], text: string): Badge[] => [{ kind, text }];
	return [
		...(step?.timeLimit ? badge('time', limitText(step.timeLimit)) : []),
		...(step?.source ? badge('source', m.workflows_badge_source()) : []),
		...(step?.pausesClock ? badge('pause', m.workflows_badge_pause()) : []),
		...(step?.form && step.form.editable.length > 0 ? badge('form', m.workflows_m_badge_form()) : []),
		...(findings.some(({ rule }) => rule === 'workflow/step-without-citation')
			? badge('citation', m.workflows_m_badge_citation())
			: []),
		...(severities.includes('error')
			? badge('error', m.workflows_m_badge_error())
			: severities.includes('warning')
				? badge('warning', m.workflows_m_badge_warning())
				: [])
	];
}

// helpers

/** Where the drawing is made so small that nothing written can be read, the colours of the borders must do. */
const SHOWN = { minZoom: 0.3 };

/** Puts the marker of the worst finding on an element; `marked` remembers it, because touching a marker is dear. */
function mark(
	{ canvas, elementRegistry }: Services,
	marked: Map<string, string>,
	id: string,
	findings: readonly Finding[]
): void {
	const severities = findings.map(({ severity }) => severity);
	const wanted = severities.includes('error')
		? 'studio-error'
		: severities.includes('warning')
			? 'studio-warning'
			: undefined;
	const present = marked.get(id);
	if (present === wanted || !elementRegistry.get(id)) return;
	if (present !== undefined) canvas.removeMarker(id, present);
	if (wanted === undefined) marked.delete(id);
	else {
		canvas.addMarker(id, wanted);
		marked.set(id, wanted);
	}
}

function split(badges: readonly Badge[]): readonly [readonly Badge[], readonly Badge[]] {
	const isProblem = ({ kind }: Badge) => kind === 'error' || kind === 'warning';
	return [badges.filter(isProblem), badges.filter((badge) => !isProblem(badge))];
}

function row(badges: readonly Badge[]): HTMLElement {
	const html = document.createElement('div');
	html.className = 'studio-badges';
	for (const { kind, text } of badges) {
		const element = document.createElement('span');
		element.className = `studio-badge ${kind}`;
		if (kind === 'error' || kind === 'warning') {
			element.title = text;
			element.textContent = kind === 'error' ? '✕' : '!';
		} else element.textContent = text;
		html.append(element);
	}
	return html;
}
