import type { Ast } from '../types.ts';
import type { ConditionGroup, ConditionNode, ConditionRow, RowSubject, RowValue } from './types.ts';

/** The tree of the rows; undefined while there are none. Rows that are not finished (no path, no value) throw. */
export function rowsAst(group: ConditionGroup): Ast | undefined {
	const op = group.join === 'any' ? 'or' : 'and';
	const joined = group.items
		.flatMap((item) => nodeAst(item) ?? [])
		.reduce<Ast | undefined>((left, right) => (left ? { op, left, right } : right), undefined);
	return joined && group.not ? { op: 'not', arg: joined } : joined;
}

/** Whether every row of a group says which variable, and what to compare it with. */
export function isFinished(node: ConditionNode): boolean {
	if (node.type === 'group') return node.items.every(isFinished);
	const { subject, operator, values } = node;
	if (subject.path === '') return false;
	const [least, most] = VALUE_COUNTS[operator];
	return values.length >= least && values.length <= most;
}

/** Fewest and most values of an operator. */
export const VALUE_COUNTS: Readonly<Record<ConditionRow['operator'], readonly [number, number]>> = {
	'=': [1, 1],
	'!=': [1, 1],
	in: [1, Infinity],
	notIn: [1, Infinity],
	'<': [1, 1],
	'<=': [1, 1],
	'>': [1, 1],
	'>=': [1, 1],
	between: [2, 2],
	contains: [1, 1],
	startsWith: [1, 1],
	true: [0, 0],
	false: [0, 0],
	filled: [0, 0],
	empty: [0, 0]
};

// helpers

function nodeAst(node: ConditionNode): Ast | undefined {
	return node.type === 'group' ? rowsAst(node) : rowAst(node);
}

function rowAst(row: ConditionRow): Ast {
	if (!isFinished(row)) throw new Error(`Not a whole condition: ${JSON.stringify(row)}`);
	const left = subjectAst(row.subject);
	const values = row.values.map(valueAst);
	const [first = NOTHING, second = NOTHING] = values;
	switch (row.operator) {
		case 'true':
		case 'false':
			return { op: '=', left, right: { op: 'literal', value: row.operator === 'true' } };
		case 'filled':
			return { op: 'call', name: 'is defined', args: [left] };
		case 'empty':
			return { op: 'not', arg: { op: 'call', name: 'is defined', args: [left] } };
		case 'in':
			return { op: 'in', value: left, list: values };
		case 'notIn':
			return { op: 'not', arg: { op: 'in', value: left, list: values } };
		case 'between':
			return { op: 'between', value: left, low: first, high: second };
		case 'contains':
			return { op: 'call', name: 'contains', args: [left, first] };
		case 'startsWith':
			return { op: 'call', name: 'starts with', args: [left, first] };
		default:
			return { op: row.operator, left, right: first };
	}
}

const NOTHING: Ast = { op: 'literal', value: null };

function subjectAst({ path, measure }: RowSubject): Ast {
	const read: Ast = { op: 'read', path: path.split('.') };
	if (measure === undefined) return read;
	if (measure === 'years') return { op: 'call', name: 'full years', args: [read, TODAY] };
	return { op: 'call', name: measure, args: [read] };
}

function valueAst(value: RowValue): Ast {
	if (typeof value !== 'object') return { op: 'literal', value };
	if ('date' in value) return { op: 'date', value: value.date };
	return 'path' in value ? { op: 'read', path: value.path.split('.') } : TODAY;
}

const TODAY: Ast = { op: 'call', name: 'today', args: [] };
