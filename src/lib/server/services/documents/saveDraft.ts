import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { EDITING } from '../editing.ts';
import { leafOf } from '../leaf.ts';
import { currentLock, editingRight, lockedBy } from '../locks/editingRight.ts';
import { checkContent } from './checkContent.ts';
import type { DraftToSave } from './types.ts';

/** Authorise → check → commit; see `DocumentService.saveDraft`. */
export async function saveDraft(
	context: ServiceContext,
	actor: Actor,
	kind: SupportedKind,
	id: string,
	{ rev, content, checkpoint }: DraftToSave
): Promise<Result<{ readonly rev: number; readonly content: AnyDocument }>> {
	const { store, clock } = context;
	const agency = await ownerOf(context, actor, kind, id, content);
	const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency });
	if (!allowed.ok) return allowed;

	const checked = await checkContent(context, kind, id, content);
	if (!checked.ok) return checked;

	const before = await store.documents.draft(actor.tenant, kind, id);
	const right = await editingRight(context, actor, kind, id);
	if (!right.ok) return right;
	if ((before?.rev ?? null) !== rev) return stale(before?.rev);
	const result = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, 'document.saveDraft', formatRef(kind, id, 'draft'), {
			...(before ? { before: digestOf(canonicalJson(before.content)) } : {}),
			after: digestOf(canonicalJson(checked.value))
		}),
		writes: [
			{
				type: 'putDraft',
				kind,
				id,
				agency,
				content: checked.value,
				expectedRev: rev,
				by: actor.id,
				...(checkpoint === undefined ? {} : { checkpoint })
			},
			...right.value
		]
	});
	if (!result.ok && result.conflict.write === 'putLock') {
		// Somebody took the lock in this moment.
		const { held } = await currentLock(context, actor.tenant, kind, id);
		if (held) return fail(await lockedBy(context, held));
	}
	if (!result.ok)
		return stale(typeof result.conflict.actual === 'number' ? result.conflict.actual : undefined);
	return ok({ rev: result.revs[0]?.rev ?? 0, content: checked.value });
}

// helpers

/** The draft is not what the save was based on: `rev` is what stands there, 0 when nothing does. */
function stale(rev: number | undefined): Result<never> {
	return fail({ code: 'document/stale-rev', at: '', params: { rev: rev ?? 0 } });
}

/** Owner of the document, or of a new one: the author's agency; for a scenario that of the procedure it tests. */
async function ownerOf(
	{ store }: ServiceContext,
	actor: Actor,
	kind: SupportedKind,
	id: string,
	content: unknown
): Promise<string> {
	const existing = await store.documents.summary(actor.tenant, kind, id);
	if (existing) return existing.agency;
	if (kind !== 'scenario') return actor.agency;
	const code = (content as { procedure?: unknown } | null)?.procedure;
	const procedure =
		typeof code === 'string' ? await store.documents.summary(actor.tenant, 'procedure', code) : undefined;
	return procedure?.agency ?? actor.agency;
}
