import type { ReleaseDiff } from '#core/releases/diff.ts';
import type { ScenarioFailure } from '#core/scenarios/index.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { CandidateRecord, CandidateStatus, EvidenceType, Page } from '../../repositories/ports.ts';

/** Evidence as people read it; the signed envelope is its blob. */
export interface EvidenceView {
	readonly type: EvidenceType;
	/** User id. */
	readonly by: string;
	readonly at: Instant;
	readonly envelope: Digest;
	readonly summary: Readonly<Record<string, unknown>>;
}

/** Why somebody cannot do something with a candidate right now; a problem code, or undefined when they can. */
export interface CandidateSteps {
	readonly test?: string;
	readonly approve?: string;
	readonly reject?: string;
	readonly publish?: string;
}

export interface OpenedCandidate {
	readonly candidate: CandidateRecord;
	/** Oldest first. */
	readonly evidence: readonly EvidenceView[];
	/** What hinders the actor, by step. */
	readonly hindrances: CandidateSteps;
	/** Release that was the newest when it was submitted. */
	readonly supersedes?: Digest;
}

/** Result of running a candidate's scenarios. */
export interface TestReport {
	readonly scenarios: readonly {
		readonly id: string;
		readonly title: Text;
		readonly group: string;
		readonly status: 'passed' | 'failed';
		readonly failure?: ScenarioFailure;
	}[];
	readonly passed: number;
	readonly failed: number;
	readonly coverage: Readonly<
		Record<'flows' | 'steps' | 'fields' | 'rules', { readonly covered: number; readonly total: number }>
	>;
}

export interface CandidateService {
	/**
	 * Freezes the procedure's drafts into versions and makes a candidate of everything it contains, in one commit. An
	 * earlier candidate still in review is retired. Problems: every rule error (code = rule, `params.document`),
	 * `candidate/no-procedure`, `/no-scenario`, `/no-workflow`, `/draft-pin`, `/missing-version`, `/nothing-changed`,
	 * `/conflict`.
	 */
	submit(actor: Actor, code: string, note: string): Promise<Result<CandidateRecord>>;
	list(
		actor: Actor,
		query: {
			readonly procedure?: string;
			readonly status?: CandidateStatus;
			readonly offset?: number;
			readonly limit?: number;
		}
	): Promise<Result<Page<CandidateRecord>>>;
	get(actor: Actor, id: string): Promise<Result<OpenedCandidate>>;
	/** Runs every scenario of the candidate as released and keeps the signed result. Problem: `candidate/not-in-review`. */
	test(actor: Actor, id: string): Promise<Result<TestReport>>;
	/**
	 * Problems: `candidate/not-in-review`, `/not-tested`, `/test-failed`, `/own-work` (an author or the submitter).
	 */
	approve(actor: Actor, id: string, note: string): Promise<Result<CandidateRecord>>;
	/** Problems: `candidate/not-open`, `candidate/reason-needed`. */
	reject(actor: Actor, id: string, reason: string): Promise<Result<CandidateRecord>>;
	/** What it changes, compared with the release it supersedes; everything is new without one. */
	diff(actor: Actor, id: string): Promise<Result<ReleaseDiff>>;
}
