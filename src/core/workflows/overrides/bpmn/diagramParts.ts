import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf, textOf } from '../../moddle/access.ts';

/** The planes of every diagram of a text; their shapes and edges are `planeElement`. */
export function planesOf(definitions: ModdleElement): readonly ModdleElement[] {
	return childrenOf(definitions, 'diagrams').flatMap((diagram) => childOf(diagram, 'plane') ?? []);
}

/** Shapes and edges by the id of what they draw. */
export function drawnParts(definitions: ModdleElement): ReadonlyMap<string, readonly ModdleElement[]> {
	return Map.groupBy(
		planesOf(definitions).flatMap((plane) => childrenOf(plane, 'planeElement')),
		(part) => drawnId(part) ?? ''
	);
}

export function drawnId(part: ModdleElement): string | undefined {
	const element = childOf(part, 'bpmnElement');
	return element && textOf(element, 'id');
}
