import { firstStep } from './firstStep.ts';
import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** Nothing ever comes of the dossier. */
export const noResultStep: Rule = {
	graph: (index) => {
		if (firstStep(index, 'issueResult', 'returnResult')) return undefined;
		const end = index.inside(undefined).find(({ type, incoming }) => type === 'endEvent' && incoming.length > 0);
		const [last] = end?.incoming ?? [];
		const fix = last === undefined ? {} : fixAt('workflow/add-step', last, { kind: 'issueResult' });
		return findingAt('no-result-step', 'error', index.graph, {}, fix);
	}
};
