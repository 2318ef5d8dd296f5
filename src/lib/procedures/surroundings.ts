import type { Citation, Ref } from '#core/shared/document.ts';

/** What a procedure's references and conditions are called, in the reader's language; plain data from the server. */
export interface Surroundings {
	/** By reference: title, and what identifies it to people (number of an instrument, readiness of a source). */
	readonly names: Readonly<Record<Ref, RefName>>;
	/** Conditions in words, by their FEEL text. */
	readonly words: Readonly<Record<string, string>>;
}

export interface RefName {
	readonly title: string;
	readonly detail?: string;
}

/** "khoản 1 Điều 16, 60/2014/QH13"; an instrument that is not in the library shows its reference. */
export function citationText(citation: Citation, { names }: Surroundings): string {
	const name = names[citation.instrument];
	const instrument = name?.detail ?? name?.title ?? citation.instrument;
	return citation.place ? `${citation.place}, ${instrument}` : instrument;
}
