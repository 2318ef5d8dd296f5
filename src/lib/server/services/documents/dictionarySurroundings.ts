import type { DictionaryDocument, DictionarySurroundings } from '#core/dictionary/index.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { elementsLike } from './elementsLike.ts';

/** What the rules know around a document of the dictionary: the edition in use, its uses, elements of a like name. */
export async function dictionarySurroundings(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	document: DictionaryDocument
): Promise<DictionarySurroundings> {
	const { tenant } = actor;
	const { kind, id } = document;
	const versions = await store.documents.versions(tenant, kind, id);
	const newest = versions.find(({ status }) => status === 'approved');
	const before = newest && (await store.documents.version(tenant, kind, id, newest.number));
	const counts = await store.usage.counts({ tenant, kind, id });
	return {
		uses: counts.reduce((sum, { all }) => sum + all, 0),
		...(before && { before: before.content as DictionaryDocument }),
		...(document.kind === 'element' && {
			elements: await elementsLike({ store }, actor, [document.label.vi, ...(document.synonyms ?? [])], id)
		})
	};
}
