import { toLocal } from '#core/calendar/index.ts';
import {
	heldLocks,
	normaliseValue,
	prefillAnswers,
	processAnswers,
	provenanceOf,
	type AnswerDisputes,
	type AnswerEdits,
	type Answers,
	type CompiledForm,
	type PrefilledAnswer,
	type ProcessedAnswers,
	type ProvenanceRecord
} from '#core/forms/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { readPointer, writePointer } from '#core/shared/pointer.ts';
import type { Dossier } from '../types.ts';
import { dossierFacts } from './playEnv.ts';
import type { RegisterData } from './registerData.ts';

type Registers = Pick<RegisterData, 'records' | 'failures'>;
type Receipt = Pick<Dossier, 'channel' | 'receivedAt'>;

/** What a person says of the sources' values of one form. */
export interface Remarks {
	readonly edits?: AnswerEdits;
	readonly disputes?: AnswerDisputes;
}

export interface FilledForm {
	/** What the citizen typed: the answers given, without what the sources answered the same. */
	readonly typed: Answers;
	/** What the form shows: the answers given over what the sources know, and locked values over both. */
	readonly answers: Answers;
	/** The answers as they were handed in: another value in the place of a locked one is an error. */
	readonly processed: ProcessedAnswers;
	/** Every value of a source among `answers`, and those another value may stand, and stands, in the place of. */
	readonly known: readonly PrefilledAnswer[];
	/** Those of them that are among the data: handed in, and their question is not hidden. */
	readonly prefilled: readonly PrefilledAnswer[];
	/** Placements shown as questions: relevant, neither calculated nor answered by a source. */
	readonly asked: readonly string[];
	/** Where each answer comes from. */
	readonly provenance: ProvenanceRecord;
}

/** A form as it is submitted: answers over what the sources know, processed on the day of receipt. */
export function fillForm(
	form: CompiledForm,
	given: Answers,
	registers: Registers,
	receipt: Receipt,
	remarks: Remarks = {}
): FilledForm {
	const context = answerContext(form, registers, receipt, remarks.edits);
	const typed = without(form, given, context.prefilled);
	const isTyped = ({ pointer }: PrefilledAnswer) => readPointer(typed, pointer) !== undefined;
	const taken = context.prefilled.filter((answer) => !isTyped(answer));
	const submitted = withValues(typed, taken);
	const processed = processAnswers(form, submitted, context);
	const restored = heldLocks(form, context).filter(isTyped);
	const prefilled = taken.filter(({ placement }) => processed.relevant[placement]);
	const answered = new Set(prefilled.map(({ placement }) => placement));
	const asked = form.placements
		.filter(({ id, calculated }) => processed.relevant[id] && !calculated && !answered.has(id))
		.map(({ id }) => id);
	return {
		typed,
		answers: withValues(submitted, restored),
		processed,
		known: context.prefilled.filter(
			(answer) => !answer.locked || taken.includes(answer) || restored.includes(answer)
		),
		prefilled,
		asked,
		provenance: provenanceOf(form, processed, { ...context, ...remarks })
	};
}

/** Forms are judged on the day the dossier was received, whenever they are changed, by what the sources said then. */
export function answerContext(
	form: CompiledForm,
	{ records, failures: outcomes }: Registers,
	receipt: Receipt,
	edits: AnswerEdits | undefined
) {
	return {
		today: toLocal(receipt.receivedAt).date,
		reads: { dossier: dossierFacts(receipt) },
		prefilled: prefillAnswers(form, { records, outcomes }, receipt.receivedAt).prefilled,
		...(edits && { edits })
	};
}

// helpers

function withValues(answers: Answers, values: readonly PrefilledAnswer[]): Answers {
	return values.reduce<Answers>((all, { pointer, value }) => writePointer(all, pointer, value), answers);
}

/** Without what is no answer or says what the source says. */
function without(form: CompiledForm, given: Answers, known: readonly PrefilledAnswer[]): Answers {
	const types = new Map(form.placements.map(({ id, dataType }) => [id, dataType]));
	return known.reduce((answers, { placement, pointer, value }) => {
		const own = readPointer(answers, pointer);
		if (own === undefined) return answers;
		const stored = normaliseValue(types.get(placement) ?? 'string', own);
		const same = stored === undefined || canonicalJson(stored) === canonicalJson(value);
		return same ? pruned(writePointer(answers, pointer, undefined), pointer) : answers;
	}, given);
}

/** Without the objects on the way to `pointer` that are left empty. */
function pruned(answers: Answers, pointer: string): Answers {
	const parent = pointer.slice(0, pointer.lastIndexOf('/'));
	const holder = parent === '' ? undefined : readPointer(answers, parent);
	const empty = typeof holder === 'object' && holder !== null && Object.keys(holder).length === 0;
	return empty ? pruned(writePointer(answers, parent, undefined), parent) : answers;
}
