import { parseExpression, printFeel, renamePaths } from '#core/expressions/index.ts';
import type { Expression } from '#core/expressions/types.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import { answerPath } from '../compile/answerPaths.ts';
import { readersOf } from '../compile/readersOf.ts';
import { formNodes, type FormNode } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { mapExpressions } from './mapExpressions.ts';
import { storedExpression } from './storedExpression.ts';

/**
 * The form with every expression that reads the value of item `id` reading `path` instead, and every assertion that
 * stands there standing at the new place. `form` still has the old path; of a column, `path` is one of the row.
 */
export function renameReads(
	form: FormDocument,
	{ id, path }: { readonly id: string; readonly path: JsonPointer }
): FormDocument {
	const nodes = formNodes(form);
	const node = nodes.find((candidate) => candidate.id === id);
	if (!node || (node.type !== 'field' && node.type !== 'repeat') || node.item.path === path) return form;
	const rename = renamerOf(nodes, node, path);
	const renamed = mapExpressions(form, (expression, { repeat }) => rename(expression, repeat));
	const [from, to] = [wholePath(nodes, node, node.item.path), wholePath(nodes, node, path)];
	return renamed.assertions
		? {
				...renamed,
				assertions: renamed.assertions.map((assertion) =>
					startsWith(segmentsOf(assertion.at), segmentsOf(from))
						? { ...assertion, at: to + assertion.at.slice(from.length) }
						: assertion
				)
			}
		: renamed;
}

// helpers

type ValueNode = Extract<FormNode, { type: 'field' | 'repeat' }>;

function renamerOf(nodes: readonly FormNode[], node: ValueNode, path: JsonPointer) {
	const readers = readersOf(nodes);
	const own = node.type === 'field' ? node.repeat : undefined;
	const inRow = { from: segmentsOf(node.item.path), to: segmentsOf(path) };
	const whole = {
		from: segmentsOf(wholePath(nodes, node, node.item.path)),
		to: segmentsOf(wholePath(nodes, node, path))
	};
	return (expression: Expression, repeat: string | undefined): Expression => {
		const parsed = parseExpression(expression.feel);
		if (!parsed.ok) return expression;
		const rename = (read: readonly string[]): readonly string[] => {
			if (!readers(read.join('.'), repeat).includes(node.id)) return read;
			const { from, to } = own !== undefined && own === repeat && startsWith(read, inRow.from) ? inRow : whole;
			return replaced(read, from, to);
		};
		const renameMember = (list: readonly string[], member: readonly string[]): readonly string[] => {
			const next = replaced([...list, ...member], whole.from, whole.to);
			// A list that is renamed itself is read by its new name already.
			return startsWith(next, list) ? next.slice(list.length) : member;
		};
		const ast = renamePaths(parsed.value.ast, rename, renameMember);
		const feel = printFeel(ast);
		return feel === printFeel(parsed.value.ast) ? expression : storedExpression(feel);
	};
}

function wholePath(nodes: readonly FormNode[], node: ValueNode, path: JsonPointer): JsonPointer {
	const at = (repeat: string) => {
		const holder = nodes.find(({ id }) => id === repeat);
		return holder?.type === 'repeat' ? holder.item.path : '';
	};
	const moved = { ...node, item: { ...node.item, path } } as ValueNode;
	return answerPath(moved, at) ?? path;
}

function segmentsOf(pointer: JsonPointer): readonly string[] {
	return pointer.slice(1).split('/');
}

function startsWith(path: readonly string[], start: readonly string[]): boolean {
	return start.every((segment, index) => path[index] === segment);
}

function replaced(path: readonly string[], from: readonly string[], to: readonly string[]): readonly string[] {
	return startsWith(path, from) ? [...to, ...path.slice(from.length)] : path;
}
