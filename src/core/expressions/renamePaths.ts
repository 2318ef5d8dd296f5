import type { Ast } from './types.ts';

/**
 * The expression with other paths read: `rename` gets each path outside quantified variables and answers the path to
 * read instead, or the same one. `renameMember` does the same for what is read of a quantified variable: it gets the
 * path of the list and the path in its items. Everything else stays as it is.
 */
export function renamePaths(
	ast: Ast,
	rename: (path: readonly string[]) => readonly string[],
	renameMember: (list: readonly string[], member: readonly string[]) => readonly string[] = (_, member) =>
		member
): Ast {
	return rewrite(ast, { rename, renameMember }, new Map());
}

// helpers

interface Renames {
	readonly rename: (path: readonly string[]) => readonly string[];
	readonly renameMember: (list: readonly string[], member: readonly string[]) => readonly string[];
}

/** Names that quantifiers bind, with the path of their list where that is one: they are no paths of the outside. */
type Bound = ReadonlyMap<string, readonly string[] | undefined>;

function rewrite(ast: Ast, rename: Renames, bound: Bound): Ast {
	const next = (part: Ast): Ast => rewrite(part, rename, bound);
	switch (ast.op) {
		case 'literal':
		case 'date':
			return ast;
		case 'read':
			return { ...ast, path: readInstead(ast.path, rename, bound) };
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
				test: rewrite(ast.test, rename, new Map([...bound, [ast.variable, listOf(ast.list, bound)]]))
			};
		case 'list':
			return { ...ast, items: ast.items.map(next) };
		default:
			return { ...ast, left: next(ast.left), right: next(ast.right) };
	}
}

function readInstead(
	path: readonly string[],
	{ rename, renameMember }: Renames,
	bound: Bound
): readonly string[] {
	const [name = '', ...member] = path;
	if (!bound.has(name)) return rename(path);
	const list = bound.get(name);
	return list && member.length > 0 ? [name, ...renameMember(list, member)] : path;
}

/** The path a quantifier goes through, from the outside; undefined when it is no plain path. */
function listOf(list: Ast, bound: Bound): readonly string[] | undefined {
	if (list.op !== 'read') return undefined;
	const [name = '', ...member] = list.path;
	if (!bound.has(name)) return list.path;
	const outer = bound.get(name);
	return outer && [...outer, ...member];
}
