import {
	attest,
	isChannel,
	logEntryBytes,
	openEnvelope,
	readManifest,
	textOf,
	type AttestationDigests,
	type CatalogueItem,
	type Signer
} from '#core/releases/index.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { nodeCrypto, type Registry } from '../../registry/index.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { CandidateRecord, EvidenceRecord, ReleaseRecord, Write } from '../../repositories/ports.ts';
import { subjectOf } from '../candidates/decide.ts';
import { hindrancesOf } from '../candidates/hindrances.ts';
import { loadCandidate } from '../candidates/loadCandidate.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import { catalogueWrites, storedCatalogue } from './catalogueWrites.ts';
import { effectiveDate } from './effectiveDate.ts';
import type { Publication, Published } from './types.ts';

/** Publications collide on the log's size and the catalogue's sequence; the loser builds its edition anew. */
const TRIES = 5;

/** See `ReleaseService.publish`. */
export async function publish(
	context: ServiceContext,
	registry: Registry,
	actor: Actor,
	id: string,
	publication: Publication
): Promise<Result<Published>> {
	const allowed = authorise(actor, 'release.publish');
	if (!allowed.ok) return allowed;
	for (let attempt = 1; ; attempt++) {
		const outcome = await attemptPublication(context, registry, actor, id, publication);
		if (outcome !== 'conflict') return outcome;
		if (attempt === TRIES) return fail({ code: 'release/conflict' });
	}
}

// helpers

async function attemptPublication(
	context: ServiceContext,
	registry: Registry,
	actor: Actor,
	id: string,
	{ channel, effectiveFrom, decision }: Publication
): Promise<Result<Published> | 'conflict'> {
	const { store } = context;
	if (!isChannel(channel))
		return fail({ code: 'release/unknown-channel', at: '/channel', params: { channel } });
	const loaded = await loadCandidate(context, actor, id);
	if (!loaded.ok) return loaded;
	const { candidate, evidence } = loaded.value;
	const hindrance = hindrancesOf(actor, candidate, evidence).publish;
	if (hindrance !== undefined) return fail({ code: hindrance });

	const at = context.clock();
	const size = await registry.log.size(actor.tenant);
	const known = await store.releases.get(actor.tenant, candidate.manifest);
	const made = known
		? ok({ record: known, attestations: attestationsOf(evidence), entries: [], writes: [] })
		: await newRelease(context, registry, actor, candidate, evidence, at, size);
	if (!made.ok) return made;
	const { record, attestations, entries, writes } = made.value;

	const previous = await storedCatalogue(store, actor.tenant, channel);
	const effective = effectiveDate(effectiveFrom, at, previous?.items ?? [], candidate.procedure);
	if (!effective.ok) return effective;
	const sequence = (previous?.sequence ?? 0) + 1;
	const item: CatalogueItem = {
		procedure: candidate.procedure,
		release: candidate.manifest,
		number: candidate.number,
		attestations,
		logIndex: record.logIndex,
		addedIn: sequence,
		effectiveFrom: effective.value,
		...(decision && { decision: { number: decision.number.trim(), date: decision.date } })
	};
	const edition = {
		tenant: actor.tenant,
		channel,
		at,
		previous,
		items: [...(previous?.items ?? []), item],
		changed: item,
		entries,
		size
	};
	const committed = await store.commit({
		tenant: actor.tenant,
		at,
		audit: leafOf(actor, 'release.publish', `${channel}:${candidate.manifest}`, {
			after: candidate.manifest
		}),
		writes: [...writes, ...(await catalogueWrites(registry, edition))]
	});
	if (!committed.ok) return 'conflict';
	return ok({ release: candidate.manifest, sequence, effectiveFrom: effective.value });
}

interface MadeRelease {
	readonly record: ReleaseRecord;
	readonly attestations: AttestationDigests;
	readonly entries: readonly Uint8Array[];
	readonly writes: readonly Write[];
}

/** The first publication of a candidate: the third attestation, the log entry and the release itself. */
async function newRelease(
	{ store }: ServiceContext,
	registry: Registry,
	actor: Actor,
	candidate: CandidateRecord,
	evidence: readonly EvidenceRecord[],
	at: Instant,
	size: number
): Promise<Result<MadeRelease>> {
	const newest = await store.releases.list({
		tenant: actor.tenant,
		procedure: candidate.procedure,
		offset: 0,
		limit: 1
	});
	const base = await supersededBy(store, candidate);
	if (newest.items[0]?.digest !== base) {
		return fail({ code: 'release/base-changed', params: { number: newest.items[0]?.number ?? 0 } });
	}
	const { tested, approved } = envelopesOf(evidence);
	if (!(await isOurs(registry, actor.tenant, tested, approved)))
		return fail({ code: 'release/keys-changed' });
	const published = attest(
		'published',
		subjectOf(candidate),
		{ candidate: candidate.id, by: actor.id, at, evidence: [digestOf(tested), digestOf(approved)] },
		registry.keys().signers.publisher
	);
	const attestations = {
		tested: digestOf(tested),
		approved: digestOf(approved),
		published: digestOf(published)
	};
	const { procedure, number, manifest, id } = candidate;
	const entry = logEntryBytes({ type: 'release', release: manifest, procedure, number, attestations, at });
	const record: ReleaseRecord = {
		tenant: actor.tenant,
		digest: manifest,
		procedure,
		number,
		candidate: id,
		logIndex: size,
		publishedAt: at,
		publishedBy: actor.id
	};
	const blob = (bytes: Uint8Array): Write => ({
		type: 'putBlob',
		digest: digestOf(bytes),
		mediaType: ENVELOPE,
		bytes
	});
	return ok({
		record,
		attestations,
		entries: [entry],
		writes: [
			...[tested, approved, published].map(blob),
			{
				type: 'addEvidence',
				evidence: {
					tenant: actor.tenant,
					candidate: id,
					type: 'published',
					by: actor.id,
					at,
					envelope: textOf(published) ?? '',
					summary: {}
				}
			},
			{ type: 'addRelease', release: record },
			{ type: 'setCandidateStatus', id, status: 'published', expectedStatus: 'approved' }
		]
	});
}

/** Whether log and evidence were signed with the present keys: what is published otherwise, no consumer would accept. */
async function isOurs(
	registry: Registry,
	tenant: string,
	tested: Uint8Array,
	approved: Uint8Array
): Promise<boolean> {
	const { tester, approver } = registry.keys().signers;
	const opens = (envelope: Uint8Array, { keyId, publicKey }: Signer) =>
		openEnvelope(envelope, new Map([[keyId, publicKey]]), nodeCrypto.verify, 'evidence').ok;
	return opens(tested, tester) && opens(approved, approver) && (await registry.isUsable(tenant));
}

const ENVELOPE = 'application/vnd.dsse.envelope.v1+json';

/** The newest approval, with the test it rests on. */
function envelopesOf(evidence: readonly EvidenceRecord[]) {
	const approval = evidence.findLast((each) => each.type === 'approved');
	const test = evidence.find((each) => digestOf(each.envelope) === approval?.summary.test);
	const publication = evidence.findLast((each) => each.type === 'published');
	if (!approval || !test) throw new Error('An approved candidate has no approval that rests on a test');
	return {
		tested: Buffer.from(test.envelope),
		approved: Buffer.from(approval.envelope),
		published: Buffer.from(publication?.envelope ?? '')
	};
}

function attestationsOf(evidence: readonly EvidenceRecord[]): AttestationDigests {
	const { tested, approved, published } = envelopesOf(evidence);
	return { tested: digestOf(tested), approved: digestOf(approved), published: digestOf(published) };
}

/** Release the candidate was compared with when it was submitted. */
async function supersededBy(
	store: ServiceContext['store'],
	candidate: CandidateRecord
): Promise<Digest | undefined> {
	const blob = await store.blobs.get(candidate.manifest);
	const manifest = blob && readManifest(blob.bytes);
	if (!manifest?.ok) throw new Error(`The manifest of candidate ${candidate.id} cannot be read`);
	return manifest.value.supersedes;
}
