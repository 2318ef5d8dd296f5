import type { DataType } from '#core/dictionary/types.ts';
import type { Ast } from '#core/expressions/types.ts';

/**
 * The part of FEEL the condition builder can show as rows: comparisons of one field with one value, joined all by
 * "and" or all by "or". Everything else stays FEEL text.
 */
export interface SimpleCondition {
	readonly join: 'all' | 'any';
	readonly rows: readonly ConditionRow[];
}

export interface ConditionRow {
	/** Dotted path, `mother.fullName`. */
	readonly path: string;
	readonly operator: Operator;
	/** Absent for `filled`, `empty`, `true`, `false`; several only for `in`. */
	readonly values: readonly ConditionValue[];
}

export type ConditionValue = string | number | { readonly date: string };

export const OPERATORS = ['=', '!=', 'in', '<', '<=', '>', '>=', 'true', 'false', 'filled', 'empty'] as const;
export type Operator = (typeof OPERATORS)[number];

/** What one may ask of a field of this type, the usual question first. */
export function operatorsOf(dataType: DataType): readonly Operator[] {
	switch (dataType) {
		case 'code':
			return ['=', '!=', 'in', 'filled', 'empty'];
		case 'boolean':
			return ['true', 'false', 'filled', 'empty'];
		case 'integer':
		case 'money':
		case 'decimal':
		case 'date':
			return ['=', '!=', '<', '<=', '>', '>=', 'filled', 'empty'];
		case 'codes':
		case 'address':
		case 'attachment':
			return ['filled', 'empty'];
		default:
			return ['=', '!=', 'filled', 'empty'];
	}
}

export function takesValue(operator: Operator): boolean {
	return !['true', 'false', 'filled', 'empty'].includes(operator);
}

/** The rows of `ast`, or undefined when it says more than rows can show. */
export function simpleCondition(ast: Ast): SimpleCondition | undefined {
	const join = ast.op === 'or' ? 'any' : 'all';
	const rows = operands(ast, join === 'any' ? 'or' : 'and').map(rowOf);
	if (!rows.every((row) => row !== undefined)) return undefined;
	return { join, rows };
}

/** The tree of the rows; undefined when there are none. */
export function conditionAst({ join, rows }: SimpleCondition): Ast | undefined {
	const op = join === 'any' ? 'or' : 'and';
	return rows
		.map(rowAst)
		.reduce<Ast | undefined>((left, right) => (left ? { op, left, right } : right), undefined);
}

// helpers

const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;

function operands(ast: Ast, op: 'and' | 'or'): readonly Ast[] {
	return ast.op === op ? [...operands(ast.left, op), ...operands(ast.right, op)] : [ast];
}

function rowOf(ast: Ast): ConditionRow | undefined {
	const defined = definedPath(ast);
	if (defined !== undefined) return { path: defined, operator: 'filled', values: [] };
	const undefinedPath = ast.op === 'not' ? definedPath(ast.arg) : undefined;
	if (undefinedPath !== undefined) return { path: undefinedPath, operator: 'empty', values: [] };
	if (ast.op === 'in') {
		const values = ast.list.map(valueOf);
		if (ast.value.op !== 'read' || !values.every((value) => value !== undefined)) return undefined;
		return { path: ast.value.path.join('.'), operator: 'in', values };
	}
	const operator = COMPARISONS.find((comparison) => comparison === ast.op);
	if (!operator || !('left' in ast) || ast.left.op !== 'read') return undefined;
	const path = ast.left.path.join('.');
	if (ast.right.op === 'literal' && (ast.right.value === null || typeof ast.right.value === 'boolean')) {
		return constantRow(path, operator, ast.right.value);
	}
	const value = valueOf(ast.right);
	return value === undefined ? undefined : { path, operator, values: [value] };
}

function definedPath(ast: Ast): string | undefined {
	if (ast.op !== 'call' || ast.name !== 'is defined' || ast.args[0]?.op !== 'read') return undefined;
	return ast.args[0].path.join('.');
}

function constantRow(path: string, operator: string, value: boolean | null): ConditionRow | undefined {
	if (value === null && operator === '=') return { path, operator: 'empty', values: [] };
	if (value === null && operator === '!=') return { path, operator: 'filled', values: [] };
	if (value !== null && operator === '=') return { path, operator: value ? 'true' : 'false', values: [] };
	return undefined;
}

function valueOf(ast: Ast): ConditionValue | undefined {
	if (ast.op === 'date') return { date: ast.value };
	if (ast.op !== 'literal' || ast.value === null || typeof ast.value === 'boolean') return undefined;
	return ast.value;
}

function rowAst({ path, operator, values }: ConditionRow): Ast {
	const read: Ast = { op: 'read', path: path.split('.') };
	const [first] = values;
	switch (operator) {
		case 'true':
		case 'false':
			return { op: '=', left: read, right: { op: 'literal', value: operator === 'true' } };
		case 'filled':
			return { op: 'call', name: 'is defined', args: [read] };
		case 'empty':
			return { op: 'not', arg: { op: 'call', name: 'is defined', args: [read] } };
		case 'in':
			return { op: 'in', value: read, list: values.map(literal) };
		default:
			return { op: operator, left: read, right: literal(first ?? '') };
	}
}

function literal(value: ConditionValue): Ast {
	if (typeof value === 'object') return { op: 'date', value: value.date };
	return { op: 'literal', value };
}
