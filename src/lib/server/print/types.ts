/** What the print worker is asked. */
export interface PrintJob {
	/** A `PrintedModel` as JSON, in NFC. */
	readonly model: string;
	readonly format: 'pdf' | 'svg';
}

export type PrintResult =
	| { readonly pdf: Uint8Array<ArrayBuffer> }
	| { readonly pages: readonly string[] }
	| { readonly error: string };
