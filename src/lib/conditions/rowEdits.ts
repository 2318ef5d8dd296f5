import {
	VALUE_COUNTS,
	type ConditionGroup,
	type ConditionRow,
	type RowOperator
} from '#core/expressions/index.ts';
import { questionKey, questionsOf, valueType, type Question } from './operators.ts';
import type { Variable } from './variable.ts';

export const EMPTY_ROW: ConditionRow = { type: 'row', subject: { path: '' }, operator: '=', values: [] };

export const EMPTY_GROUP: ConditionGroup = { type: 'group', join: 'all', not: false, items: [] };

/** Another variable: the question stays when it makes sense there, the values of the old one go. */
export function withVariable(row: ConditionRow, variable: Variable | undefined): ConditionRow {
	if (!variable) return EMPTY_ROW;
	const questions = questionsOf(variable);
	const asked = questionKey({ operator: row.operator, ...measureOf(row) });
	const question = questions.find((each) => questionKey(each) === asked) ??
		questions[0] ?? { operator: 'filled' };
	return {
		type: 'row',
		subject: { path: variable.path, ...measureOf({ subject: { path: '', ...question } }) },
		operator: question.operator,
		values: []
	};
}

/** Another question about the same variable; values that fit it stay. */
export function withQuestion(row: ConditionRow, question: Question, variable: Variable): ConditionRow {
	const next: ConditionRow = {
		...row,
		subject: { path: row.subject.path, ...(question.measure ? { measure: question.measure } : {}) },
		operator: question.operator
	};
	const sameKind = valueType(row, variable) === valueType(next, variable);
	return { ...next, values: sameKind ? row.values.slice(0, mostValues(question.operator)) : [] };
}

export function mostValues(operator: RowOperator): number {
	return VALUE_COUNTS[operator][1];
}

// helpers

function measureOf({
	subject: { measure }
}: Pick<ConditionRow, 'subject'>): Pick<ConditionRow['subject'], 'measure'> {
	return measure ? { measure } : {};
}
