import type { SourceOutcome } from '#core/dictionary/types.ts';
import { readPointer, writePointer, type JsonPointer } from '#core/shared/pointer.ts';
import type { Instant } from '#core/shared/ports.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { CompiledForm } from '../compile/types.ts';
import type { Prefill } from '../types.ts';
import { normaliseValue } from './normaliseValue.ts';
import { overwriteOf } from './overwriteOf.ts';
import type { Answers } from './types.ts';

/** Register data: source id → subject (`applicant`, `mother` …) → response field → value. */
export type SourceRecords = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** A value taken from a source: shown with where it comes from and when; `locked` cannot be typed over. */
export interface PrefilledAnswer {
	readonly placement: string;
	readonly pointer: JsonPointer;
	/** Pinned source and its response field. */
	readonly source: string;
	readonly field: string;
	readonly at: Instant;
	readonly locked: boolean;
	readonly value: unknown;
}

/** A field its source did not answer: the fallback takes over. */
export interface UnansweredPrefill {
	readonly placement: string;
	readonly source: string;
	readonly outcome: SourceOutcome;
	readonly fallback: Prefill['fallback'];
}

export interface PrefillResult {
	readonly answers: Answers;
	readonly prefilled: readonly PrefilledAnswer[];
	readonly unanswered: readonly UnansweredPrefill[];
	/** What each source asked came to, by source id. */
	readonly outcomes: Readonly<Record<string, SourceOutcome>>;
}

/**
 * Fills the form from sources. Data of a source whose outcome is `found` or `partial` is taken; one that has no record
 * of the subject answers `notFound`; nothing is taken from a source that is `wrong` or timed out. Columns of repeats
 * are never prefilled. An answer already given stays, unless the field is locked to its source.
 */
export function prefillAnswers(
	compiled: CompiledForm,
	given: {
		readonly records: SourceRecords;
		readonly outcomes?: Readonly<Record<string, SourceOutcome>>;
		readonly answers?: Answers;
	},
	at: Instant
): PrefillResult {
	let answers: Answers = given.answers ?? {};
	const prefilled: PrefilledAnswer[] = [];
	const unanswered: UnansweredPrefill[] = [];
	const outcomes: Record<string, SourceOutcome> = {};
	for (const placement of compiled.placements) {
		const { id, path, prefill, role, repeat, dataType } = placement;
		if (!prefill || prefill.policy === 'none' || repeat !== undefined) continue;
		const source = parseRef(prefill.source)?.id ?? prefill.source;
		const record = own(own(given.records, source), prefill.subject ?? role ?? 'applicant');
		const outcome = given.outcomes?.[source] ?? (record ? 'found' : 'notFound');
		outcomes[source] = combined(outcomes[source], outcome);
		const usable = outcome === 'found' || outcome === 'partial';
		const value = usable ? normaliseValue(dataType, own(record, prefill.field)) : undefined;
		if (value === undefined) {
			unanswered.push({ placement: id, source: prefill.source, outcome, fallback: prefill.fallback });
			continue;
		}
		const locked = overwriteOf(placement) === 'never';
		if (!locked && readPointer(answers, path) !== undefined) continue;
		answers = writePointer(answers, path, value);
		prefilled.push({ placement: id, pointer: path, source: prefill.source, field: prefill.field, at, locked, value });
	}
	return { answers, prefilled, unanswered, outcomes };
}

// helpers

function own<T>(object: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
	return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** One source is asked about several subjects: that one of them was found is what counts. */
function combined(known: SourceOutcome | undefined, next: SourceOutcome): SourceOutcome {
	return known === 'found' ? known : next;
}
