import { findingAt, type Rule } from './rule.ts';

/** Elements the reference runtime refuses and engines treat differently. */
export const notPortable: Rule = (index) =>
	(index.graph.notPortable ?? []).map(({ at, element, rewrite }) =>
		findingAt('not-portable', 'error', { id: at, name: index.find(at)?.name ?? '' }, { element, rewrite })
	);
