import type { Digest } from '#core/shared/ports.ts';
import type { AuditReads } from './audit.ts';
import type { CandidateReads } from './candidates.ts';
import type { ChangeSet, CommitResult } from './changes.ts';
import type { DocumentReads } from './documents.ts';
import type { FillingStore } from './fillings.ts';
import type { LockReads } from './locks.ts';
import type { PeopleReads } from './people.ts';
import type { BlobRecord, ReleaseReads } from './releases.ts';
import type { SearchReads } from './search.ts';
import type { UsageReads } from './usage.ts';

/**
 * Async ports of the store. Reads answer plain records; every write goes through `commit`, which is one transaction:
 * the change, its edges and exactly one audit leaf, or nothing. What is typed into a filling is the one exception.
 */
export interface Store {
	readonly documents: DocumentReads;
	readonly locks: LockReads;
	readonly fillings: FillingStore;
	readonly search: SearchReads;
	readonly usage: UsageReads;
	readonly candidates: CandidateReads;
	readonly releases: ReleaseReads;
	readonly people: PeopleReads;
	readonly audit: AuditReads;
	readonly blobs: { get(digest: Digest): Promise<BlobRecord | undefined> };
	commit(change: ChangeSet): Promise<CommitResult>;
	/** Integrity of the whole store, for `doctor`: SQLite's own check, foreign keys, digests, edges, indexes, audit chain. */
	check(): Promise<readonly { readonly check: string; readonly ok: boolean; readonly detail?: string }[]>;
	backup(file: string): Promise<void>;
	close(): Promise<void>;
}
