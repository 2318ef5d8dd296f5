import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** `print.omit` names a page or item the form does not have (any more). */
export const printOmitsUnknown: FormRule = {
	id: 'form/print-omits-unknown',
	form: ({ form, node }) =>
		(form.print?.omit ?? []).flatMap((id, position) => {
			const at = `/print/omit/${position}`;
			if (node(id)) return [];
			return [finding(printOmitsUnknown.id, 'warning', at, { id }, fixAt('form/print-again', at, {}))];
		})
};
