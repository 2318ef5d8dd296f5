import { fixAt } from './fixes/formFixes.ts';
import type { FormField, FormIndex } from './formIndex.ts';
import { finding, type FormRule } from './rule.ts';

/**
 * An answer only the person can give is given for them: a declaration that is computed or filled in (error), or a
 * yes or no whose calculation is a constant (warning). A constant code is the form’s own, like the kind of procedure.
 * Default values do not exist in our forms.
 */
export const preselectedAnswer: FormRule = {
	id: 'form/preselected-answer',
	field: (field, index) => {
		const { id, at, item } = field;
		const declared = item.control === 'declaration';
		if (item.calculation && (declared || isConstantYesNo(field, index))) {
			const fix = fixAt('form/remove-calculation', at, {});
			return finding(preselectedAnswer.id, declared ? 'error' : 'warning', `${at}/calculation`, { id }, fix);
		}
		if (!declared || !item.prefill) return undefined;
		return finding(preselectedAnswer.id, 'error', `${at}/prefill`, { id }, fixAt('form/remove-prefill', at, {}));
	}
};

// helpers

function isConstantYesNo({ id, definition }: FormField, index: FormIndex): boolean {
	if (definition?.dataType !== 'boolean') return false;
	return index.condition(id, 'calculation')?.parsed.ast.op === 'literal';
}
