import { findingAt, type Rule } from './rule.ts';

/** A look-up that names no source cannot run. */
export const stepWithoutSource: Rule = {
	node: (node) =>
		node.step?.kind === 'lookUpSource' && !node.step.source
			? findingAt('step-without-source', 'error', node)
			: undefined
};
