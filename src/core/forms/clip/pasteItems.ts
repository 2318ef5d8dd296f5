import { repeatOfContainer } from '../ops/containers.ts';
import { freePath, freshId } from '../ops/propose.ts';
import { changed, insertItems, type Place } from '../ops/tree.ts';
import type { FormDocument, FormItem, FormPage, Placement } from '../types.ts';
import { keepRules, type PastedValue } from './keepRules.ts';
import type { FormClip, LostPart } from './types.ts';

export interface PasteItems {
	readonly clip: FormClip;
	/** Where items go; only fields go into a repeat. */
	readonly at: Place;
	/** Where pages go: before the page now there; by default last. */
	readonly page?: number;
}

export interface Pasted {
	readonly form: FormDocument;
	/** Ids of the pages and items that were pasted themselves. */
	readonly ids: readonly string[];
	readonly lost: readonly LostPart[];
}

/**
 * Pastes parts of this or another form: pins, roles and texts stay, ids and paths that are taken become free ones, and
 * rules among the parts follow them. A rule that reads what is not here is left out and listed, as is the prefill of a
 * field that becomes a column (a row has no record in a source of its own). Throws on an unknown place and when
 * something else than a field would go into a repeat.
 */
export function pasteItems(form: FormDocument, { clip, at, page = form.pages.length }: PasteItems): Pasted {
	const values: PastedValue[] = [];
	const ids: string[] = [];
	const lost: LostPart[] = [];

	function renew(to: FormDocument, item: FormItem, place: Place, from: string | undefined): FormDocument {
		const id = freshId(to, item.id);
		if (place.container === at.container && from === undefined) ids.push(id);
		const repeat = repeatOfContainer(to, place.container);
		switch (item.type) {
			case 'text':
				return insertItems(to, place, [{ ...item, id }]);
			case 'field':
				return insertItems(to, place, [field(to, item, id, repeat, from)]);
			case 'section':
				return item.items.reduce(
					(next, child) => renew(next, child, { container: id }, item.id),
					insertItems(to, place, [{ ...item, id, items: [] }])
				);
			case 'repeat': {
				const path = freePath(to, item.path);
				values.push({ id, from: item.path, to: path });
				return item.columns.reduce(
					(next, child) => renew(next, child, { container: id }, item.path),
					insertItems(to, place, [{ ...item, id, path, columns: [] }])
				);
			}
		}
	}

	/** `from`: path of the repeat the field came with. */
	function field(to: FormDocument, item: Placement, id: string, repeat: string | undefined, from: string | undefined) {
		const column = from?.startsWith('/') ? from : undefined;
		const wanted = repeat !== undefined && column === undefined ? `/${item.path.split('/').at(-1) ?? ''}` : item.path;
		const path = freePath(to, wanted, repeat);
		values.push({ id, from: (column ?? '') + item.path, to: path, ...(repeat !== undefined && { repeat }) });
		const looses = repeat !== undefined && item.prefill !== undefined;
		if (looses) lost.push({ id, part: 'prefill', paths: [] });
		return changed({ ...item, id, path }, { ...(looses && { prefill: undefined }) });
	}

	function renewPage(to: FormDocument, { items, ...head }: FormPage, index: number): FormDocument {
		const id = freshId(to, head.id);
		ids.push(id);
		const pages = to.pages.toSpliced(index, 0, { ...head, id, items: [] });
		return items.reduce<FormDocument>(
			(next, item) => renew(next, item, { container: id }, head.id),
			{ ...to, pages }
		);
	}

	const withPages = clip.pages.reduce((next, each, index) => renewPage(next, each, page + index), form);
	const pasted = clip.items.reduce((next, item, index) => {
		const place = at.index === undefined ? at : { ...at, index: at.index + index };
		return renew(next, item, place, undefined);
	}, withPages);
	const kept = keepRules(pasted, { before: form, from: clip.form, values });
	return { form: kept.form, ids, lost: [...lost, ...kept.lost] };
}
