import { canonicalJson } from '#core/shared/canonical.ts';
import type { CompiledForm } from '../compile/types.ts';
import { formScope } from './answerScope.ts';
import { eachAnswer } from './eachAnswer.ts';
import { overwrittenAnswers, reasonFor } from './overwrittenAnswers.ts';
import type { PrefilledAnswer } from './prefillAnswers.ts';
import type { Provenance, ProvenanceRecord } from './provenance.ts';
import type { AnswerContext, AnswerDisputes, EvaluatedAnswers } from './types.ts';

/** What is known besides the answers about where they come from. */
export interface Origins extends Pick<AnswerContext, 'today' | 'reads' | 'prefilled' | 'edits'> {
	readonly disputes?: AnswerDisputes;
	/** SHA-256 (hex) of a text; without it the record names no digest. */
	readonly sha256?: (text: string) => string;
}

/**
 * Where each answer to a relevant question comes from: the source that was asked, another value in its place, what was
 * typed, what was computed. An answer taken out where a source had one is `edited` too. A dispute stands with what the
 * source said, in force or not.
 */
export function provenanceOf(
	compiled: CompiledForm,
	evaluated: EvaluatedAnswers,
	origins: Origins
): ProvenanceRecord {
	const known = new Map((origins.prefilled ?? []).map((answer) => [answer.pointer, answer]));
	const overwritten = new Set(overwrittenAnswers(compiled, evaluated, origins.prefilled));
	const entries: [string, Provenance][] = [];
	for (const { placement, pointer, value } of eachAnswer(compiled, evaluated, formScope(evaluated.data, origins))) {
		const source = known.get(pointer);
		if (placement.calculated) {
			if (value !== undefined) entries.push([pointer, { state: 'calculated' }]);
		} else if (source) {
			const state = overwritten.has(source) ? 'edited' : 'source';
			entries.push([pointer, fromSource(source, state, origins)]);
		} else if (value !== undefined) entries.push([pointer, { state: 'declared' }]);
	}
	return Object.fromEntries(entries);
}

// helpers

function fromSource(
	{ pointer, source, field, at, value }: PrefilledAnswer,
	state: 'source' | 'edited',
	{ edits, disputes = {}, sha256 }: Origins
): Provenance {
	const reason = state === 'edited' ? reasonFor(edits, pointer) : undefined;
	const dispute = Object.hasOwn(disputes, pointer) ? disputes[pointer] : undefined;
	return {
		state,
		source,
		field,
		fetchedAt: at,
		...(sha256 && { sourceDigest: sha256(canonicalJson(value)) }),
		...(reason !== undefined && { reason }),
		...(dispute && { dispute })
	};
}
