import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { moveItem } from './moveItem.ts';
import { topmost } from './topmost.ts';
import type { Place } from './tree.ts';

/**
 * Moves several items behind each other to one place, in the order of the form; `to.index` counts without them. Throws
 * when `canPlace` says no of one.
 */
export function moveItems(
	form: FormDocument,
	{ ids, to }: { readonly ids: readonly string[]; readonly to: Place }
): FormDocument {
	const items = topmost(form, ids);
	const last = Number.MAX_SAFE_INTEGER;
	// At the end first, so that the index counts without all of them.
	const gathered = items.reduce(
		(next, { id }) => moveItem(next, { id, to: { container: to.container, index: last } }),
		form
	);
	if (to.index === undefined) return gathered;
	const first = to.index;
	return items.reduce(
		(next, { id }, index) => moveItem(next, { id, to: { container: to.container, index: first + index } }),
		gathered
	);
}

/** One step up or down for several items of one container that stand together; at the edge nothing changes. */
export function stepItems(
	form: FormDocument,
	{ ids, by }: { readonly ids: readonly string[]; readonly by: -1 | 1 }
): FormDocument {
	const items = topmost(form, ids);
	const ordered = by === 1 ? items.toReversed() : items;
	const [first] = ordered;
	if (!first) return form;
	const moved = moveItem(form, { id: first.id, by });
	if (moved === form || findItem(moved, first.id)?.at === first.at) return form;
	return ordered.slice(1).reduce((next, { id }) => moveItem(next, { id, by }), moved);
}
