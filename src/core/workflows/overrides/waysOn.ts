import { indexGraph } from '../graph/indexGraph.ts';
import type { GraphFlow, ProcessGraph } from '../types.ts';

/**
 * The flows by which a process can go on after a step: its own where it has several, those of the exclusive gateway that
 * decides right after it, else the one it has. In document order.
 */
export function waysOn(graph: ProcessGraph, step: string): readonly GraphFlow[] {
	const index = indexGraph(graph);
	const own = (index.find(step)?.outgoing ?? []).map((id) => index.flow(id));
	const [only, another] = own;
	if (!only || another) return own;
	const next = index.node(only.target);
	const decides = next.type === 'exclusiveGateway' && next.outgoing.length > 1;
	return decides ? next.outgoing.map((id) => index.flow(id)) : own;
}
