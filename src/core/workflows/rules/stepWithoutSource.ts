import { findingAt, type Rule } from './rule.ts';

/** A look-up that names no source cannot run. */
export const stepWithoutSource: Rule = (index) =>
	index.graph.nodes
		.filter(({ step }) => step?.kind === 'lookUpSource' && !step.source)
		.map((node) => findingAt('step-without-source', 'error', node));
