import type { Text } from './text.ts';

/** Every kind of document people edit. One identity space per tenant and kind. */
export const KINDS = [
	'element',
	'group',
	'codelist',
	'source',
	'documentType',
	'instrument',
	'form',
	'workflow',
	'procedure',
	'template',
	'chain',
	'scenario',
	'persona',
	'rulepack',
	'calendar',
	'decision'
] as const;

export type Kind = (typeof KINDS)[number];

/** `[a-z0-9][A-Za-z0-9._-]*`, unique per tenant and kind. */
export type DocumentId = string;

/** The header of every stored document. `version` 0 marks a draft that was never frozen. */
export interface DocumentHeader<K extends Kind = Kind> {
	readonly kind: K;
	readonly id: DocumentId;
	readonly version: number;
	/** Version of the document format of this kind; a newer one than we know is refused. */
	readonly formatVersion: number;
	/** What the author could not verify; shown to reviewers, never silently dropped. */
	readonly doubts?: readonly Doubt[];
}

/** A claim in a document that is not certain. */
export interface Doubt {
	/** JSON pointer to the doubted value. */
	readonly at: string;
	readonly reason: Text;
	/** Where the claim comes from, e.g. a source id or "general knowledge". */
	readonly source?: string;
}

/** A place in a legal instrument that a component, field, step, fee or deadline rests on. */
export interface Citation {
	/** Pinned instrument, `instrument:168-2025-nd-cp@1`. */
	readonly instrument: Ref;
	/** Article, clause, point as written in Vietnamese: "khoản 1 Điều 16". */
	readonly place?: string;
	readonly note?: string;
}

/**
 * An exact reference `kind:id@n`, or `kind:id@draft`, which only drafts may hold: it follows the draft and is
 * replaced by a number when the procedure is submitted.
 */
export type Ref = string;
