import { canonicalJson } from '#core/shared/canonical.ts';
import { parseConditions } from '../compile/parseConditions.ts';
import { formNodes } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** The tree stored beside an expression is not the one its text means: whoever runs the tree would do something else. */
export const astDiffers: FormRule = {
	id: 'form/ast-differs',
	check: (form) => {
		const conditions = parseConditions(form, formNodes(form));
		if (!conditions.ok) return [];
		return conditions.value
			.filter(({ source, parsed }) => source.ast && canonicalJson(source.ast) !== canonicalJson(parsed.ast))
			.map(({ id, at }) => finding(astDiffers.id, 'error', `${at}/ast`, { id }));
	}
};
