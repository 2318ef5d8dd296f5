import type { Ast } from '../types.ts';
import type {
	ConditionGroup,
	ConditionNode,
	ConditionRow,
	RowOperator,
	RowSubject,
	RowValue
} from './types.ts';

/** The rows of a condition; undefined when it says more than rows can show. What they say is the same for every input. */
export function rowsOf(ast: Ast): ConditionGroup | undefined {
	const node = nodeOf(ast, true);
	if (!node) return undefined;
	return node.type === 'group' ? node : { type: 'group', join: 'all', not: false, items: [node] };
}

// helpers

const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;

/** `holds`: the node stands where only "true" counts, so that null and false may be told as one. */
function nodeOf(ast: Ast, holds: boolean): ConditionNode | undefined {
	if (ast.op === 'and' || ast.op === 'or') {
		const items = operandsOf(ast, ast.op).map((part) => nodeOf(part, holds));
		const join = ast.op === 'and' ? 'all' : 'any';
		return items.every((item) => item !== undefined) ? { type: 'group', join, not: false, items } : undefined;
	}
	if (ast.op === 'not') return negatedNode(ast.arg);
	if (ast.op === 'read') return holds ? row({ path: ast.path.join('.') }, 'true') : undefined;
	return rowOf(ast);
}

function negatedNode(arg: Ast): ConditionNode | undefined {
	const inner = nodeOf(arg, false);
	if (!inner) return undefined;
	if (inner.type === 'group') return inner.not ? turned(inner) : { ...inner, not: true };
	if (inner.operator === 'filled') return { ...inner, operator: 'empty' };
	if (inner.operator === 'in') return { ...inner, operator: 'notIn' };
	return turned(inner);
}

function turned(item: ConditionNode): ConditionGroup {
	return { type: 'group', join: 'all', not: true, items: [item] };
}

function operandsOf(ast: Ast, op: 'and' | 'or'): readonly Ast[] {
	return ast.op === op ? [...operandsOf(ast.left, op), ...operandsOf(ast.right, op)] : [ast];
}

function rowOf(ast: Ast): ConditionNode | undefined {
	if (ast.op === 'call') return calledRow(ast);
	if (ast.op === 'in') return valuedRow(ast.value, 'in', ast.list);
	if (ast.op === 'between') return valuedRow(ast.value, 'between', [ast.low, ast.high]);
	const operator = COMPARISONS.find((comparison) => comparison === ast.op);
	if (!operator || !('left' in ast)) return undefined;
	if (ast.right.op !== 'literal' || (ast.right.value !== null && typeof ast.right.value !== 'boolean')) {
		return valuedRow(ast.left, operator, [ast.right]);
	}
	const subject = subjectOf(ast.left);
	return subject && constantRow(subject, operator, ast.right.value);
}

function calledRow({ name, args }: Extract<Ast, { op: 'call' }>): ConditionRow | undefined {
	const [first, second] = args;
	if (!first) return undefined;
	if (name === 'is defined') {
		const subject = subjectOf(first);
		return subject && row(subject, 'filled');
	}
	const operator = name === 'contains' ? 'contains' : name === 'starts with' ? 'startsWith' : undefined;
	return operator && second && valuedRow(first, operator, [second]);
}

function constantRow(
	subject: RowSubject,
	operator: (typeof COMPARISONS)[number],
	value: boolean | null
): ConditionNode | undefined {
	if (operator !== '=' && operator !== '!=') return undefined;
	if (value === null) return row(subject, operator === '=' ? 'empty' : 'filled');
	const is = row(subject, value ? 'true' : 'false');
	return operator === '=' ? is : turned(is);
}

function valuedRow(left: Ast, operator: RowOperator, right: readonly Ast[]): ConditionRow | undefined {
	const subject = subjectOf(left);
	const values = right.map(valueOf);
	if (!subject || !values.every((value) => value !== undefined)) return undefined;
	return row(subject, operator, values);
}

function row(subject: RowSubject, operator: RowOperator, values: readonly RowValue[] = []): ConditionRow {
	return { type: 'row', subject, operator, values };
}

function subjectOf(ast: Ast): RowSubject | undefined {
	if (ast.op === 'read') return { path: ast.path.join('.') };
	if (ast.op !== 'call') return undefined;
	const [of, to] = ast.args;
	if (of?.op !== 'read') return undefined;
	const path = of.path.join('.');
	if (ast.name === 'count' || ast.name === 'date') return { path, measure: ast.name };
	return ast.name === 'full years' && to?.op === 'call' && to.name === 'today'
		? { path, measure: 'years' }
		: undefined;
}

function valueOf(ast: Ast): RowValue | undefined {
	if (ast.op === 'date') return { date: ast.value };
	if (ast.op === 'read') return { path: ast.path.join('.') };
	if (ast.op === 'call' && ast.name === 'today') return { today: true };
	if (ast.op !== 'literal' || ast.value === null || typeof ast.value === 'boolean') return undefined;
	return ast.value;
}
