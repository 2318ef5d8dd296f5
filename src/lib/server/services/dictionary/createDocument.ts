import { isDictionaryKind } from '#core/dictionary/kinds.ts';
import { LOOKS_LIKE, subjectOf } from '#core/dictionary/index.ts';
import type { ElementDocument } from '#core/dictionary/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Store } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { checkContent } from '../documents/checkContent.ts';
import { EDITING } from '../editing.ts';
import { leafOf } from '../leaf.ts';
import { similar } from './similar.ts';

/** Authorise → check → search before create → commit; see `DictionaryService.create`. */
export async function createDocument(
	context: ServiceContext,
	actor: Actor,
	content: unknown,
	reason?: string
): Promise<Result<{ readonly rev: number }>> {
	const { store, clock } = context;
	const kind = (content as { readonly kind?: unknown } | null)?.kind;
	if (!isDictionaryKind(kind))
		return fail({ code: 'dictionary/not-of-dictionary', at: '/kind', params: { kind: String(kind ?? '') } });
	const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency: actor.agency });
	if (!allowed.ok) return allowed;
	const checked = await checkContent(context, kind, undefined, content);
	if (!checked.ok) return checked;
	// Whatever it was copied from, it has not been frozen yet.
	const document = { ...checked.value, version: 0 };
	const { id } = document;

	const standing = await refOf(store, actor, kind, id);
	if (standing) return fail({ code: 'dictionary/exists', at: '/id', params: { ref: standing } });
	const why = reason?.trim();
	if (document.kind === 'element' && !why) {
		const refs = await lookalikes(store, actor, document);
		if (refs.length > 0) return fail({ code: 'dictionary/looks-like', params: { refs: refs.join(', ') } });
	}
	const result = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, 'dictionary.create', formatRef(kind, id, 'draft'), {
			after: digestOf(canonicalJson(document)),
			...(why ? { reason: why } : {})
		}),
		writes: [
			{ type: 'putDraft', kind, id, agency: actor.agency, content: document, expectedRev: null, by: actor.id }
		]
	});
	return result.ok
		? ok({ rev: result.revs[0]?.rev ?? 0 })
		: fail({ code: 'dictionary/exists', at: '/id', params: { ref: formatRef(kind, id, 'draft') } });
}

// helpers

/** The document that has the id. Ids are taken for the whole tenant: that one is there is no secret, what it holds is. */
async function refOf(
	store: Store,
	{ tenant }: Actor,
	kind: Parameters<Store['documents']['summary']>[1],
	id: string
): Promise<Ref | undefined> {
	const summary = await store.documents.summary(tenant, kind, id);
	return summary && formatRef(kind, id, summary.latestVersion ?? 'draft');
}

async function lookalikes(store: Store, actor: Actor, element: ElementDocument): Promise<readonly Ref[]> {
	const found = await similar(store, actor, { ...subjectOf(element), id: element.id });
	return found.filter(({ score }) => score >= LOOKS_LIKE).map(({ ref }) => ref);
}
