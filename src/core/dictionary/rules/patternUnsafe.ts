import { patternProblem } from '../patternProblem.ts';
import { finding, type ElementRule } from './rule.ts';

/** A pattern that engines would not agree on, or that is not anchored. */
export const patternUnsafe: ElementRule = {
	id: 'dictionary/pattern-unsafe',
	check: ({ id, constraints }) => {
		const pattern = constraints?.pattern;
		const reason = pattern === undefined ? undefined : patternProblem(pattern);
		if (reason === undefined) return [];
		return [finding(patternUnsafe.id, 'error', '/constraints/pattern', { id, reason })];
	}
};
