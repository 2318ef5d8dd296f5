import { patternProblem } from '#core/dictionary/index.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** The pattern of a local field that engines would not agree on; elements have their own rule. */
export const patternUnsafe: FormRule = {
	id: 'form/pattern-unsafe',
	field: ({ id, at, item }) => {
		const pattern = item.local?.constraints?.pattern;
		const reason = pattern === undefined ? undefined : patternProblem(pattern);
		if (pattern === undefined || reason === undefined) return undefined;
		const anchored = `^(?:${pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')})$`;
		const fix = patternProblem(anchored) ? {} : fixAt('form/set-pattern', at, { pattern: anchored });
		return finding(patternUnsafe.id, 'error', `${at}/local/constraints/pattern`, { id, reason }, fix);
	}
};
