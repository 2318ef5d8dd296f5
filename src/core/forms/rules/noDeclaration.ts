import { parseRef } from '#core/shared/ref.ts';
import { finding, type FormRule } from './rule.ts';

/** A form that stands for one of the law has nothing the person affirms before handing it in. */
export const noDeclaration: FormRule = {
	id: 'form/no-declaration',
	form: ({ form, fields }) => {
		if (!form.legalForm || form.pages.length === 0) return undefined;
		const affirmed = fields.some(
			({ item }) =>
				item.control === 'declaration' || parseRef(item.element ?? '')?.id.startsWith('declaration.') === true
		);
		return affirmed ? undefined : finding(noDeclaration.id, 'hint', '/pages');
	}
};
