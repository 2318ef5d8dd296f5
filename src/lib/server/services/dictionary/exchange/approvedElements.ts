import type { ElementDocument } from '#core/dictionary/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Store } from '../../../repositories/ports.ts';

const PAGE = 200;
/** No agency has this id, so drafts and versions in review count as absent. */
const NOBODY = '';

/** The newest approved version of every element in the tenant, by id. */
export async function approvedElements(store: Store, tenant: string): Promise<readonly ElementDocument[]> {
	const elements: ElementDocument[] = [];
	for (let offset = 0; ; offset += PAGE) {
		const { items, total } = await store.documents.list({
			tenant,
			kind: 'element',
			agency: NOBODY,
			status: 'approved',
			offset,
			limit: PAGE
		});
		const refs = items.flatMap(({ id, latestVersion }) =>
			latestVersion === null ? [] : [formatRef('element', id, latestVersion)]
		);
		for (const { content } of await store.documents.read(tenant, refs)) {
			if (content.kind === 'element') elements.push(content);
		}
		if (offset + PAGE >= total) return elements;
	}
}
