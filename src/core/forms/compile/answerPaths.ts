import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { FormNode } from '../formNodes.ts';

/** First segments that name something else in expressions. */
export const RESERVED_ROOTS: readonly string[] = ['dossier', 'source', 'step', 'form'];

/** Dotted name of a pointer, as expressions write it. */
export function dotted(pointer: JsonPointer): string {
	return pointer.slice(1).replaceAll('/', '.');
}

/** Pointer of a field's value from the root of the answers; a column's stands without row. */
export function answerPath(node: FormNode, repeatPath: (id: string) => JsonPointer): JsonPointer | undefined {
	if (node.type === 'repeat') return node.item.path;
	if (node.type !== 'field') return undefined;
	return node.repeat === undefined ? node.item.path : repeatPath(node.repeat) + node.item.path;
}

/** Ids and paths that cannot stand together, or that no program should meet as a property name. */
export function pathProblems(nodes: readonly FormNode[]): readonly Problem[] {
	const ids = new Map<string, FormNode>();
	const paths = new Map<JsonPointer, FormNode>();
	const problems: Problem[] = [];
	const repeats = new Map(nodes.flatMap((node) => (node.type === 'repeat' ? [[node.id, node.item.path]] : [])));
	for (const node of nodes) {
		if (ids.has(node.id)) problems.push({ code: 'form/duplicate-id', at: `${node.at}/id`, params: { id: node.id } });
		ids.set(node.id, node);
		const path = answerPath(node, (id) => repeats.get(id) ?? '');
		if (path === undefined) continue;
		const at = `${node.at}/path`;
		const other = paths.get(path);
		if (other) problems.push({ code: 'form/duplicate-path', at, params: { path, id: node.id, other: other.id } });
		paths.set(path, node);
		const segments = path.slice(1).split('/');
		const unusable = segments.find((segment) => segment in Object.prototype);
		const reserved = RESERVED_ROOTS.includes(segments[0] ?? '');
		if (unusable !== undefined || reserved) {
			problems.push({ code: 'form/reserved-path', at, params: { path, id: node.id } });
		}
	}
	return [...problems, ...nested(paths)];
}

// helpers

/** A value cannot be both a datum and the object that holds others; only a repeat holds its columns. */
function nested(paths: ReadonlyMap<JsonPointer, FormNode>): Problem[] {
	return [...paths].flatMap(([path, node]) => {
		const segments = path.split('/');
		return segments.slice(2).flatMap((_, index) => {
			const above = paths.get(segments.slice(0, index + 2).join('/'));
			if (!above) return [];
			if (above.type === 'repeat' && node.type === 'field' && node.repeat === above.id) return [];
			const params = { path, id: node.id, other: above.id };
			return [{ code: 'form/nested-path', at: `${node.at}/path`, params }];
		});
	});
}
