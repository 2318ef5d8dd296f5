import type { DictionaryKind } from '#core/dictionary/kinds.ts';
import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { Actor } from '../../../auth/actor.ts';
import type { Page, VersionStatus } from '../../../repositories/ports.ts';

/** A document found by search. */
export interface DictionaryHit {
	readonly kind: DictionaryKind;
	readonly id: string;
	/** The newest approved version, or the draft of one that has none yet. */
	readonly ref: Ref;
	readonly title: Text;
	/** Of elements. */
	readonly dataType?: DataType;
	readonly status: VersionStatus | 'draft';
	/** Number of documents that use it. */
	readonly uses: number;
}

/** A code-list entry found by search. */
export interface EntryHit {
	/** The list's newest approved version. */
	readonly list: Ref;
	readonly code: string;
	readonly label: Text;
	/** Label of the parent entry, where it has one. */
	readonly parent?: Text;
	/** Not valid (any more) on the day of the search. */
	readonly ended: boolean;
}

/** An element that may be the same datum as another. */
export interface SimilarElement {
	readonly ref: Ref;
	readonly label: Text;
	readonly definition: Text;
	readonly dataType: DataType;
	readonly uses: number;
	/** 0 to 1; 1 is the same in all that was compared. */
	readonly score: number;
	/** What they share, strongest first. */
	readonly because: readonly ('label' | 'synonym' | 'definition' | 'dataType' | 'codeList')[];
}

/** Finding and making shared definitions. */
export interface DictionaryService {
	/**
	 * By name, synonym, former key or id, without diacritics: every word must begin a word of the document. Best match
	 * first, among equals the most used. Empty text lists the most used.
	 */
	search(
		actor: Actor,
		query: {
			readonly text: string;
			readonly kinds?: readonly DictionaryKind[];
			readonly dataType?: DataType;
			readonly status?: VersionStatus | 'draft';
			/** Only what nothing refers to. */
			readonly unused?: boolean;
			/** Only what holds doubts. */
			readonly doubtful?: boolean;
			readonly offset?: number;
			readonly limit?: number;
		}
	): Promise<Result<Page<DictionaryHit>>>;
	/** Entries of all lists, or of `list` (its id), as `search` matches. */
	searchEntries(
		actor: Actor,
		query: {
			readonly text: string;
			readonly list?: string;
			readonly offset?: number;
			readonly limit?: number;
		}
	): Promise<Result<Page<EntryHit>>>;
	/**
	 * Elements that look like `element` (a draft, or the label and type of a form's local field), best first; never the
	 * element itself.
	 */
	similar(
		actor: Actor,
		element: {
			readonly id?: string;
			readonly label: Text;
			readonly definition?: Text;
			readonly dataType: DataType;
			readonly codeList?: Ref;
			readonly synonyms?: readonly string[];
		}
	): Promise<Result<readonly SimilarElement[]>>;
	/**
	 * Starts the draft of a new document. Problems: `dictionary/exists` {ref} when the id is taken, those of
	 * `parseDocument`, and `dictionary/looks-like` {refs} when near duplicates of an element stand and no `reason` is
	 * given; the reason is kept in the audit trail.
	 */
	create(actor: Actor, content: unknown, reason?: string): Promise<Result<{ readonly rev: number }>>;
	/**
	 * Takes a draft away: the document with it when it has no version. Problem: `dictionary/in-use` {uses} with one
	 * problem per place when something refers to the draft.
	 */
	removeDraft(actor: Actor, kind: DictionaryKind, id: string, rev: number): Promise<Result<void>>;
}
