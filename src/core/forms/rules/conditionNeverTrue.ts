import type { FormNode } from '../formNodes.ts';
import type { FormCondition } from '../compile/parseConditions.ts';
import type { FormIndex } from './formIndex.ts';
import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';
import { visibilityOf } from './visibilityOf.ts';

/** An item is never shown, or an answer never required, whatever is answered; pages have a rule of their own. */
export const conditionNeverTrue: FormRule = {
	id: 'form/condition-never-true',
	condition: (condition, index) => {
		const node = index.node(condition.id);
		if (!node || node.type === 'page' || !isNeverTrue(condition, node, index)) return undefined;
		const { id, at, use, source } = condition;
		const fix =
			use === 'requiredWhen' ? fixAt('form/remove-required', node.at, {}) : fixAt('form/remove-item', node.at, {});
		return finding(conditionNeverTrue.id, 'warning', at, { id, feel: source.feel }, fix);
	}
};

// helpers

function isNeverTrue(condition: FormCondition, node: FormNode, index: FormIndex): boolean {
	if (condition.use === 'requiredWhen') return !index.canHold([condition]);
	if (condition.use !== 'visibleWhen') return false;
	const above = visibilityOf(index, node).slice(0, -1);
	return index.canHold(above) && !index.canHold([...above, condition]);
}
