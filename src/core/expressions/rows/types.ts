/**
 * The part of FEEL that can be shown as rows `variable – operator – value`, in groups of which all or one must hold, each
 * possibly turned round. Everything else stays FEEL text.
 */
export type ConditionNode = ConditionGroup | ConditionRow;

export interface ConditionGroup {
	readonly type: 'group';
	readonly join: 'all' | 'any';
	/** The group as a whole must not hold. */
	readonly not: boolean;
	readonly items: readonly ConditionNode[];
}

export interface ConditionRow {
	readonly type: 'row';
	readonly subject: RowSubject;
	readonly operator: RowOperator;
	/** None, one, two for `between`, any number for `in` and `notIn`. */
	readonly values: readonly RowValue[];
}

/** What is compared: a variable, or something measured of it. */
export interface RowSubject {
	/** Dotted, `form.mother.fullName`. */
	readonly path: string;
	readonly measure?: Measure;
}

/** `count` of a list's rows, full `years` from a date to today, the `date` of an instant. */
export const MEASURES = ['count', 'years', 'date'] as const;
export type Measure = (typeof MEASURES)[number];

export const ROW_OPERATORS = [
	'=',
	'!=',
	'in',
	'notIn',
	'<',
	'<=',
	'>',
	'>=',
	'between',
	'contains',
	'startsWith',
	'true',
	'false',
	'filled',
	'empty'
] as const;
export type RowOperator = (typeof ROW_OPERATORS)[number];

export type RowValue =
	string | number | { readonly date: string } | { readonly today: true } | { readonly path: string };
