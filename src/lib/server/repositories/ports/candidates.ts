import type { Digest, Instant } from '#core/shared/ports.ts';
import type { Page } from './documents.ts';

export type CandidateStatus = 'inReview' | 'approved' | 'rejected' | 'published' | 'retired';

export interface CandidateRecord {
	readonly tenant: string;
	readonly id: string;
	readonly procedure: string;
	readonly number: number;
	readonly status: CandidateStatus;
	readonly agency: string;
	/** Every version it contains, transitively, sorted by ref. */
	readonly lock: readonly { readonly ref: string; readonly digest: Digest }[];
	/** Digest of the manifest built from the lock. */
	readonly manifest: Digest;
	readonly authors: readonly string[];
	readonly submittedAt: Instant;
	readonly submittedBy: string;
	readonly note: string;
}

export type EvidenceType = 'tested' | 'approved' | 'rejected' | 'published';

/** A signed statement about a candidate; `envelope` is the DSSE envelope as stored bytes (text). */
export interface EvidenceRecord {
	readonly tenant: string;
	readonly candidate: string;
	readonly type: EvidenceType;
	readonly by: string;
	readonly at: Instant;
	readonly envelope: string;
	/** For people: `{passed, failed, scenarios…}` of a test run, the reason of a rejection. */
	readonly summary: Readonly<Record<string, unknown>>;
}

export interface CandidateReads {
	get(tenant: string, id: string): Promise<CandidateRecord | undefined>;
	list(query: {
		readonly tenant: string;
		readonly agency?: string;
		readonly procedure?: string;
		readonly status?: CandidateStatus;
		readonly offset: number;
		readonly limit: number;
	}): Promise<Page<CandidateRecord>>;
	evidence(tenant: string, id: string): Promise<readonly EvidenceRecord[]>;
}
