import type { AnyDocument, Library, SupportedKind } from '#core/catalogue/types.ts';
import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { Instant } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../auth/actor.ts';
import type { DocumentSummary, Edge, Page, VersionRecord, VersionStatus } from '../../repositories/ports.ts';

/** A document as one person may see it. */
export interface OpenedDocument {
	readonly title: Text;
	/** Owning agency. */
	readonly agency: string;
	readonly draft?: {
		readonly rev: number;
		readonly content: AnyDocument;
		readonly updatedAt: Instant;
		/** User id. */
		readonly updatedBy: string;
	};
	/** Newest first. */
	readonly versions: readonly Omit<VersionRecord, 'content'>[];
	/** Content of the newest visible version. */
	readonly latest?: { readonly number: number; readonly content: AnyDocument };
	readonly checkpoints: readonly {
		readonly name: string;
		readonly rev: number;
		readonly at: Instant;
		readonly by: string;
	}[];
	readonly canEdit: boolean;
}

export interface DraftToSave {
	/** The rev the content is based on; null starts a draft. */
	readonly rev: number | null;
	/** Whatever was sent; its shape is checked here. */
	readonly content: unknown;
	/** Name of a checkpoint to keep (Ctrl+S). */
	readonly checkpoint?: string;
}

export interface SavedDraft {
	readonly rev: number;
	/** What lint says of the saved content. */
	readonly findings: readonly Finding[];
}

/** A library together with what it was made of. */
export interface LoadedLibrary extends Library {
	/** Every document found, by the reference it was asked by. */
	readonly documents: ReadonlyMap<Ref, AnyDocument>;
	/** References that lead nowhere, or to what the actor may not see. */
	readonly missing: readonly Ref[];
}

export interface FoundElement {
	/** The newest approved version, or the draft of one that has none yet. */
	readonly ref: Ref;
	readonly label: Text;
	readonly dataType: DataType;
	/** Number of documents that use it. */
	readonly uses: number;
}

export interface DocumentService {
	open(actor: Actor, kind: SupportedKind, id: string): Promise<Result<OpenedDocument>>;
	/**
	 * Saves the whole draft. Problems: `document/stale-rev` {rev} when somebody else saved since `rev` (nothing is
	 * overwritten), `document/wrong-identity`, those of `parseDocument`, and of reading a workflow's BPMN.
	 */
	saveDraft(actor: Actor, kind: SupportedKind, id: string, draft: DraftToSave): Promise<Result<SavedDraft>>;
	/** Starts a draft with the content of a version; `document/draft-exists` {rev} when there is one. */
	startDraft(
		actor: Actor,
		kind: SupportedKind,
		id: string,
		fromVersion: number
	): Promise<Result<{ readonly rev: number }>>;
	/** Checks content as `saveDraft` would, and writes nothing. */
	validate(
		actor: Actor,
		kind: SupportedKind,
		content: unknown
	): Promise<Result<{ readonly findings: readonly Finding[] }>>;
	list(
		actor: Actor,
		query: {
			readonly kind: SupportedKind;
			readonly text?: string;
			/** Only what somebody (or `author`) changed since it was last frozen. */
			readonly edited?: boolean;
			readonly author?: string;
			/** Of the newest version. */
			readonly status?: VersionStatus;
			readonly ids?: readonly string[];
			readonly offset?: number;
			readonly limit?: number;
		}
	): Promise<Result<Page<DocumentSummary>>>;
	/** Where `kind:id`, or exactly `kind:id@n`, is used. `hidden` counts uses in drafts the actor may not see. */
	usedBy(
		actor: Actor,
		ref: string
	): Promise<Result<{ readonly edges: readonly Edge[]; readonly hidden: number }>>;
	/**
	 * Of each form or workflow a procedure that pins it, as far as the actor may see: by id, procedure and alias. In one
	 * look-up, however many procedures pin them.
	 */
	pinnedIn(
		actor: Actor,
		kind: 'form' | 'workflow',
		ids: readonly string[]
	): Promise<Result<ReadonlyMap<string, { readonly procedure: string; readonly alias: string }>>>;
	/** One document by exact reference; `document/not-found` also when the actor may not see it. */
	get(actor: Actor, ref: Ref): Promise<Result<AnyDocument>>;
	/** Everything `roots` refer to, transitively, with the roots themselves. */
	loadLibrary(actor: Actor, roots: readonly Ref[]): Promise<Result<LoadedLibrary>>;
	/** Everything `document` refers to, transitively; the document itself need not be stored. */
	libraryFor(actor: Actor, document: AnyDocument): Promise<Result<LoadedLibrary>>;
	/** Elements by name, synonym or id, without diacritics; most used first. */
	searchDictionary(actor: Actor, text: string, limit?: number): Promise<Result<readonly FoundElement[]>>;
}
