import type { Ref } from '#core/shared/document.ts';

/** A law, decree or circular one may cite. */
export interface CitableInstrument {
	readonly ref: Ref;
	/** Official number, "60/2014/QH13". */
	readonly number: string;
	readonly title: string;
}
