import { SOURCE_OUTCOMES, type SourceOutcome } from '#core/dictionary/types.ts';
import type { ProcessGraph } from '#core/workflows/index.ts';
import { outcomeWay, type OutcomeWay } from './outcomeWay.ts';

export interface SourceWay extends OutcomeWay {
	readonly outcome: SourceOutcome;
}

/** Where each outcome of a look-up leads as the process is drawn. */
export function sourceWays(graph: ProcessGraph, step: string): readonly SourceWay[] {
	const node = graph.nodes.find(({ id }) => id === step);
	return node ? SOURCE_OUTCOMES.map((outcome) => ({ outcome, ...outcomeWay(graph, node, outcome) })) : [];
}
