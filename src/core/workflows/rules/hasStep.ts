import type { GraphIndex } from '../graph/indexGraph.ts';
import type { StepKind } from '../types.ts';

export function hasStep(index: GraphIndex, ...kinds: readonly StepKind[]): boolean {
	return index.graph.nodes.some(({ step }) => step && kinds.includes(step.kind));
}
