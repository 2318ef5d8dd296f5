import { childrenOf, readsOf } from '../reads.ts';
import { printFeel } from '../printFeel.ts';
import type { Ast } from '../types.ts';
import type { Domain, Domains } from './types.ts';

/** A condition whose calls and sums were replaced by variables of their own. */
export interface AbstractCondition {
	readonly ast: Ast;
	/** Variables it reads, paths and terms alike. */
	readonly reads: readonly string[];
}

export interface Abstraction {
	readonly conditions: readonly AbstractCondition[];
	readonly domains: ReadonlyMap<string, Domain>;
	/**
	 * Every combination of values can occur. Not so when a replaced term depends on what is read elsewhere too: then
	 * "holds never" is still certain, but values under which something holds may not exist.
	 */
	readonly exact: boolean;
}

/**
 * Replaces what a value cannot be picked for (calls, arithmetic) by variables `$…`. Undefined when a path has no known
 * domain, or an operand is a list or a quantifier.
 */
export function abstractTerms(conditions: readonly Ast[], domains: Domains): Abstraction | undefined {
	const known = new Map<string, Domain>();
	const terms = new Map<string, readonly string[]>();
	const replaced = conditions.map(replace);
	if (replaced.some((ast) => ast === undefined)) return undefined;
	const abstract = replaced as readonly Ast[];
	const direct = new Set(abstract.flatMap(readsOf));
	const inTerms = [...terms.values()].flat();
	return {
		conditions: abstract.map((ast) => ({ ast, reads: readsOf(ast) })),
		domains: known,
		exact: inTerms.every((path, at) => !direct.has(path) && inTerms.indexOf(path) === at)
	};

	function replace(ast: Ast): Ast | undefined {
		const type = termType(ast);
		if (type) return term(ast, type);
		switch (ast.op) {
			case '+':
				return isNumeric(ast, domains) ? term(ast, NUMBER) : undefined;
			case 'read': {
				const path = ast.path.join('.');
				const domain = domains.get(path);
				if (domain) known.set(path, domain);
				return domain && ast;
			}
			case 'some':
			case 'every':
			case 'list':
				return undefined;
			case 'call':
				return ast.name === 'is defined' ? rebuilt(ast) : undefined;
			default:
				return rebuilt(ast);
		}
	}

	function rebuilt(ast: Ast): Ast | undefined {
		const children = childrenOf(ast).map(replace);
		if (children.some((child) => child === undefined)) return undefined;
		return withChildren(ast, children as readonly Ast[]);
	}

	function term(ast: Ast, domain: Domain): Ast | undefined {
		const reads = readsOf(ast);
		if (reads.length === 0 && domain.type !== 'date') return ast;
		const name = `$${printFeel(ast)}`;
		known.set(name, domain);
		terms.set(name, reads);
		return { op: 'read', path: [name] };
	}
}

// helpers

const NUMBER: Domain = { type: 'number', integer: false, optional: true };
const WHOLE: Domain = { type: 'number', integer: true, optional: true };
const CALLS: Readonly<Record<string, Domain>> = {
	count: WHOLE,
	sum: NUMBER,
	contains: { type: 'boolean', optional: true },
	'starts with': { type: 'boolean', optional: true },
	'string length': WHOLE,
	'upper case': { type: 'string', optional: true },
	today: { type: 'date', optional: false },
	date: { type: 'date', optional: true },
	'full years': WHOLE,
	'full days': WHOLE
};

/** The domain of what is replaced as a whole; undefined for what is looked into. */
function termType(ast: Ast): Domain | undefined {
	switch (ast.op) {
		case '-':
		case '*':
		case '/':
			return NUMBER;
		case 'negate':
			return ast.arg.op === 'literal' ? undefined : NUMBER;
		case 'call':
			return CALLS[ast.name];
		default:
			return undefined;
	}
}

/** Whether a sum is of numbers for sure: `+` also joins texts. */
function isNumeric(ast: Ast, domains: Domains): boolean {
	switch (ast.op) {
		case 'literal':
			return typeof ast.value === 'number';
		case 'read':
			return domains.get(ast.path.join('.'))?.type === 'number';
		case '+':
			return isNumeric(ast.left, domains) || isNumeric(ast.right, domains);
		default:
			return termType(ast)?.type === 'number';
	}
}

function withChildren(ast: Ast, children: readonly Ast[]): Ast {
	const [first = ast, second = ast, third = ast] = children;
	switch (ast.op) {
		case 'not':
		case 'negate':
			return { ...ast, arg: first };
		case 'in':
			return { ...ast, value: first, list: children.slice(1) };
		case 'between':
			return { ...ast, value: first, low: second, high: third };
		case 'if':
			return { ...ast, test: first, then: second, else: third };
		case 'call':
			return { ...ast, args: children };
		case 'literal':
		case 'date':
		case 'read':
		case 'some':
		case 'every':
		case 'list':
			return ast;
		default:
			return { ...ast, left: first, right: second };
	}
}
