import type { JsonPointer } from '#core/shared/pointer.ts';
import type { CodeEntry, CodeListDocument, ElementDocument } from '../types.ts';

/** Where something stands in a file: `line:7`, or a JSON pointer. */
export type Place = string;

/** What a file says of a list besides its entries; a format carries more or less of it. */
export type ListHeader = Partial<
	Pick<
		CodeListDocument,
		'id' | 'title' | 'definition' | 'canonicalUri' | 'synonyms' | 'steward' | 'parentList' | 'successorList'
	>
>;

/** A code list as a file has it. */
export interface ReadCodeList {
	readonly header: ListHeader;
	readonly entries: readonly CodeEntry[];
	/** Place of each entry, in the same order. */
	readonly places: readonly Place[];
}

/** Elements as a file has them, each with its place. */
export interface ReadElements {
	readonly elements: readonly { readonly place: Place; readonly element: ElementDocument }[];
	/** Pointers to values the file has no column for: it says nothing of them, not that there are none. */
	readonly absent?: readonly JsonPointer[];
}

/** A file, and what of the document it does not carry. */
export interface Written {
	readonly text: string;
	/** Pointers to what was left out, or put differently because the format cannot hold it. */
	readonly lost: readonly JsonPointer[];
}
