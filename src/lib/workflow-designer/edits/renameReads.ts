import { parseExpression, printFeel } from '#core/expressions/index.ts';
import type { Ast } from '#core/expressions/types.ts';

/** A condition that reads steps under new ids; the same text when it reads none of them. */
export function renameReads(feel: string, ids: ReadonlyMap<string, string>): string {
	const parsed = parseExpression(feel);
	if (!parsed.ok || !parsed.value.reads.some((path) => ids.has(stepOf(path.split('.')) ?? ''))) return feel;
	return printFeel(renamed(parsed.value.ast, ids));
}

// helpers

function stepOf([root, id]: readonly string[]): string | undefined {
	return root === 'step' ? id : undefined;
}

/** Every object of a tree is a node or a list of nodes, so that one walk serves all operators. */
function renamed(ast: Ast, ids: ReadonlyMap<string, string>): Ast {
	if (ast.op === 'read') {
		const id = ids.get(stepOf(ast.path) ?? '');
		return id === undefined ? ast : { ...ast, path: ['step', id, ...ast.path.slice(2)] };
	}
	const walk = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(walk);
		return isNode(value) ? renamed(value, ids) : value;
	};
	return Object.fromEntries(Object.entries(ast).map(([key, value]) => [key, walk(value)])) as unknown as Ast;
}

function isNode(value: unknown): value is Ast {
	return typeof value === 'object' && value !== null && 'op' in value;
}
