import { findingAt, type Rule } from './rule.ts';

/** Exactly one plain start event: with none or several it depends on the engine what runs first. */
export const noStart: Rule = (index) => {
	const starts = index.inside(undefined).filter(({ type }) => type === 'startEvent');
	if (starts.length === 0) return [findingAt('no-start', 'error', index.graph)];
	return starts.slice(1).map((start) => findingAt('several-starts', 'error', start));
};
