import type { AnyDocument, SupportedKind } from '#core/catalogue/types.ts';
import type { Kind, Ref } from '#core/shared/document.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Digest, Instant } from '#core/shared/ports.ts';

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

/** A rejected version keeps its number; nobody is offered it, and only its agency and the centre see it. */
export type VersionStatus = 'inReview' | 'approved' | 'rejected' | 'retired';

export interface DocumentSummary {
	readonly kind: Kind;
	readonly id: string;
	readonly agency: string;
	/** Vietnamese and English display name. */
	readonly title: { readonly vi: string; readonly en?: string };
	readonly draftRev: number | null;
	/** Who changed the draft since it was last frozen; empty when nobody did, or there is none to see. */
	readonly draftAuthors: readonly string[];
	/** Who saved the draft last. */
	readonly draftBy: string | null;
	readonly latestVersion: number | null;
	readonly latestStatus: VersionStatus | null;
	readonly updatedAt: Instant;
}

export interface Edge {
	readonly from: { readonly kind: Kind; readonly id: string; readonly version: number | 'draft' };
	/** Where in the referring document, as `Reference.at` in core/catalogue. */
	readonly at: string;
	readonly to: { readonly kind: Kind; readonly id: string; readonly version: number | 'draft' };
}

export interface Page<T> {
	readonly items: readonly T[];
	readonly total: number;
}

/** A draft or version together with what it refers to. */
export interface StoredDocument {
	readonly ref: Ref;
	/** Owning agency of the document. */
	readonly agency: string;
	readonly status: VersionStatus | 'draft';
	/** Shared between readers of a version, and frozen. */
	readonly content: AnyDocument;
	/** References of the content without repetitions, from the edge index. */
	readonly references: readonly Ref[];
}

export interface DocumentReads {
	/** The documents `refs` name, in that order; what is not there is left out. For walking a library. */
	read(tenant: string, refs: readonly Ref[]): Promise<readonly StoredDocument[]>;
	draft<K extends SupportedKind>(tenant: string, kind: K, id: string): Promise<DraftRecord | undefined>;
	version(
		tenant: string,
		kind: Kind,
		id: string,
		number: number | 'latest'
	): Promise<VersionRecord | undefined>;
	versions(tenant: string, kind: Kind, id: string): Promise<readonly Omit<VersionRecord, 'content'>[]>;
	summary(tenant: string, kind: Kind, id: string): Promise<DocumentSummary | undefined>;
	/**
	 * Text is matched without diacritics on id, title and synonyms. When `agency` is given, drafts and versions in
	 * review of other agencies count as absent. `edited`: only documents whose draft somebody changed since it was last
	 * frozen; `author`: and that person among them. `status`: of the newest version. `ids`: only these.
	 */
	list(query: {
		readonly tenant: string;
		readonly kind: Kind;
		readonly agency?: string;
		readonly text?: string;
		readonly edited?: boolean;
		readonly author?: string;
		readonly status?: VersionStatus;
		readonly ids?: readonly string[];
		readonly offset: number;
		readonly limit: number;
	}): Promise<Page<DocumentSummary>>;
	/** Who refers to `kind:id` (any version, or one), from the edge index. */
	usedBy(tenant: string, kind: Kind, id: string, version?: number | 'draft'): Promise<readonly Edge[]>;
	/**
	 * Of each of these documents one procedure that pins it under `uses`, with the pin's pointer: its draft, if any
	 * does, else the newest version. When `agency` is given, drafts and versions in review of other agencies count as
	 * absent. Documents no procedure pins are left out.
	 */
	pinnedIn(query: {
		readonly tenant: string;
		readonly agency?: string;
		readonly kind: Kind;
		readonly ids: readonly string[];
	}): Promise<readonly { readonly id: string; readonly procedure: string; readonly at: JsonPointer }[]>;
	/** Content of the named state a draft had at `rev`. */
	checkpoint(tenant: string, kind: Kind, id: string, rev: number): Promise<AnyDocument | undefined>;
	checkpoints(
		tenant: string,
		kind: Kind,
		id: string
	): Promise<
		readonly { readonly name: string; readonly rev: number; readonly at: Instant; readonly by: string }[]
	>;
}
