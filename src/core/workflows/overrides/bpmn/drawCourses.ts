import type { ModdleElement } from 'bpmn-moddle';
import { childrenOf } from '../../moddle/access.ts';
import type { EffectiveWorkflow } from '../types.ts';
import { drawnParts } from './diagramParts.ts';

/** Draws each flow that leads elsewhere along the lines of the flows it runs along. */
export function drawCourses(
	definitions: ModdleElement,
	elements: ReadonlyMap<string, ModdleElement>,
	{ courses, graph }: EffectiveWorkflow
): void {
	const drawn = drawnParts(definitions);
	const there = new Set(graph.flows.map(({ id }) => id));
	const points = (id: string) => {
		const [edge] = drawn.get(id) ?? [];
		return edge ? childrenOf(edge, 'waypoint') : [];
	};
	const lines = new Map([...courses].map(([id, along]) => [id, along.flatMap(points)]));
	for (const [id, line] of lines) {
		if (!there.has(id) || !elements.has(id)) continue;
		for (const edge of drawn.get(id) ?? []) edge.set('waypoint', line);
	}
}
