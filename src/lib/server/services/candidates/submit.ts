import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { buildRelease } from '../../registry/index.ts';
import type { CandidateRecord, ReleaseRecord, Write } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import { checkCandidate } from './checkCandidate.ts';
import { freezeProcedure, type FrozenProcedure } from './freeze.ts';

/** Longest note kept. */
const NOTE_LENGTH = 2000;

/** See `CandidateService.submit`. */
export async function submit(
	context: ServiceContext,
	actor: Actor,
	code: string,
	note: string
): Promise<Result<CandidateRecord>> {
	const { store, clock, newId } = context;
	const summary = await store.documents.summary(actor.tenant, 'procedure', code);
	const allowed = authorise(
		actor,
		'candidate.submit',
		summary ? { tenant: actor.tenant, agency: summary.agency } : undefined
	);
	if (!allowed.ok) return allowed;
	if (!summary) return fail({ code: 'candidate/no-procedure', params: { code } });

	const frozen = await freezeProcedure(context, actor, code);
	if (!frozen.ok) return frozen;
	const errors = await errorsIn(frozen.value, clock());
	const [first, ...rest] = errors;
	if (first) return fail(first, ...rest);

	const earlier = await store.candidates.list({ tenant: actor.tenant, procedure: code, offset: 0, limit: 1 });
	const released = await store.releases.list({ tenant: actor.tenant, procedure: code, offset: 0, limit: 1 });
	const base = released.items[0];
	if (base && (await isSameLock(context, base, frozen.value))) {
		return fail({ code: 'candidate/nothing-changed', params: { number: base.number } });
	}
	const built = await buildRelease({
		...frozen.value,
		number: earlier.total + 1,
		...(base && { supersedes: base.digest })
	});
	if (!built.ok) return built;

	const candidate: CandidateRecord = {
		tenant: actor.tenant,
		id: newId(),
		procedure: code,
		number: earlier.total + 1,
		status: 'inReview',
		agency: summary.agency,
		lock: built.value.manifest.lock,
		manifest: built.value.digest,
		authors: authorsOf(frozen.value, actor),
		submittedAt: clock(),
		submittedBy: actor.id,
		note: note.trim().slice(0, NOTE_LENGTH)
	};
	const committed = await store.commit({
		tenant: actor.tenant,
		at: candidate.submittedAt,
		audit: leafOf(actor, 'candidate.submit', candidate.id, { after: built.value.digest }),
		writes: [
			...frozen.value.writes,
			...(await retireOpen(context, actor, code)),
			...built.value.files.map(({ digest, mediaType, bytes }): Write => ({
				type: 'putBlob',
				digest,
				mediaType,
				bytes
			})),
			{
				type: 'putBlob',
				digest: built.value.digest,
				mediaType: 'application/json',
				bytes: built.value.bytes
			},
			{ type: 'addCandidate', candidate }
		]
	});
	return committed.ok
		? ok(candidate)
		: fail({ code: 'candidate/conflict', params: { at: committed.conflict.at } });
}

// helpers

async function errorsIn(frozen: FrozenProcedure, now: string): Promise<Problem[]> {
	return (await checkCandidate(frozen, now))
		.filter((finding) => finding.severity === 'error')
		.map(({ rule, at, params, document }) => ({ code: rule, at, params: { ...params, document } }));
}

/** Everybody who changed something in it; the submitter answers for the whole. */
function authorsOf({ versions }: FrozenProcedure, actor: Actor): readonly string[] {
	const authors = [...versions.values()].flatMap((version) => version.authors);
	return [...new Set([...authors, actor.id])].sort();
}

async function isSameLock(
	{ store }: ServiceContext,
	base: ReleaseRecord,
	frozen: FrozenProcedure
): Promise<boolean> {
	const published = await store.candidates.get(base.tenant, base.candidate);
	const locked = new Map(published?.lock.map(({ ref, digest }) => [ref, digest]));
	return (
		locked.size === frozen.versions.size &&
		[...frozen.versions].every(([ref, { digest }]) => locked.get(ref) === digest)
	);
}

/** A new submission takes the place of one that nobody has decided on. */
async function retireOpen({ store }: ServiceContext, actor: Actor, procedure: string): Promise<Write[]> {
	const open = await store.candidates.list({
		tenant: actor.tenant,
		procedure,
		status: 'inReview',
		offset: 0,
		limit: 100
	});
	return open.items.map(({ id }) => ({
		type: 'setCandidateStatus',
		id,
		status: 'retired',
		expectedStatus: 'inReview'
	}));
}
