import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode, StepKind } from '../types.ts';

/** The first step of the first kind there is one of. */
export function firstStep(index: GraphIndex, ...kinds: readonly StepKind[]): GraphNode | undefined {
	for (const kind of kinds) {
		const found = index.graph.nodes.find(({ step }) => step?.kind === kind);
		if (found) return found;
	}
	return undefined;
}
