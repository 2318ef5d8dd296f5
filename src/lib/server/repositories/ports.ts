import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { Kind } from '#core/shared/document.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';

/**
 * Async ports of the store. Reads answer plain records; every write goes through `commit`, which is one transaction:
 * the change, its edges and exactly one audit leaf, or nothing.
 */
export interface Store {
	readonly documents: DocumentReads;
	readonly candidates: CandidateReads;
	readonly releases: ReleaseReads;
	readonly people: PeopleReads;
	readonly audit: AuditReads;
	readonly blobs: { get(digest: Digest): Promise<BlobRecord | undefined> };
	commit(change: ChangeSet): Promise<CommitResult>;
	/** Integrity of the whole store, for `doctor`: SQLite's own check, foreign keys, digests, edges, audit chain. */
	check(): Promise<readonly { readonly check: string; readonly ok: boolean; readonly detail?: string }[]>;
	backup(file: string): Promise<void>;
	close(): Promise<void>;
}

// documents

export interface DraftRecord {
	readonly tenant: string;
	readonly kind: Kind;
	readonly id: string;
	/** Owning agency; drafts are visible to it and to the centre. */
	readonly agency: string;
	/** Grows by one with each save; a save names the rev it started from. */
	readonly rev: number;
	readonly content: AnyDocument;
	readonly updatedAt: Instant;
	readonly updatedBy: string;
	/** Everybody who changed this draft since the last frozen version: who may not approve it. */
	readonly authors: readonly string[];
}

export interface VersionRecord {
	readonly tenant: string;
	readonly kind: Kind;
	readonly id: string;
	readonly number: number;
	/** SHA-256 over the canonical JSON of `content`. */
	readonly digest: Digest;
	readonly status: VersionStatus;
	readonly content: AnyDocument;
	readonly createdAt: Instant;
	readonly createdBy: string;
	readonly authors: readonly string[];
}

export type VersionStatus = 'inReview' | 'approved' | 'retired';

export interface DocumentSummary {
	readonly kind: Kind;
	readonly id: string;
	readonly agency: string;
	/** Vietnamese and English display name. */
	readonly title: { readonly vi: string; readonly en?: string };
	readonly draftRev: number | null;
	readonly latestVersion: number | null;
	readonly latestStatus: VersionStatus | null;
	readonly updatedAt: Instant;
}

export interface Edge {
	readonly from: { readonly kind: Kind; readonly id: string; readonly version: number | 'draft' };
	/** JSON pointer in the referring document. */
	readonly at: string;
	readonly to: { readonly kind: Kind; readonly id: string; readonly version: number | 'draft' };
}

export interface Page<T> {
	readonly items: readonly T[];
	readonly total: number;
}

export interface DocumentReads {
	draft<K extends SupportedKind>(tenant: string, kind: K, id: string): Promise<DraftRecord | undefined>;
	version(
		tenant: string,
		kind: Kind,
		id: string,
		number: number | 'latest'
	): Promise<VersionRecord | undefined>;
	versions(tenant: string, kind: Kind, id: string): Promise<readonly Omit<VersionRecord, 'content'>[]>;
	summary(tenant: string, kind: Kind, id: string): Promise<DocumentSummary | undefined>;
	/** Text is matched without diacritics on id, title and synonyms; drafts of other agencies are left out when `agency` is given. */
	list(query: {
		readonly tenant: string;
		readonly kind: Kind;
		readonly agency?: string;
		readonly text?: string;
		readonly offset: number;
		readonly limit: number;
	}): Promise<Page<DocumentSummary>>;
	/** Who refers to `kind:id` (any version, or one), from the edge index. */
	usedBy(tenant: string, kind: Kind, id: string, version?: number | 'draft'): Promise<readonly Edge[]>;
	checkpoints(
		tenant: string,
		kind: Kind,
		id: string
	): Promise<
		readonly { readonly name: string; readonly rev: number; readonly at: Instant; readonly by: string }[]
	>;
}

// candidates and releases

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

export interface ReleaseRecord {
	readonly tenant: string;
	/** Digest of the manifest bytes; also the blob that holds them. */
	readonly digest: Digest;
	readonly procedure: string;
	readonly number: number;
	readonly candidate: string;
	readonly logIndex: number;
	readonly publishedAt: Instant;
	readonly publishedBy: string;
}

export interface ChannelEntry {
	readonly channel: string;
	readonly procedure: string;
	readonly release: Digest;
	readonly effectiveFrom: Instant;
	readonly effectiveTo?: Instant;
	readonly withdrawn?: boolean;
}

export interface ChannelState {
	readonly channel: string;
	/** Rises with every change of the catalogue; consumers never accept a lower one. */
	readonly sequence: number;
	readonly entries: readonly ChannelEntry[];
	/** Signed catalogue bytes and their DSSE envelope, as served. */
	readonly catalogue: string;
	readonly envelope: string;
}

export interface LogState {
	readonly size: number;
	/** Signed checkpoint note (C2SP tlog-checkpoint). */
	readonly checkpoint: string;
}

export interface ReleaseReads {
	get(tenant: string, digest: Digest): Promise<ReleaseRecord | undefined>;
	list(query: {
		readonly tenant: string;
		readonly procedure?: string;
		readonly offset: number;
		readonly limit: number;
	}): Promise<Page<ReleaseRecord>>;
	channel(tenant: string, channel: string): Promise<ChannelState | undefined>;
	/** Changes of a channel after `sequence`, oldest first. */
	channelChanges(
		tenant: string,
		channel: string,
		sequence: number,
		limit: number
	): Promise<readonly { readonly sequence: number; readonly at: Instant; readonly entry: ChannelEntry }[]>;
	log(tenant: string): Promise<LogState>;
	/** Raw leaf bytes, in order. */
	logLeaves(tenant: string, from: number, limit: number): Promise<readonly Uint8Array[]>;
	acks(tenant: string, limit: number): Promise<readonly AckRecord[]>;
	ackByKey(tenant: string, consumer: string, idempotencyKey: string): Promise<AckRecord | undefined>;
}

export interface AckRecord {
	readonly tenant: string;
	readonly consumer: string;
	readonly release: Digest;
	readonly result: 'applied' | 'rejected';
	readonly reason?: string;
	readonly at: Instant;
	readonly idempotencyKey: string;
	/** SHA-256 of the request body: the same key with another body is refused. */
	readonly bodyDigest: Digest;
}

// people

export const ROLES = [
	'configurator',
	'tester',
	'approver',
	'publisher',
	'steward',
	'admin',
	'auditor'
] as const;
export type Role = (typeof ROLES)[number];

export interface AgencyRecord {
	readonly tenant: string;
	readonly id: string;
	readonly name: string;
	/** The centre sees the drafts of every agency of the tenant. */
	readonly centre: boolean;
	readonly parent?: string;
}

export interface UserRecord {
	readonly tenant: string;
	readonly id: string;
	/** Lower-case e-mail; sign-in name. */
	readonly email: string;
	readonly name: string;
	readonly agency: string;
	readonly roles: readonly Role[];
	readonly passwordHash: string;
	readonly disabled: boolean;
	readonly createdAt: Instant;
}

export interface ConsumerRecord {
	readonly tenant: string;
	readonly id: string;
	readonly name: string;
	/** SHA-256 of the key; the key itself is shown once. */
	readonly keyDigest: Digest;
	readonly expiresAt: Instant;
	readonly disabled: boolean;
	readonly createdAt: Instant;
}

export interface PeopleReads {
	user(id: string): Promise<UserRecord | undefined>;
	userByEmail(email: string): Promise<UserRecord | undefined>;
	users(tenant: string): Promise<readonly UserRecord[]>;
	agencies(tenant: string): Promise<readonly AgencyRecord[]>;
	tenants(): Promise<readonly { readonly id: string; readonly name: string }[]>;
	consumerByKey(keyDigest: Digest): Promise<ConsumerRecord | undefined>;
	consumers(tenant: string): Promise<readonly ConsumerRecord[]>;
	/** Whether nobody can sign in yet: the one-time set-up link is offered. */
	isEmpty(): Promise<boolean>;
}

// audit

/** One leaf per committed change; `hash` covers every other field, so that the chain cannot be rewritten unseen. */
export interface AuditLeaf {
	readonly seq: number;
	readonly tenant: string;
	readonly at: Instant;
	/** User id, `consumer:<id>` or `system`. */
	readonly actor: string;
	readonly onBehalfOf?: string;
	/** `document.saveDraft`, `candidate.submit` … */
	readonly action: string;
	/** Ref, candidate id, user id … */
	readonly target: string;
	readonly before?: Digest;
	readonly after?: Digest;
	readonly reason?: string;
	readonly requestId?: string;
	readonly previousHash: Digest;
	readonly hash: Digest;
}

export interface AuditReads {
	list(query: {
		readonly tenant: string;
		readonly target?: string;
		readonly actor?: string;
		readonly before?: number;
		readonly limit: number;
	}): Promise<readonly AuditLeaf[]>;
	/** Recomputes the chain; names the first leaf that does not hold. */
	verify(): Promise<
		| { readonly ok: true; readonly leaves: number }
		| { readonly ok: false; readonly seq: number; readonly reason: string }
	>;
}

// writes

export interface ChangeSet {
	readonly tenant: string;
	readonly at: Instant;
	readonly audit: Pick<
		AuditLeaf,
		'actor' | 'onBehalfOf' | 'action' | 'target' | 'before' | 'after' | 'reason' | 'requestId'
	>;
	readonly writes: readonly Write[];
}

/** Expectations (`expected…`) guard against concurrent change: when one does not hold, nothing is written. */
export type Write =
	| {
			readonly type: 'putDraft';
			readonly kind: SupportedKind;
			readonly id: string;
			readonly agency: string;
			readonly content: AnyDocument;
			readonly expectedRev: number | null;
			readonly by: string;
			readonly resetAuthors?: boolean;
			readonly checkpoint?: string;
	  }
	| {
			readonly type: 'deleteDraft';
			readonly kind: SupportedKind;
			readonly id: string;
			readonly expectedRev: number;
	  }
	| {
			readonly type: 'addVersion';
			readonly kind: SupportedKind;
			readonly id: string;
			readonly agency: string;
			readonly number: number;
			readonly digest: Digest;
			readonly status: VersionStatus;
			readonly content: AnyDocument;
			readonly by: string;
			readonly authors: readonly string[];
	  }
	| {
			readonly type: 'setVersionStatus';
			readonly kind: SupportedKind;
			readonly id: string;
			readonly number: number;
			readonly status: VersionStatus;
	  }
	| {
			readonly type: 'putBlob';
			readonly digest: Digest;
			readonly mediaType: string;
			readonly bytes: Uint8Array;
	  }
	| { readonly type: 'addCandidate'; readonly candidate: CandidateRecord }
	| {
			readonly type: 'setCandidateStatus';
			readonly id: string;
			readonly status: CandidateStatus;
			readonly expectedStatus: CandidateStatus;
	  }
	| { readonly type: 'addEvidence'; readonly evidence: EvidenceRecord }
	| { readonly type: 'addRelease'; readonly release: ReleaseRecord }
	| {
			readonly type: 'appendLog';
			readonly leaf: Uint8Array;
			readonly expectedSize: number;
			readonly checkpoint: string;
	  }
	| {
			readonly type: 'setChannel';
			readonly state: ChannelState;
			readonly expectedSequence: number;
			readonly changed: ChannelEntry;
	  }
	| { readonly type: 'addAck'; readonly ack: AckRecord }
	| { readonly type: 'putTenant'; readonly id: string; readonly name: string }
	| { readonly type: 'putAgency'; readonly agency: AgencyRecord }
	| { readonly type: 'putUser'; readonly user: UserRecord }
	| { readonly type: 'putConsumer'; readonly consumer: ConsumerRecord };

export type CommitResult =
	| {
			readonly ok: true;
			readonly seq: number;
			readonly revs: readonly { readonly kind: Kind; readonly id: string; readonly rev: number }[];
	  }
	/** `at` names the write whose expectation failed, `actual` what stands there now. */
	| {
			readonly ok: false;
			readonly conflict: {
				readonly write: Write['type'];
				readonly at: string;
				readonly actual: string | number | null;
			};
	  };

/** What a blob holds. */
export interface BlobRecord {
	readonly digest: Digest;
	readonly mediaType: string;
	readonly bytes: Uint8Array;
}
