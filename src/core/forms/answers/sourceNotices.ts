import type { SourceOutcome } from '#core/dictionary/types.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { Prefill } from '../types.ts';
import type { PrefillResult } from './prefillAnswers.ts';

/** A source that did not answer as it should, and what is done instead. */
export interface SourceNotice {
	/** Pinned source; its title is in `CompiledForm.sources`. */
	readonly source: string;
	/** Why: it has no record, knows only part, is wrong, or did not answer in time. */
	readonly outcome: SourceOutcome;
	/** `upload` when it is so for any of its fields: that is more than answering the questions. */
	readonly fallback: Prefill['fallback'];
	/** Placement ids it was asked for in vain. */
	readonly placements: readonly string[];
}

/**
 * One notice for each source that found nobody it was asked about, in the order of the form. One that found somebody and
 * lacks a datum is none: the question is simply asked.
 */
export function sourceNotices({
	unanswered,
	outcomes
}: Pick<PrefillResult, 'unanswered' | 'outcomes'>): readonly SourceNotice[] {
	const notices = new Map<string, SourceNotice>();
	for (const { placement, source, fallback } of unanswered) {
		const outcome = outcomes[parseRef(source)?.id ?? source] ?? 'notFound';
		if (outcome === 'found') continue;
		const known = notices.get(source);
		notices.set(source, {
			source,
			outcome,
			fallback: known?.fallback === 'upload' ? 'upload' : fallback,
			placements: [...(known?.placements ?? []), placement]
		});
	}
	return [...notices.values()];
}
