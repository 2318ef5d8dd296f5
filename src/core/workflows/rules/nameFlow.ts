import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphFlow } from '../types.ts';

/** A flow without a name is told by the step it leads to. */
export function nameFlow(index: GraphIndex, flow: GraphFlow): { readonly id: string; readonly name: string } {
	return { id: flow.id, name: flow.name || `→ ${index.node(flow.target).name || flow.target}` };
}
