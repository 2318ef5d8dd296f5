import type { Ast } from './types.ts';

/** The tree with every node replaced by what `change` answers for it, the parts first; undefined leaves a node as it is. */
export function mapAst(ast: Ast, change: (node: Ast) => Ast | undefined): Ast {
	const parts = withParts(ast, (part) => mapAst(part, change));
	return change(parts) ?? parts;
}

// helpers

function withParts(ast: Ast, part: (ast: Ast) => Ast): Ast {
	switch (ast.op) {
		case 'literal':
		case 'date':
		case 'read':
			return ast;
		case 'not':
		case 'negate':
			return { ...ast, arg: part(ast.arg) };
		case 'in':
			return { ...ast, value: part(ast.value), list: ast.list.map(part) };
		case 'between':
			return { ...ast, value: part(ast.value), low: part(ast.low), high: part(ast.high) };
		case 'if':
			return { ...ast, test: part(ast.test), then: part(ast.then), else: part(ast.else) };
		case 'call':
			return { ...ast, args: ast.args.map(part) };
		case 'some':
		case 'every':
			return { ...ast, list: part(ast.list), test: part(ast.test) };
		case 'list':
			return { ...ast, items: ast.items.map(part) };
		default:
			return { ...ast, left: part(ast.left), right: part(ast.right) };
	}
}
