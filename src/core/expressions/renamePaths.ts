import type { Ast } from './types.ts';

/**
 * The expression with other paths read: `rename` gets each path outside quantified variables and answers the path to
 * read instead, or the same one. Everything else stays as it is.
 */
export function renamePaths(ast: Ast, rename: (path: readonly string[]) => readonly string[]): Ast {
	return rewrite(ast, rename, new Set());
}

// helpers

type Rename = (path: readonly string[]) => readonly string[];

/** Names that quantifiers bind: what is read of them is not a path of the outside. */
type Bound = ReadonlySet<string>;

function rewrite(ast: Ast, rename: Rename, bound: Bound): Ast {
	const next = (part: Ast): Ast => rewrite(part, rename, bound);
	switch (ast.op) {
		case 'literal':
		case 'date':
			return ast;
		case 'read':
			return bound.has(ast.path[0] ?? '') ? ast : { ...ast, path: rename(ast.path) };
		case 'not':
		case 'negate':
			return { ...ast, arg: next(ast.arg) };
		case 'in':
			return { ...ast, value: next(ast.value), list: ast.list.map(next) };
		case 'between':
			return { ...ast, value: next(ast.value), low: next(ast.low), high: next(ast.high) };
		case 'if':
			return { ...ast, test: next(ast.test), then: next(ast.then), else: next(ast.else) };
		case 'call':
			return { ...ast, args: ast.args.map(next) };
		case 'some':
		case 'every':
			return {
				...ast,
				list: next(ast.list),
				test: rewrite(ast.test, rename, new Set([...bound, ast.variable]))
			};
		case 'list':
			return { ...ast, items: ast.items.map(next) };
		default:
			return { ...ast, left: next(ast.left), right: next(ast.right) };
	}
}
