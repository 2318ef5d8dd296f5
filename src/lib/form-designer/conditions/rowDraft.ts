import type { DataType } from '#core/dictionary/types.ts';
import type { KnownField } from '../knownFields.ts';
import { operatorsOf, takesValue, type ConditionRow, type ConditionValue } from './simpleCondition.ts';

/** A row while it is being built: values as typed. */
export interface RowDraft {
	readonly path: string;
	readonly operator: ConditionRow['operator'];
	readonly values: readonly string[];
}

export const EMPTY_ROW: RowDraft = { path: '', operator: '=', values: [] };

export function draftOf({ path, operator, values }: ConditionRow): RowDraft {
	return {
		path,
		operator,
		values: values.map((value) => (typeof value === 'object' ? value.date : String(value)))
	};
}

/** The row, once field and value are there and the value is one of the field's type; else undefined. */
export function finishRow(draft: RowDraft, field: KnownField | undefined): ConditionRow | undefined {
	if (!field) return undefined;
	if (!takesValue(draft.operator)) return { path: draft.path, operator: draft.operator, values: [] };
	const values = draft.values.map((text) => valueOf(text, field.dataType));
	if (values.length === 0 || !values.every((value) => value !== undefined)) return undefined;
	return { path: draft.path, operator: draft.operator, values };
}

/** Another field: the operator stays when it makes sense there, the values of the old field go. */
export function withField(draft: RowDraft, field: KnownField): RowDraft {
	const operators = operatorsOf(field.dataType);
	const operator = operators.includes(draft.operator) ? draft.operator : (operators[0] ?? '=');
	return { path: field.path, operator, values: [] };
}

// helpers

function valueOf(text: string, dataType: DataType): ConditionValue | undefined {
	const trimmed = text.trim();
	if (trimmed === '') return undefined;
	switch (dataType) {
		case 'integer':
		case 'money':
		case 'decimal': {
			const number = Number(trimmed);
			return Number.isFinite(number) ? number : undefined;
		}
		case 'date':
			return /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? { date: trimmed } : undefined;
		default:
			return text;
	}
}
