import type { DictionaryDocument, DictionarySurroundings, ElementDocument } from '#core/dictionary/index.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { visibleDocuments } from './visible.ts';

/** Elements looked at for being the same datum. */
const CANDIDATES = 30;

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
		...(document.kind === 'element' && { elements: await elementsLike(document) })
	};

	async function elementsLike({
		label,
		synonyms = []
	}: ElementDocument): Promise<readonly ElementDocument[]> {
		const found = await store.search.alike({
			tenant,
			...(actor.centre ? {} : { agency: actor.agency }),
			kind: 'element',
			texts: [label.vi, ...synonyms],
			except: id,
			limit: CANDIDATES
		});
		const refs = found.map((each) => formatRef('element', each.id, each.version));
		const others = await visibleDocuments(store, actor, refs);
		return others.flatMap(({ content }) => (content.kind === 'element' ? [content] : []));
	}
}
