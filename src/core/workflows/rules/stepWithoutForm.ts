import { findingAt, isPersonal, type Rule } from './rule.ts';

/** A person decides without seeing any of the dossier's data. */
export const stepWithoutForm: Rule = (index) =>
	index.graph.nodes
		.filter((node) => node.type === 'userTask' && isPersonal(node) && !node.step?.form)
		.map((node) => findingAt('step-without-form', 'warning', node));
