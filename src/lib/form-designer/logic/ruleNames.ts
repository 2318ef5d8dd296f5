import type { ExpressionUse, LogicRule } from '#core/forms/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const NAMES: Readonly<Record<ExpressionUse, () => string>> = {
	visibleWhen: m.designer_visible_when,
	requiredWhen: m.designer_required_when_label,
	calculation: m.designer_rule_calculation,
	test: m.designer_assertion
};

/** What a rule decides: "Hiện khi". */
export function ruleName(use: ExpressionUse): string {
	return NAMES[use]();
}

/** Whose rule it is: the label of the item; of an assertion that of the item its message stands at. */
export function ruleOwner({ id, item }: LogicRule, labels: ReadonlyMap<string, string>): string {
	return labels.get(item ?? id) || m.designer_untitled();
}
