import type { Fix } from '#core/shared/finding.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';
import { fixAt } from './fixes.ts';

/** The way out of a choice to make its default: one without a condition, else the last. */
export function defaultFix(index: GraphIndex, { outgoing }: GraphNode): { readonly fix?: Fix } {
	const way = outgoing.find((flow) => !index.flow(flow).condition) ?? outgoing.at(-1);
	return way === undefined ? {} : fixAt('workflow/set-default-flow', way, {});
}
