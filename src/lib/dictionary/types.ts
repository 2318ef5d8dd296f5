import type { DataType } from '#core/dictionary/types.ts';
import type { Ref } from '#core/shared/document.ts';

/** One line of the dictionary, in the reader's language. */
export interface ElementRow {
	readonly id: string;
	readonly ref: Ref;
	readonly label: string;
	readonly dataType: DataType;
	/** How many documents use it. */
	readonly uses: number;
}

/** Everything the dictionary says of one element, in words. */
export interface ElementView {
	readonly id: string;
	readonly label: string;
	readonly version: number | 'draft';
	readonly definition: string;
	readonly dataType: DataType;
	readonly facts: readonly { readonly name: string; readonly value: string }[];
	readonly citations: readonly string[];
	readonly usedBy: readonly {
		readonly name: string;
		readonly detail: string;
		readonly href?: string | undefined;
	}[];
}
