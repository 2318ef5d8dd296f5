import { m } from '#lib/i18n/paraglide/messages.js';
import type { Operator } from './simpleCondition.ts';

const NAMES: Record<Operator, () => string> = {
	'=': m.designer_op_equal,
	'!=': m.designer_op_not_equal,
	in: m.designer_op_in,
	'<': m.designer_op_less,
	'<=': m.designer_op_at_most,
	'>': m.designer_op_more,
	'>=': m.designer_op_at_least,
	true: m.designer_op_true,
	false: m.designer_op_false,
	filled: m.designer_op_filled,
	empty: m.designer_op_empty
};

export function operatorName(operator: Operator): string {
	return NAMES[operator]();
}
