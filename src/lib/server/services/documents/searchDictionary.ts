import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Store } from '../../repositories/ports.ts';
import type { FoundElement } from './types.ts';

/** Elements in which every word of `text` begins a word; best match first, among equals the most used. */
export async function searchDictionary(
	store: Store,
	actor: Actor,
	text: string,
	limit: number
): Promise<readonly FoundElement[]> {
	const { items } = await store.search.documents({
		tenant: actor.tenant,
		kinds: ['element'],
		...(actor.centre ? {} : { agency: actor.agency }),
		text,
		offset: 0,
		limit: Math.min(Math.max(1, limit), 100)
	});
	return items.flatMap(({ kind, id, version, title, dataType, uses }) =>
		dataType ? [{ ref: formatRef(kind, id, version), label: title, dataType, uses }] : []
	);
}
