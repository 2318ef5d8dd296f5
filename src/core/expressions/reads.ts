import type { Ast } from './types.ts';

/**
 * The dotted paths an expression reads, sorted, without duplicates. What is read of a quantified variable counts as
 * read of the list: `some m in members satisfies m.age > 3` reads `members` and `members.age`.
 */
export function readsOf(ast: Ast): string[] {
	const found = new Set<string>();
	collect(ast, new Map(), found);
	return [...found].sort();
}

/** The direct parts of a node, in the order of the text. */
export function childrenOf(ast: Ast): readonly Ast[] {
	switch (ast.op) {
		case 'literal':
		case 'date':
		case 'read':
			return [];
		case 'not':
		case 'negate':
			return [ast.arg];
		case 'in':
			return [ast.value, ...ast.list];
		case 'between':
			return [ast.value, ast.low, ast.high];
		case 'if':
			return [ast.test, ast.then, ast.else];
		case 'call':
			return ast.args;
		case 'some':
		case 'every':
			return [ast.list, ast.test];
		case 'list':
			return ast.items;
		default:
			return [ast.left, ast.right];
	}
}

// helpers

/** Variable → path of its list; undefined when the list is not a plain path. */
type Variables = ReadonlyMap<string, readonly string[] | undefined>;

function collect(ast: Ast, variables: Variables, found: Set<string>): void {
	if (ast.op === 'read') {
		const path = resolvePath(ast.path, variables);
		if (path) found.add(path.join('.'));
	} else if (ast.op === 'some' || ast.op === 'every') {
		collect(ast.list, variables, found);
		const list = ast.list.op === 'read' ? resolvePath(ast.list.path, variables) : undefined;
		collect(ast.test, new Map([...variables, [ast.variable, list]]), found);
	} else {
		for (const child of childrenOf(ast)) collect(child, variables, found);
	}
}

function resolvePath(path: readonly string[], variables: Variables): readonly string[] | undefined {
	const [name = '', ...rest] = path;
	if (!variables.has(name)) return path;
	const list = variables.get(name);
	return list && [...list, ...rest];
}
