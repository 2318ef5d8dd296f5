import type { Text } from '#core/shared/text.ts';

/** A wording with its parts; parts may be texts of documents or phrases of their own. */
export interface Phrase {
	/** Key of the wording, `diff/field-added`. */
	readonly code: string;
	readonly params?: Readonly<Record<string, string | number | Text | Phrase>>;
}

/**
 * What a change means: `texts` only wording; `compatible` something joins that nobody has to use; `review` a system
 * keeps working, but people's rights or work change (deadlines, fees, components, conditions); `breaking` data or codes
 * a system sends or reads are gone, moved, retyped or newly demanded.
 */
export type Compatibility = 'identical' | 'texts' | 'compatible' | 'review' | 'breaking';

/** One difference between two releases, as a sentence. */
export interface SemanticChange extends Phrase {
	readonly part: 'procedure' | 'form' | 'workflow';
	readonly compatibility: Exclude<Compatibility, 'identical'>;
}

export interface ReleaseDiff {
	/** The gravest of the changes. */
	readonly compatibility: Compatibility;
	readonly changes: readonly SemanticChange[];
}
