import type { Text } from './text.ts';

/** A wording with its parts; parts may be texts of documents or phrases of their own. */
export interface Phrase {
	/** Key of the wording, `diff/field-added`. */
	readonly code: string;
	readonly params?: Readonly<Record<string, string | number | Text | Phrase>>;
}

/**
 * What a change means to those who use what is changed: `texts` only wording; `compatible` something joins that nobody
 * has to use; `review` a system keeps working, but people's rights or work change (deadlines, fees, components,
 * conditions); `breaking` data or codes a system sends or reads are gone, moved, retyped or newly demanded.
 */
export type Compatibility = 'identical' | 'texts' | 'compatible' | 'review' | 'breaking';
