import type { FormNode } from '../formNodes.ts';
import type { FormPrint } from '../types.ts';
import { fixAt } from './fixes/formFixes.ts';
import type { FormField, FormIndex } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';

/**
 * Paper lacks what the law’s form has: `print.omit` leaves out a question that is required or rests on a citation, or a
 * declaration has no place for a signature. Only forms that stand for one of the law; attachments are not printed, and
 * the addressee (an element `agency.…`) is when `print.recipient` names it.
 */
export const printFieldMissing: FormRule = {
	id: 'form/print-field-missing',
	form: (index) => {
		const { legalForm, print } = index.form;
		if (!legalForm) return [];
		const omitted = (print?.omit ?? []).flatMap((id, position) => {
			const node = index.node(id);
			const missing = node ? fieldsIn(index, node).filter((field) => belongsOnPaper(field, print)) : [];
			const [first] = missing;
			if (!first) return [];
			const at = `/print/omit/${position}`;
			const params = { id: first.id, count: missing.length };
			return [finding(printFieldMissing.id, 'warning', at, params, fixAt('form/print-again', at, {}))];
		});
		const unsigned = index.fields
			.filter(({ item }) => item.control === 'declaration' && !item.signature)
			.map(({ id, at }) => finding(printFieldMissing.id, 'warning', at, { id, count: 1 }));
		return [...omitted, ...unsigned];
	}
};

// helpers

function fieldsIn(index: FormIndex, node: FormNode): readonly FormField[] {
	if (node.type === 'field') return [index.field(node.id) ?? []].flat();
	return index.children(node).flatMap((child) => fieldsIn(index, child));
}

function belongsOnPaper({ item, definition, element }: FormField, print: FormPrint | undefined): boolean {
	if (definition?.dataType === 'attachment') return false;
	if (print?.recipient && element?.id.startsWith('agency.')) return false;
	return item.required === true || item.requiredWhen !== undefined || (item.citations ?? []).length > 0;
}
