import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { Kind } from '#core/shared/document.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';
import type { AuditLeaf } from './audit.ts';
import type { CandidateRecord, CandidateStatus, EvidenceRecord } from './candidates.ts';
import type { VersionStatus } from './documents.ts';
import type { FillingRecord } from './fillings.ts';
import type { AgencyRecord, ConsumerRecord, UserRecord } from './people.ts';
import type { AckRecord, ChannelEntry, ChannelState, ReleaseRecord } from './releases.ts';

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
			/** Expected: no other document refers to the draft. */
			readonly unused?: boolean;
	  }
	/** The draft was frozen into a version: it stays as it is, and its authors start anew. */
	| {
			readonly type: 'markFrozen';
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
			readonly expectedStatus?: VersionStatus;
	  }
	/** Who edits the draft from now on, or still; `activeAt` is the time of the change. */
	| {
			readonly type: 'putLock';
			readonly kind: SupportedKind;
			readonly id: string;
			readonly holder: string;
			readonly since: Instant;
			readonly expectedHolder: string | null;
	  }
	| {
			readonly type: 'deleteLock';
			readonly kind: SupportedKind;
			readonly id: string;
			readonly expectedHolder: string;
	  }
	/** A filling that is new (`expectedRev` null) or changed; its rev rises, `updatedAt` is the time of the change. */
	| ({
			readonly type: 'putFilling';
			readonly expectedRev: number | null;
	  } & Omit<FillingRecord, 'tenant' | 'rev' | 'updatedAt'>)
	| {
			readonly type: 'deleteFilling';
			readonly id: string;
			readonly owner: string;
			readonly expectedRev: number;
	  }
	/** Old fillings go: of one person all but the newest `keep`, of everybody those last changed before `before`. */
	| {
			readonly type: 'pruneFillings';
			readonly owner: string;
			readonly keep: number;
			readonly before: Instant;
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
