import type { ConditionRow, Measure, RowOperator } from '#core/expressions/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Variable, VariableType } from './variable.ts';

/** One thing that can be asked of a variable; `measure` is compared in place of the value itself. */
export interface Question {
	readonly operator: RowOperator;
	readonly measure?: Measure;
}

/** What can be asked of a variable, the usual question first. */
export function questionsOf({ type }: Pick<Variable, 'type'>): readonly Question[] {
	return QUESTIONS[type];
}

/** A question in one word, for lists of choices. */
export function questionKey({ operator, measure }: Question): string {
	return measure ? `${measure} ${operator}` : operator;
}

export function questionName({ operator, measure }: Question, type: VariableType): string {
	const dated = measure === 'date' || (type === 'date' && measure === undefined);
	const name = ((dated ? DATE_NAMES[operator] : undefined) ?? NAMES[operator])();
	return measure ? MEASURES[measure]({ operator: name }) : name;
}

/** What the value compared with must be. */
export function valueType(row: Pick<ConditionRow, 'subject'>, variable: Variable): VariableType {
	const { measure } = row.subject;
	if (measure === 'date') return 'date';
	return measure ? 'number' : variable.type;
}

// helpers

const ORDER: readonly RowOperator[] = ['<', '<=', '>', '>='];
const PRESENCE: readonly Question[] = [{ operator: 'filled' }, { operator: 'empty' }];

function plain(...operators: readonly RowOperator[]): readonly Question[] {
	return operators.map((operator) => ({ operator }));
}

function measured(measure: Measure, ...operators: readonly RowOperator[]): readonly Question[] {
	return operators.map((operator) => ({ operator, measure }));
}

const QUESTIONS: Readonly<Record<VariableType, readonly Question[]>> = {
	boolean: [...plain('true', 'false'), ...PRESENCE],
	code: [...plain('=', '!=', 'in', 'notIn'), ...PRESENCE],
	string: [...plain('=', '!=', 'in', 'notIn', 'contains', 'startsWith'), ...PRESENCE],
	number: [...plain('=', '!=', ...ORDER, 'between'), ...PRESENCE],
	date: [...plain('=', '!=', ...ORDER, 'between'), ...measured('years', ...ORDER, '='), ...PRESENCE],
	instant: [...measured('date', ...ORDER, '=', 'between'), ...PRESENCE],
	list: [...measured('count', '=', '!=', ...ORDER), ...PRESENCE],
	other: PRESENCE
};

const NAMES: Readonly<Record<RowOperator, () => string>> = {
	'=': m.conditions_op_eq,
	'!=': m.conditions_op_ne,
	in: m.conditions_op_in,
	notIn: m.conditions_op_not_in,
	'<': m.conditions_op_lt,
	'<=': m.conditions_op_le,
	'>': m.conditions_op_gt,
	'>=': m.conditions_op_ge,
	between: m.conditions_op_between,
	contains: m.conditions_op_contains,
	startsWith: m.conditions_op_starts,
	true: m.conditions_op_true,
	false: m.conditions_op_false,
	filled: m.conditions_op_filled,
	empty: m.conditions_op_empty
};

const DATE_NAMES: Readonly<Partial<Record<RowOperator, () => string>>> = {
	'<': m.conditions_op_before,
	'<=': m.conditions_op_not_after,
	'>': m.conditions_op_after,
	'>=': m.conditions_op_not_before
};

const MEASURES: Readonly<Record<Measure, (inputs: { operator: string }) => string>> = {
	years: m.conditions_measure_years,
	count: m.conditions_measure_count,
	date: m.conditions_measure_date
};
