/** Languages every user-facing text can carry; Vietnamese is the base and always present. */
export type Locale = 'vi' | 'en';

/** A text of a document. `en` may be missing; readers fall back to `vi`. */
export interface Text {
	readonly vi: string;
	readonly en?: string;
}

/** The text in `locale`, or its Vietnamese original. */
export function textIn(text: Text, locale: Locale): string {
	return (locale === 'en' ? text.en : undefined) ?? text.vi;
}
