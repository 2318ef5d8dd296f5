import type { SourceOutcome } from '#core/dictionary/index.ts';
import type { Prefill } from '#core/forms/types.ts';

/** A source that did not answer as it should, and what the citizen does instead. */
export interface SourceNotice {
	/** Pinned source (`source:populationDb@1`) or its id. */
	readonly source: string;
	readonly outcome: SourceOutcome;
	readonly fallback: Prefill['fallback'];
}
