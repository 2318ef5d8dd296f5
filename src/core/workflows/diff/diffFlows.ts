import { match } from '#core/shared/match.ts';
import type { GraphFlow } from '../types.ts';
import { NONE, nodeWord, type Word } from './phrases.ts';
import type { Sides } from './sides.ts';
import type { Difference } from './types.ts';

/** Flows that came, went, lead elsewhere or under another condition; `carried` are told with their nodes. */
export function diffFlows(sides: Sides, carried: ReadonlySet<string>): Difference[] {
	const { added, removed, changed } = match(sides.before.graph.flows.map(plain), sides.after.graph.flows.map(plain), ({ id }) => id);
	const ends = (flow: GraphFlow, side: 'before' | 'after') => ({
		from: wordOf(flow.source, sides[side]),
		to: wordOf(flow.target, sides[side])
	});
	return [
		...added
			.filter(({ id }) => !carried.has(id))
			.map((flow): Difference => ({ type: 'added', at: flow.id, code: 'diff/flow-added', compatibility: 'review', params: ends(flow, 'after') })),
		...removed
			.filter(({ id }) => !carried.has(id))
			.map((flow): Difference => ({ type: 'removed', at: flow.id, code: 'diff/flow-removed', compatibility: 'review', params: ends(flow, 'before') })),
		...changed.flatMap(({ before, after }) => diffFlow(before, after, sides))
	];
}

// helpers

/** What of a flow is compared: the tree follows from the text, and text without a tree is the linter's business. */
function plain({ id, name, source, target, condition }: GraphFlow): GraphFlow {
	return { id, name, source, target, ...(condition ? { condition: { feel: condition.feel } } : {}) };
}

function diffFlow(before: GraphFlow, after: GraphFlow, sides: Sides): Difference[] {
	const found: Difference[] = [];
	const [from, to] = [wordOf(after.source, sides.after), wordOf(after.target, sides.after)];
	const [fromBefore, toBefore] = [wordOf(before.source, sides.before), wordOf(before.target, sides.before)];
	const changed = { type: 'changed', at: after.id } as const;
	if (before.source !== after.source || before.target !== after.target) {
		const [code, params] =
			before.source === after.source
				? (['flow-target', { from, before: toBefore, after: to }] as const)
				: before.target === after.target
					? (['flow-source', { to, before: fromBefore, after: from }] as const)
					: (['flow-moved', { from, to, fromBefore, toBefore }] as const);
		found.push({ ...changed, property: 'flowEnds', code: `diff/${code}`, compatibility: 'review', params });
	}
	if (before.condition?.feel !== after.condition?.feel) {
		const params = { from, to, before: before.condition?.feel ?? NONE, after: after.condition?.feel ?? NONE };
		found.push({ ...changed, property: 'condition', code: 'diff/flow-condition', compatibility: 'review', params });
	}
	if (before.name !== after.name) {
		const params = { from, to, before: before.name || NONE, after: after.name || NONE };
		found.push({ ...changed, property: 'name', code: 'diff/flow-renamed', compatibility: 'texts', params });
	}
	return found;
}

/** A graph cut out of another may name nodes it does not have. */
function wordOf(id: string, index: Sides['before']): Word {
	const node = index.find(id);
	return node ? nodeWord(node, index) : id;
}
