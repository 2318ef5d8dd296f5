import { referencesOf } from '#core/catalogue/references.ts';
import type { DictionaryDocument, DictionaryKind } from '#core/dictionary/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { Actor } from '../../../auth/actor.ts';
import { authorise } from '../../../auth/authorise.ts';
import { digestOf } from '../../../repositories/auditChain.ts';
import type { DraftRecord, Store, VersionRecord } from '../../../repositories/ports.ts';
import type { ServiceContext } from '../../context.ts';
import { findingsOf } from '../../documents/findings.ts';
import { leafOf } from '../../leaf.ts';
import { approvedBefore, changeReport } from './changeReport.ts';
import { editionOf } from './editions.ts';

/** See `DictionaryReviewService.submit`. */
export async function submit(
	context: ServiceContext,
	actor: Actor,
	kind: DictionaryKind,
	id: string,
	rev: number,
	reason = ''
): Promise<Result<{ readonly ref: Ref }>> {
	const { store, clock } = context;
	const { tenant } = actor;
	const draft = await store.documents.draft(tenant, kind, id);
	const allowed = authorise(actor, 'dictionary.edit', draft && { tenant, agency: draft.agency });
	if (!allowed.ok) return allowed;
	if (!draft) return fail({ code: 'document/not-found', params: { ref: formatRef(kind, id, 'draft') } });
	if (draft.rev !== rev) return fail({ code: 'document/stale-rev', at: '', params: { rev: draft.rev } });

	const versions = await store.documents.versions(tenant, kind, id);
	const open = versions.find(({ status }) => status === 'inReview');
	if (open) return fail({ code: 'dictionary/in-review', params: { ref: formatRef(kind, id, open.number) } });
	const number = (versions[0]?.number ?? 0) + 1;
	const ref = formatRef(kind, id, number);
	const content = { ...(draft.content as DictionaryDocument), version: number };
	const before = await editionOf(store, tenant, kind, id, approvedBefore(versions)?.number);
	const report = await changeReport(context, actor, before, { ref, content });
	if (before && report.changes.length === 0)
		return fail({ code: 'dictionary/nothing-changed', params: { ref: before.ref } });
	const hindrances = [
		...(await errorsIn(context, actor, content)),
		...(await unapproved(store, tenant, content))
	];
	if (hindrances.length > 0)
		return fail({ code: 'dictionary/has-errors', params: { count: hindrances.length } }, ...hindrances);
	if (report.class === 'breaking' && reason.trim() === '')
		return fail({ code: 'dictionary/breaking-needs-reason', at: '/reason' });

	const digest = digestOf(canonicalJson(content));
	const committed = await store.commit({
		tenant,
		at: clock(),
		audit: leafOf(actor, 'dictionary.submit', ref, {
			after: digest,
			...(reason.trim() !== '' && { reason: reason.trim() })
		}),
		writes: [
			{
				type: 'addVersion',
				kind,
				id,
				agency: draft.agency,
				number,
				digest,
				status: 'inReview',
				content,
				by: actor.id,
				authors: authorsOf(draft, versions, actor)
			},
			{ type: 'markFrozen', kind, id, expectedRev: rev }
		]
	});
	if (committed.ok) return ok({ ref });
	return fail({
		code: 'document/stale-rev',
		at: '',
		params: { rev: Number(committed.conflict.actual ?? 0) }
	});
}

// helpers

async function errorsIn(
	context: ServiceContext,
	actor: Actor,
	content: DictionaryDocument
): Promise<readonly Problem[]> {
	const findings = await findingsOf(context, actor, content);
	return findings
		.filter(({ severity }) => severity === 'error')
		.map(({ rule, at, params }) => ({ code: rule, at, ...(params && { params }) }));
}

/** What is approved rests on what is approved, or was: not on a draft, nor on a version nobody has decided on. */
async function unapproved(
	store: Store,
	tenant: string,
	content: DictionaryDocument
): Promise<readonly Problem[]> {
	const references = referencesOf(content);
	const found = await store.documents.read(tenant, [...new Set(references.map(({ ref }) => ref))]);
	const status = new Map(found.map((stored) => [stored.ref, stored.status]));
	return references.flatMap(({ at, ref }) => {
		const known = status.get(ref);
		return known === undefined || known === 'approved' || known === 'retired'
			? []
			: [{ code: 'dictionary/reference-not-approved', at, params: { ref } }];
	});
}

/** Who changed it since anybody approved anything: the authors of versions that were rejected meanwhile, too. */
function authorsOf(
	draft: DraftRecord,
	versions: readonly Omit<VersionRecord, 'content'>[],
	actor: Actor
): readonly string[] {
	const since = versions.filter(({ number }) => number > (approvedBefore(versions)?.number ?? 0));
	return [...new Set([...draft.authors, ...since.flatMap(({ authors }) => authors), actor.id])].sort();
}
