import type { Instant } from '#core/shared/ports.ts';

/** A past state as lists show it; `by` is a person's name. */
export type ShownState = { readonly at: Instant; readonly by: string } & (
	| {
			readonly type: 'version';
			readonly number: number;
			readonly status: 'inReview' | 'approved' | 'rejected' | 'retired';
	  }
	| { readonly type: 'checkpoint'; readonly rev: number; readonly name: string }
);

/** What a restore is asked for: the edition as addresses name it (`v3`, `c12`), and what people call it. */
export interface RestorableState {
	readonly edition: string;
	readonly label: string;
}
