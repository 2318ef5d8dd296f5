import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { visibleSummary } from '../documents/visible.ts';
import { EDITING } from '../editing.ts';
import { leafOf } from '../leaf.ts';
import { scopeOf } from './search.ts';
import type { DictionaryKind } from '#core/dictionary/kinds.ts';

/** Authorise → nothing refers to it → commit; see `DictionaryService.removeDraft`. */
export async function removeDraft(
	context: ServiceContext,
	actor: Actor,
	kind: DictionaryKind,
	id: string,
	rev: number
): Promise<Result<void>> {
	const { store, clock } = context;
	const ref = formatRef(kind, id, 'draft');
	const visible = await visibleSummary(store, actor, kind, id);
	if (!visible) return fail({ code: 'document/not-found', params: { ref } });
	const { agency } = visible.summary;
	const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency });
	if (!allowed.ok) return allowed;
	const draft = await store.documents.draft(actor.tenant, kind, id);
	if (!draft) return fail({ code: 'document/not-found', params: { ref } });
	if (draft.rev !== rev) return fail({ code: 'document/stale-rev', at: '', params: { rev: draft.rev } });

	const places = await placesThatUse(context, actor, kind, id);
	if (places.length > 0) return settle(undefined, places);
	const result = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, 'dictionary.removeDraft', ref, { before: digestOf(canonicalJson(draft.content)) }),
		writes: [{ type: 'deleteDraft', kind, id, expectedRev: rev, unused: true }]
	});
	if (result.ok) return ok(undefined);
	// Somebody was quicker: either the draft is another one by now, or something refers to it.
	const now = await store.documents.draft(actor.tenant, kind, id);
	if (now?.rev === rev) return settle(undefined, await placesThatUse(context, actor, kind, id));
	return fail({ code: 'document/stale-rev', at: '', params: { rev: now?.rev ?? 0 } });
}

// helpers

/** Places named one by one; of more documents only their number is told. */
const NAMED = 100;

/** One problem per place that refers to the draft, and one for those the actor may not see. */
async function placesThatUse(
	{ store }: ServiceContext,
	actor: Actor,
	kind: DictionaryKind,
	id: string
): Promise<readonly Problem[]> {
	const target = { ...scopeOf(actor), kind, id } as const;
	const counts = await store.usage.counts({ ...target, version: 'draft' });
	const users = await store.usage.users({ ...target, versions: ['draft'], offset: 0, limit: NAMED + 1 });
	// A definition that refers to itself goes with itself.
	const own = users.filter((user) => user.kind === kind && user.id === id).length;
	const others = users.filter((user) => user.kind !== kind || user.id !== id).slice(0, NAMED);
	const uses = counts.reduce((sum, { all }) => sum + all, 0) - own;
	const places = others.flatMap(({ kind: from, id: user, version, places: at }) => {
		const ref = formatRef(from, user, version);
		return at.map((place) => ({
			code: 'dictionary/in-use',
			at: `${ref}#${place.at}`,
			params: { uses, ref, place: place.at }
		}));
	});
	const more = uses - others.length;
	return more > 0 ? [...places, { code: 'dictionary/in-use-elsewhere', params: { uses: more } }] : places;
}
