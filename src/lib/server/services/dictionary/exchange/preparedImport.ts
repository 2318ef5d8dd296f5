import type { CodeListDocument, ElementDocument } from '#core/dictionary/types.ts';
import type { ImportPlan } from '../types/exchange.ts';

export type Importable = CodeListDocument | ElementDocument;
export type PlannedItem = ImportPlan['items'][number];

/** One document of a file with what it met: the plan's item, and what carrying out needs besides. */
export interface PreparedItem extends Omit<PlannedItem, 'content'> {
	readonly content: Importable;
	/** Place in the file, for problems. */
	readonly place: string;
	readonly existing?: {
		readonly agency: string;
		/** Of the draft; null when there is none. */
		readonly rev: number | null;
	};
}
