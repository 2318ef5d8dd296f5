import { plainNumber } from './numbers.ts';
import type { Ast } from './types.ts';

/** Binding strength of what a node prints as; an operand weaker than its place asks stands in brackets. */
const WHOLE = 0;
const OR = 1;
const AND = 2;
const COMPARISON = 3;
const SUM = 4;
const PRODUCT = 5;
const UNARY = 6;
const PRIMARY = 7;

/** FEEL text of an AST, one spelling per tree: parsing it gives the same tree again. */
export function printFeel(ast: Ast): string {
	switch (ast.op) {
		case 'literal':
			return typeof ast.value === 'number' ? plainNumber(ast.value) : quote(ast.value);
		case 'date':
			return `date("${ast.value}")`;
		case 'read':
			return ast.path.join('.');
		case 'not':
			return `not(${printFeel(ast.arg)})`;
		case 'negate':
			return isNumber(ast.arg) ? `-(${printFeel(ast.arg)})` : `-${operand(ast.arg, PRIMARY)}`;
		case 'in':
			return `${operand(ast.value, SUM)} in (${ast.list.map((test) => operand(test, SUM)).join(', ')})`;
		case 'between':
			return `${operand(ast.value, SUM)} between ${operand(ast.low, SUM)} and ${operand(ast.high, SUM)}`;
		case 'if':
			return `if ${printFeel(ast.test)} then ${printFeel(ast.then)} else ${printFeel(ast.else)}`;
		case 'call':
			return `${ast.name}(${ast.args.map(printFeel).join(', ')})`;
		case 'some':
		case 'every':
			return `${ast.op} ${ast.variable} in ${operand(ast.list, SUM)} satisfies ${printFeel(ast.test)}`;
		case 'list':
			return `[${ast.items.map(printFeel).join(', ')}]`;
		default: {
			const level = levelOf(ast);
			// Comparisons do not chain; the others read from left to right.
			const left = level === COMPARISON ? SUM : level;
			return `${operand(ast.left, left)} ${ast.op} ${operand(ast.right, level + 1)}`;
		}
	}
}

// helpers

function operand(ast: Ast, atLeast: number): string {
	return levelOf(ast) >= atLeast ? printFeel(ast) : `(${printFeel(ast)})`;
}

function levelOf(ast: Ast): number {
	switch (ast.op) {
		case 'if':
		case 'some':
		case 'every':
			return WHOLE;
		case 'or':
			return OR;
		case 'and':
			return AND;
		case '+':
		case '-':
			return SUM;
		case '*':
		case '/':
			return PRODUCT;
		case 'negate':
			return UNARY;
		case 'literal':
			return typeof ast.value === 'number' && ast.value < 0 ? UNARY : PRIMARY;
		case 'date':
		case 'read':
		case 'not':
		case 'call':
		case 'list':
			return PRIMARY;
		default:
			return COMPARISON;
	}
}

function isNumber(ast: Ast): boolean {
	return ast.op === 'literal' && typeof ast.value === 'number' && ast.value >= 0;
}

function quote(value: string | boolean | null): string {
	if (typeof value !== 'string') return String(value);
	const escaped = value.replace(/["\\]/g, '\\$&').replace(/\p{Cc}/gu, escapeControl);
	return `"${escaped}"`;
}

function escapeControl(character: string): string {
	const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
	return short[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
