import { canonicalJson } from '#core/shared/canonical.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** The tree stored beside an expression is not the one its text means: whoever runs the tree would do something else. */
export const astDiffers: FormRule = {
	id: 'form/ast-differs',
	condition: ({ id, at, source, parsed }) => {
		if (!source.ast || canonicalJson(source.ast) === canonicalJson(parsed.ast)) return undefined;
		const fix = fixAt('form/store-expression', at, { feel: source.feel });
		return finding(astDiffers.id, 'error', `${at}/ast`, { id }, fix);
	}
};
