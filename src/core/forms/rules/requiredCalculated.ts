import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** An answer is required of a calculated field, which nobody can give: it is never demanded. */
export const requiredCalculated: FormRule = {
	id: 'form/required-calculated',
	field: ({ id, at, item }) => {
		if (!item.calculation || !(item.required === true || item.requiredWhen)) return undefined;
		return finding(requiredCalculated.id, 'hint', at, { id }, fixAt('form/remove-required', at, {}));
	}
};
