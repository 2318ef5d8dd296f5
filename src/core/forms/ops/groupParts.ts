import type { Library } from '#core/catalogue/types.ts';
import type { ElementDocument, GroupDocument } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { settle, type Problem, type Result } from '#core/shared/problem.ts';

/** One group, the asked one or one inside it, with the elements that are its own. */
export interface GroupPart {
	readonly group: GroupDocument;
	readonly fields: readonly GroupField[];
}

export interface GroupField {
	readonly element: ElementDocument;
	/** Path segments below the base: the names of the groups on the way, then its own. */
	readonly names: readonly string[];
	readonly required: boolean;
}

/** Deeper than this a value's path would no longer fit (`isPathFree`: 8 segments, of which the base takes 2). */
const MAX_DEPTH = 6;

/**
 * The group itself, then the groups inside it in order, those without an element of their own left out. Problems:
 * `dictionary/cyclic-group` {id, way}, `dictionary/unknown-reference` {id, ref}, `form/group-too-deep` {id, way}.
 */
export function groupParts(group: GroupDocument, library: Library): Result<readonly GroupPart[]> {
	const problems: Problem[] = [];
	const parts: GroupPart[] = [];

	function visit(current: GroupDocument, names: readonly string[], above: readonly string[]): void {
		const way = [...above, current.id];
		const refuse = (code: string) =>
			problems.push({ code, params: { id: current.id, way: way.join(' → ') } });
		if (above.includes(current.id)) return void refuse('dictionary/cyclic-group');
		if (way.length > MAX_DEPTH) return void refuse('form/group-too-deep');
		const fields: GroupField[] = [];
		const inner: (() => void)[] = [];
		for (const { name, element: ref, group: innerRef, required = false } of current.members) {
			const within = innerRef === undefined ? undefined : library.get('group', innerRef);
			const element = ref === undefined ? undefined : library.get('element', ref);
			if (within) inner.push(() => visit(within, [...names, name], way));
			else if (element && ref) {
				fields.push({ element: underRef(element, ref), names: [...names, name], required });
			} else {
				const params = { id: current.id, ref: innerRef ?? ref ?? name };
				problems.push({ code: 'dictionary/unknown-reference', params });
			}
		}
		if (fields.length > 0) parts.push({ group: current, fields });
		for (const go of inner) go();
	}

	visit(group, [], []);
	return settle(parts, problems);
}

// helpers

/** The element as the group pins it: a draft keeps `@draft`, whatever number its content carries. */
function underRef(element: ElementDocument, ref: Ref): ElementDocument {
	return ref.endsWith('@draft') ? { ...element, version: 0 } : element;
}
