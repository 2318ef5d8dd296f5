import { patternProblem } from '#core/dictionary/index.ts';
import { fieldNodes } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** The pattern of a local field that engines would not agree on; elements have their own rule. */
export const patternUnsafe: FormRule = {
	id: 'form/pattern-unsafe',
	check: (form) =>
		fieldNodes(form).flatMap(({ id, at, item }) => {
			const pattern = item.local?.constraints?.pattern;
			const reason = pattern === undefined ? undefined : patternProblem(pattern);
			if (reason === undefined) return [];
			return [finding(patternUnsafe.id, 'error', `${at}/local/constraints/pattern`, { id, reason })];
		})
};
