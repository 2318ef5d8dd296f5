import { toLocal } from '#core/calendar/index.ts';
import {
	prefillAnswers,
	processAnswers,
	type Answers,
	type CompiledForm,
	type PrefilledAnswer,
	type ProcessedAnswers
} from '#core/forms/index.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { readPointer, writePointer } from '#core/shared/pointer.ts';
import type { Dossier } from '../types.ts';
import { dossierFacts } from './playEnv.ts';
import type { RegisterData } from './registerData.ts';

export interface FilledForm {
	/** What the citizen typed: the answers given, without what the sources would have answered the same. */
	readonly typed: Answers;
	/** What the form shows: the answers given over what the sources know, hidden questions included. */
	readonly answers: Answers;
	readonly processed: ProcessedAnswers;
	/** Every value of a source among `answers`. */
	readonly known: readonly PrefilledAnswer[];
	/** Those of them that are among the data: their question is not hidden. */
	readonly prefilled: readonly PrefilledAnswer[];
	/** Placements shown as questions: relevant, neither calculated nor answered by a source. */
	readonly asked: readonly string[];
}

/** A form as it is submitted: answers over what the sources know, processed on the day of receipt. */
export function fillForm(
	form: CompiledForm,
	given: Answers,
	registers: Pick<RegisterData, 'records' | 'failures'>,
	dossier: Pick<Dossier, 'channel' | 'receivedAt'>
): FilledForm {
	const { records, failures: outcomes } = registers;
	const at = dossier.receivedAt;
	const known = prefillAnswers(form, { records, outcomes }, at).prefilled;
	const typed = without(given, known);
	const filled = prefillAnswers(form, { records, outcomes, answers: typed }, at);
	const processed = processAnswers(form, filled.answers, answerContext(dossier));
	const prefilled = filled.prefilled.filter(({ placement }) => processed.relevant[placement]);
	const answered = new Set(prefilled.map(({ placement }) => placement));
	const asked = form.placements
		.filter(({ id, calculated }) => processed.relevant[id] && !calculated && !answered.has(id))
		.map(({ id }) => id);
	return { typed, answers: filled.answers, processed, known: filled.prefilled, prefilled, asked };
}

/** Forms are judged on the day the dossier was received, whenever they are changed. */
export function answerContext(dossier: Pick<Dossier, 'channel' | 'receivedAt'>) {
	return { today: toLocal(dossier.receivedAt).date, reads: { dossier: dossierFacts(dossier) } };
}

// helpers

function without(given: Answers, known: readonly PrefilledAnswer[]): Answers {
	return known.reduce((answers, { pointer, value, locked }) => {
		const own = readPointer(answers, pointer);
		const repeats = own !== undefined && (locked || canonicalJson(own) === canonicalJson(value));
		return repeats ? pruned(writePointer(answers, pointer, undefined), pointer) : answers;
	}, given);
}

/** Without the objects on the way to `pointer` that are left empty. */
function pruned(answers: Answers, pointer: string): Answers {
	const parent = pointer.slice(0, pointer.lastIndexOf('/'));
	const holder = parent === '' ? undefined : readPointer(answers, parent);
	const empty = typeof holder === 'object' && holder !== null && Object.keys(holder).length === 0;
	return empty ? pruned(writePointer(answers, parent, undefined), parent) : answers;
}
