import type { ExpressionUse } from '../ops/mapExpressions.ts';
import type { FormItem, FormPage } from '../types.ts';

/** Version of the clipboard format; another one is refused, never guessed at. */
export const CLIP_VERSION = 1;

/** Parts of a form on the clipboard, as JSON text: whole pages, or items. */
export interface FormClip {
	readonly format: 'form-parts';
	readonly version: typeof CLIP_VERSION;
	/** Id of the form they were taken from. */
	readonly form: string;
	readonly pages: readonly FormPage[];
	readonly items: readonly FormItem[];
}

/** What a pasted item could not keep. */
export interface LostPart {
	/** Its id now. */
	readonly id: string;
	readonly part: ExpressionUse | 'prefill';
	/** Of a rule: its text, and the paths it reads that are not here. */
	readonly feel?: string;
	readonly paths: readonly string[];
}
