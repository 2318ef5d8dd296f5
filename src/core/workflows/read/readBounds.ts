import type { ModdleElement } from 'bpmn-moddle';
import { childOf, childrenOf, numberOf, textOf } from '../moddle/access.ts';
import type { Bounds, GraphNode } from '../types.ts';

/** Where the nodes are drawn, by id; undefined when none is. */
export function readBounds(
	definitions: ModdleElement,
	nodes: readonly GraphNode[]
): Readonly<Record<string, Bounds>> | undefined {
	const wanted = new Set(nodes.map(({ id }) => id));
	const found: Record<string, Bounds> = {};
	for (const diagram of childrenOf(definitions, 'diagrams'))
		for (const drawn of childrenOf(childOf(diagram, 'plane') ?? diagram, 'planeElement')) {
			if (drawn.$type !== 'bpmndi:BPMNShape') continue;
			const element = childOf(drawn, 'bpmnElement');
			const id = element && textOf(element, 'id');
			const bounds = childOf(drawn, 'bounds');
			if (id === undefined || !bounds || !wanted.has(id)) continue;
			const of = (side: string) => numberOf(bounds, side) ?? 0;
			found[id] = { x: of('x'), y: of('y'), width: of('width'), height: of('height') };
		}
	return Object.keys(found).length > 0 ? found : undefined;
}
