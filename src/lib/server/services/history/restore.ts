import type { AnyDocument } from '#core/catalogue/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Write } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { checkContent } from '../documents/checkContent.ts';
import { EDITING } from '../editing.ts';
import { leafOf } from '../leaf.ts';
import { editingRight } from '../locks/editingRight.ts';

/** See `HistoryService.restore`; `source` names the state in the audit trail. */
export async function restore(
	context: ServiceContext,
	actor: Actor,
	past: AnyDocument,
	request: { readonly rev: number | null; readonly keptAs: string; readonly source: string }
): Promise<Result<{ readonly rev: number }>> {
	const { store, clock } = context;
	const { kind, id } = past;
	const summary = await store.documents.summary(actor.tenant, kind, id);
	if (!summary) return fail({ code: 'document/not-found', params: { ref: formatRef(kind, id, 'draft') } });
	const { agency } = summary;
	const allowed = authorise(actor, EDITING[kind], { tenant: actor.tenant, agency });
	if (!allowed.ok) return allowed;
	// Rules of today hold for what is stored today.
	const checked = await checkContent(context, kind, id, { ...past, version: 0 });
	if (!checked.ok) return checked;
	const before = await store.documents.draft(actor.tenant, kind, id);
	if ((before?.rev ?? null) !== request.rev) return stale(before?.rev);
	const right = await editingRight(context, actor, kind, id);
	if (!right.ok) return right;

	const put = { type: 'putDraft', kind, id, agency, by: actor.id } as const;
	const writes: Write[] = before
		? [
				{ ...put, content: before.content, expectedRev: before.rev, checkpoint: request.keptAs },
				{ ...put, content: checked.value, expectedRev: before.rev + 1 }
			]
		: [{ ...put, content: checked.value, expectedRev: null }];
	const result = await store.commit({
		tenant: actor.tenant,
		at: clock(),
		audit: leafOf(actor, 'document.restore', formatRef(kind, id, 'draft'), {
			...(before ? { before: digestOf(canonicalJson(before.content)) } : {}),
			after: digestOf(canonicalJson(checked.value)),
			reason: request.source
		}),
		writes: [...writes, ...right.value]
	});
	if (!result.ok)
		return stale(typeof result.conflict.actual === 'number' ? result.conflict.actual : undefined);
	return ok({ rev: result.revs.at(-1)?.rev ?? 0 });
}

// helpers

function stale(rev: number | undefined): Result<never> {
	return fail({ code: 'document/stale-rev', at: '', params: { rev: rev ?? 0 } });
}
