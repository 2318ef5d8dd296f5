import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Store } from '../../repositories/ports.ts';
import type { FoundElement } from './types.ts';
import { isApproved } from './visible.ts';

/** Elements that match every word of `text`, most used first. */
export async function searchDictionary(
	store: Store,
	actor: Actor,
	text: string,
	limit: number
): Promise<readonly FoundElement[]> {
	const found = await store.documents.search({
		tenant: actor.tenant,
		kinds: ['element'],
		...(actor.centre ? {} : { agency: actor.agency }),
		text,
		limit: Math.min(Math.max(1, limit), 100)
	});
	const elements = await Promise.all(
		found.map(async ({ summary: { id }, uses }): Promise<FoundElement | undefined> => {
			const versions = await store.documents.versions(actor.tenant, 'element', id);
			const approved = versions.find(isApproved);
			const record = approved
				? await store.documents.version(actor.tenant, 'element', id, approved.number)
				: await store.documents.draft(actor.tenant, 'element', id);
			if (record?.content.kind !== 'element') return undefined;
			const { label, dataType } = record.content;
			return { ref: formatRef('element', id, approved?.number ?? 'draft'), label, dataType, uses };
		})
	);
	return elements.filter((element) => element !== undefined);
}
