import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';
import { visibilityOf } from './visibilityOf.ts';

/**
 * An answer is required only under conditions under which the field is hidden, so of nobody. What is hidden is never
 * required and its value is dropped: that holds by construction.
 */
export const requiredWhileHidden: FormRule = {
	id: 'form/required-while-hidden',
	condition: (condition, index) => {
		const field = index.field(condition.id);
		if (condition.use !== 'requiredWhen' || !field) return undefined;
		const visible = visibilityOf(index, field.node);
		if (!index.canHold([condition]) || !index.canHold(visible) || index.canHold([...visible, condition])) {
			return undefined;
		}
		const { id, at, source } = condition;
		const fix = fixAt('form/remove-required', field.at, {});
		return finding(requiredWhileHidden.id, 'warning', at, { id, feel: source.feel }, fix);
	}
};
