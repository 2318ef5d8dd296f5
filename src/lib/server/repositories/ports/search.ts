import type { SupportedKind } from '#core/catalogue/types.ts';
import type { DataType } from '#core/dictionary/types.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import type { Text } from '#core/shared/text.ts';
import type { Page, VersionStatus } from './documents.ts';

/** A document found by search, as it is shown. */
export interface FoundDocument {
	readonly kind: SupportedKind;
	readonly id: string;
	/** The newest version in force; where there is none the draft, or the version in review. */
	readonly version: number | 'draft';
	/** Of that version; `inReview` also for a draft whose version awaits a decision. */
	readonly status: VersionStatus | 'draft';
	readonly title: Text;
	/** Of elements. */
	readonly dataType?: DataType;
	/** Number of documents that refer to it. */
	readonly uses: number;
	/** Number of doubts it holds. */
	readonly doubts: number;
}

/** An entry of the newest approved version of a code list. */
export interface FoundEntry {
	readonly list: string;
	readonly version: number;
	readonly code: string;
	readonly label: Text;
	readonly parent?: Text;
	readonly validFrom?: LocalDate;
	readonly validTo?: LocalDate;
}

/**
 * Search by folded words. When `agency` is given, drafts and versions in review of other agencies count as absent.
 */
export interface SearchReads {
	/**
	 * Documents in which every word of `text` begins a word of a name or of the id; the best match first (is, begins
	 * with, has in its title, has elsewhere), among equals the most used. Text without words finds the most used ones.
	 * Retired documents only when `status` asks for them.
	 */
	documents(query: {
		readonly tenant: string;
		readonly agency?: string;
		readonly kinds: readonly SupportedKind[];
		readonly text: string;
		readonly dataType?: DataType;
		readonly status?: VersionStatus | 'draft';
		/** Only what nothing refers to. */
		readonly unused?: boolean;
		/** Only what holds doubts. */
		readonly doubtful?: boolean;
		readonly offset: number;
		readonly limit: number;
	}): Promise<Page<FoundDocument>>;
	/** Documents that share whole words with `texts`, most shared words first; not the one with id `except`. */
	alike(query: {
		readonly tenant: string;
		readonly agency?: string;
		readonly kind: SupportedKind;
		readonly texts: readonly string[];
		readonly except?: string;
		readonly limit: number;
	}): Promise<readonly FoundDocument[]>;
	/** Entries of all lists, or of one; by code first, then labels that begin with `text`, then the others, by label. */
	entries(query: {
		readonly tenant: string;
		/** Id of a code list. */
		readonly list?: string;
		readonly text: string;
		readonly offset: number;
		readonly limit: number;
	}): Promise<Page<FoundEntry>>;
}
