import type { Actor } from '../../auth/actor.ts';
import { holds } from '../../auth/authorise.ts';
import type { CandidateRecord, EvidenceRecord } from '../../repositories/ports.ts';
import type { CandidateSteps } from './types.ts';

/**
 * What keeps the actor from each step, as problem codes. The same function decides what a page offers and what a
 * service refuses.
 */
export function hindrancesOf(
	actor: Actor,
	candidate: CandidateRecord,
	evidence: readonly EvidenceRecord[]
): CandidateSteps {
	return withoutGaps({
		test:
			missing(actor, 'candidate.test') ??
			(candidate.status === 'inReview' ? undefined : 'candidate/not-in-review'),
		approve: missing(actor, 'candidate.approve') ?? approvalHindrance(actor, candidate, evidence),
		reject: missing(actor, 'candidate.approve') ?? (isOpen(candidate) ? undefined : 'candidate/not-open'),
		publish: missing(actor, 'release.publish') ?? publicationHindrance(actor, candidate)
	});
}

/** The newest test; approval rests on it alone. */
export function latestTest(evidence: readonly EvidenceRecord[]): EvidenceRecord | undefined {
	return evidence.findLast((each) => each.type === 'tested');
}

// helpers

function missing(actor: Actor, permission: Parameters<typeof holds>[1]): string | undefined {
	return holds(actor, permission) ? undefined : 'auth/forbidden';
}

function isOpen({ status }: CandidateRecord): boolean {
	return status === 'inReview' || status === 'approved';
}

/** Four eyes: whoever changed or submitted something does not judge it. */
function isOwnWork(actor: Actor, candidate: CandidateRecord): boolean {
	return candidate.authors.includes(actor.id) || candidate.submittedBy === actor.id;
}

function approvalHindrance(actor: Actor, candidate: CandidateRecord, evidence: readonly EvidenceRecord[]) {
	if (candidate.status !== 'inReview') return 'candidate/not-in-review';
	if (isOwnWork(actor, candidate)) return 'candidate/own-work';
	const test = latestTest(evidence);
	if (!test) return 'candidate/not-tested';
	return test.summary.failed === 0 ? undefined : 'candidate/test-failed';
}

function publicationHindrance(actor: Actor, candidate: CandidateRecord) {
	if (candidate.status !== 'approved' && candidate.status !== 'published') return 'candidate/not-approved';
	return isOwnWork(actor, candidate) ? 'candidate/own-work' : undefined;
}

function withoutGaps(steps: { readonly [S in keyof CandidateSteps]: string | undefined }): CandidateSteps {
	return Object.fromEntries(Object.entries(steps).filter(([, code]) => code !== undefined));
}
