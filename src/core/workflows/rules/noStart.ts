import type { Finding } from '#core/shared/finding.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** Exactly one plain start event, in the process and in each subprocess: otherwise it depends on the engine what runs first. */
export const noStart: Rule = {
	graph: (index) => startsOf(index, undefined),
	node: (node, index) => (node.type === 'subProcess' ? startsOf(index, node.id) : undefined)
};

// helpers

function startsOf(index: GraphIndex, scope: string | undefined): readonly Finding[] {
	const starts = index.inside(scope).filter(({ type }) => type === 'startEvent');
	const [, ...more] = starts;
	if (starts.length > 0)
		return more.map((start) =>
			findingAt('several-starts', 'error', start, {}, fixAt('workflow/remove', start.id, {}))
		);
	const place = scope === undefined ? index.graph : index.node(scope);
	const [first] = index.starts(scope);
	return [findingAt('no-start', 'error', place, {}, first ? fixAt('workflow/add-start', first.id, {}) : {})];
}
