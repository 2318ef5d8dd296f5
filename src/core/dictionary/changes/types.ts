import type { Ref } from '#core/shared/document.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';

/**
 * How far a change reaches; the worst part decides.
 *
 * - `compatible`: nobody who uses the document has to do anything.
 * - `widening`: everything that was valid still is, or names its successor; something more has become possible.
 * - `breaking`: something that was valid, offered or promised is so no longer, or cannot be shown to be.
 */
export const CHANGE_CLASSES = ['compatible', 'widening', 'breaking'] as const;

export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** One thing that differs between two versions, with the rule that classed it. */
export interface ClassifiedChange {
	/** JSON pointer into the newer document, or the older one for what was taken away. */
	readonly at: JsonPointer;
	readonly class: ChangeClass;
	/** `change/…`: key of the reason in the catalogue, with `params`. */
	readonly reason: `change/${string}`;
	readonly params?: Readonly<Record<string, string | number>>;
	readonly before?: unknown;
	readonly after?: unknown;
}

/** What differs between two editions of a document. */
export interface Classification {
	readonly class: ChangeClass;
	readonly changes: readonly ClassifiedChange[];
}

export interface ChangeReport extends Classification {
	/** Absent: there was no approved version before. */
	readonly from?: Ref;
	readonly to: Ref;
}
