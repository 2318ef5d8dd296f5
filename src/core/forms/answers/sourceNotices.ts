import type { SourceOutcome } from '#core/dictionary/types.ts';
import type { Prefill } from '../types.ts';
import type { UnansweredPrefill } from './prefillAnswers.ts';

/** A source that did not answer for some fields, and what is done instead. */
export interface SourceNotice {
	/** Pinned source; its title is in `CompiledForm.sources`. */
	readonly source: string;
	/** Why: it has no record, knows only part, is wrong, or did not answer in time. */
	readonly outcome: SourceOutcome;
	/** Placement ids it was asked for, by what takes over: the person types, or hands in a paper. */
	readonly fields: readonly { readonly placement: string; readonly fallback: Prefill['fallback'] }[];
}

/** One notice per source and outcome, in the order of the form. */
export function sourceNotices(unanswered: readonly UnansweredPrefill[]): readonly SourceNotice[] {
	const notices = new Map<string, SourceNotice>();
	for (const { placement, source, outcome, fallback } of unanswered) {
		const key = `${source} ${outcome}`;
		const fields = [...(notices.get(key)?.fields ?? []), { placement, fallback }];
		notices.set(key, { source, outcome, fields });
	}
	return [...notices.values()];
}
