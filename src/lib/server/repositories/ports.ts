/** Async ports of the store; the only path other folders import them by. */
export type { Store } from './ports/store.ts';
export type {
	DraftRecord,
	VersionRecord,
	VersionStatus,
	DocumentSummary,
	StoredDocument,
	Edge,
	Page,
	DocumentReads
} from './ports/documents.ts';
export type {
	CandidateStatus,
	CandidateRecord,
	EvidenceType,
	EvidenceRecord,
	CandidateReads
} from './ports/candidates.ts';
export type {
	ReleaseRecord,
	ChannelEntry,
	ChannelState,
	LogState,
	ReleaseReads,
	AckRecord,
	BlobRecord
} from './ports/releases.ts';
export type { FoundDocument, FoundEntry, SearchReads } from './ports/search.ts';
export type { DocumentUser, UsageReads } from './ports/usage.ts';
export type { FillingContent, FillingRecord, FillingStore } from './ports/fillings.ts';
export type { EditLockRecord, LockReads } from './ports/locks.ts';
export { ROLES } from './ports/people.ts';
export type { Role, AgencyRecord, UserRecord, ConsumerRecord, PeopleReads } from './ports/people.ts';
export type { AuditLeaf, AuditReads } from './ports/audit.ts';
export type { ChangeSet, Write, CommitResult } from './ports/changes.ts';
