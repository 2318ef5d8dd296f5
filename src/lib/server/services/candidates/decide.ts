import { attest, textOf } from '#core/releases/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import { isSupportedKind } from '#core/catalogue/parseDocument.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { CandidateRecord, CandidateStatus, EvidenceRecord, Write } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import { hindrancesOf, latestTest } from './hindrances.ts';
import { loadCandidate } from './loadCandidate.ts';

/** See `CandidateService.approve`. */
export async function approve(
	context: ServiceContext,
	registry: Registry,
	actor: Actor,
	id: string,
	note: string
): Promise<Result<CandidateRecord>> {
	const loaded = await loadCandidate(context, actor, id);
	if (!loaded.ok) return loaded;
	const { candidate, evidence } = loaded.value;
	const allowed = authorise(actor, 'candidate.approve');
	if (!allowed.ok) return allowed;
	const hindrance = hindrancesOf(actor, candidate, evidence).approve;
	const test = latestTest(evidence);
	if (hindrance !== undefined || !test) return fail({ code: hindrance ?? 'candidate/not-tested' });

	const at = context.clock();
	const envelope = attest(
		'approved',
		subjectOf(candidate),
		{
			candidate: candidate.id,
			by: actor.id,
			at,
			authors: [...candidate.authors],
			evidence: digestOf(test.envelope)
		},
		registry.keys().signers.approver
	);
	return decide(context, actor, candidate, {
		action: 'candidate.approve',
		status: 'approved',
		at,
		evidence: { type: 'approved', envelope, summary: { note: note.trim(), test: digestOf(test.envelope) } },
		more: await approveVersions(context, candidate)
	});
}

/** See `CandidateService.reject`. */
export async function reject(
	context: ServiceContext,
	registry: Registry,
	actor: Actor,
	id: string,
	reason: string
): Promise<Result<CandidateRecord>> {
	const loaded = await loadCandidate(context, actor, id);
	if (!loaded.ok) return loaded;
	const { candidate, evidence } = loaded.value;
	const allowed = authorise(actor, 'candidate.approve');
	if (!allowed.ok) return allowed;
	const hindrance = hindrancesOf(actor, candidate, evidence).reject;
	if (hindrance !== undefined) return fail({ code: hindrance });
	if (reason.trim() === '') return fail({ code: 'candidate/reason-needed', at: '/reason' });

	const at = context.clock();
	const envelope = attest(
		'rejected',
		subjectOf(candidate),
		{ candidate: candidate.id, by: actor.id, at, reason: reason.trim() },
		registry.keys().signers.approver
	);
	return decide(context, actor, candidate, {
		action: 'candidate.reject',
		status: 'rejected',
		at,
		evidence: { type: 'rejected', envelope, summary: { reason: reason.trim() } },
		more: []
	});
}

/** How attestations name a candidate's release for people. */
export function subjectOf({ procedure, number, manifest }: CandidateRecord) {
	return { name: `${procedure} #${number}`, digest: manifest };
}

// helpers

interface Decision {
	readonly action: string;
	readonly status: CandidateStatus;
	readonly at: string;
	readonly evidence: Pick<EvidenceRecord, 'type' | 'summary'> & { readonly envelope: Uint8Array };
	readonly more: readonly Write[];
}

async function decide(
	{ store }: ServiceContext,
	actor: Actor,
	candidate: CandidateRecord,
	{ action, status, at, evidence, more }: Decision
): Promise<Result<CandidateRecord>> {
	const envelope = textOf(evidence.envelope) ?? '';
	const committed = await store.commit({
		tenant: actor.tenant,
		at,
		audit: leafOf(actor, action, candidate.id, { after: digestOf(envelope) }),
		writes: [
			{ type: 'setCandidateStatus', id: candidate.id, status, expectedStatus: candidate.status },
			{
				type: 'addEvidence',
				evidence: { ...evidence, tenant: actor.tenant, candidate: candidate.id, by: actor.id, at, envelope }
			},
			...more
		]
	});
	return committed.ok
		? ok({ ...candidate, status })
		: fail({ code: 'candidate/conflict', params: { at: committed.conflict.at } });
}

/** With the candidate, every version it brought is approved. */
async function approveVersions(
	{ store }: ServiceContext,
	{ tenant, lock }: CandidateRecord
): Promise<Write[]> {
	const writes: Write[] = [];
	for (const { ref } of lock) {
		const parsed = parseRef(ref);
		if (!parsed || parsed.version === 'draft' || !isSupportedKind(parsed.kind)) continue;
		const version = await store.documents.version(tenant, parsed.kind, parsed.id, parsed.version);
		if (version?.status !== 'inReview') continue;
		writes.push({
			type: 'setVersionStatus',
			kind: parsed.kind,
			id: parsed.id,
			number: parsed.version,
			status: 'approved'
		});
	}
	return writes;
}
