import { fail, ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { CandidateRecord, EvidenceRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';

export interface LoadedCandidate {
	readonly candidate: CandidateRecord;
	/** Oldest first. */
	readonly evidence: readonly EvidenceRecord[];
}

/** A candidate the actor may read; one of another agency is not found. */
export async function loadCandidate(
	{ store }: Pick<ServiceContext, 'store'>,
	actor: Actor,
	id: string
): Promise<Result<LoadedCandidate>> {
	const candidate = await store.candidates.get(actor.tenant, id);
	if (!candidate) return fail({ code: 'candidate/not-found', params: { id } });
	const allowed = authorise(actor, 'candidate.read', { tenant: candidate.tenant, agency: candidate.agency });
	if (!allowed.ok) return allowed.problems[0].code === 'auth/not-found' ? notFound(id) : allowed;
	return ok({ candidate, evidence: await store.candidates.evidence(actor.tenant, id) });
}

// helpers

function notFound(id: string): Result<never> {
	return fail({ code: 'candidate/not-found', params: { id } });
}
