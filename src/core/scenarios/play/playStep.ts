import { processAnswers, provenanceOf } from '#core/forms/index.ts';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { advanceClock, completeStep, type GraphNode } from '#core/workflows/index.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import { assessDossier } from './assessDossier.ts';
import { continuePlay, firedTimers } from './continuePlay.ts';
import { editAnswers } from './editAnswers.ts';
import { answerContext } from './fillForm.ts';
import { playClock } from './playClock.ts';
import { playEnv } from './playEnv.ts';
import { registerData } from './registerData.ts';
import { remarksOn } from './remarksOn.ts';
import { seenFields, seenRules } from './seenRules.ts';
import type { Play, PlayAction, PlayError } from './types.ts';

/**
 * The play after somebody did a step, or after a timer fired. Answers handed in with it are taken at the step's
 * editable fields; when they are wrong, the play is as before with `errors`.
 *
 * Problems: those of `completeStep`, `scenario/not-received` (the play has no run), `scenario/unknown-form`,
 * `scenario/timer-not-waiting`.
 */
export function playStep(pkg: ProcedurePackage, play: Play, action: PlayAction): Result<Play> {
	const { run } = play;
	if (!run) return fail({ code: 'scenario/not-received', at: action.step, params: { step: action.step } });
	const node = pkg.graph.nodes.find(({ id }) => id === action.step);
	if (node?.type === 'timerCatch' || node?.type === 'boundaryTimer') return letTimerFire(pkg, play, action);

	const at = action.at ?? run.now;
	const edited = editForms(pkg, play, action, node);
	if (!edited.ok) return edited;
	const { answers, provenance, errors, refused, seen } = edited.value;
	// Somebody else's turn, or a wrong outcome, is told before wrong answers are.
	const facts = assessDossier(pkg, play.dossier, answers, run.pauses);
	const env = playEnv(pkg, play.dossier, answers, facts.case);
	const done = completeStep(pkg.graph, run, { ...action, at }, env);
	if (!done.ok) return done;
	if (errors.length > 0) {
		return ok({ ...play, errors, log: [...play.log, { at, event: 'refused', errors: errors.length }] });
	}
	const before = advanceClock(pkg.graph, run, at, env);
	const actions = [...play.dossier.actions, ...firedTimers(pkg, run, before), { ...action, at }];
	const next: Play = {
		...play,
		dossier: { ...play.dossier, actions },
		answers,
		provenance,
		seen,
		log: refused.length > 0 ? [...play.log, { at, event: 'dropped', pointers: refused }] : play.log
	};
	return ok(continuePlay(pkg, next, done.value, action));
}

// helpers

function letTimerFire(pkg: ProcedurePackage, play: Play, action: PlayAction): Result<Play> {
	const timer = play.run?.tokens.flatMap(({ timers }) => timers).find(({ node }) => node === action.step);
	if (!timer || (action.at !== undefined && action.at < timer.at)) {
		return fail({ code: 'scenario/timer-not-waiting', at: action.step, params: { step: action.step } });
	}
	return ok(playClock(pkg, play, timer.at));
}

interface EditedForms {
	readonly answers: Play['answers'];
	readonly provenance: Play['provenance'];
	readonly errors: readonly PlayError[];
	readonly refused: readonly string[];
	readonly seen: Play['seen'];
}

/** The changes an action hands in, applied and processed; without any, everything stays. */
function editForms(
	pkg: ProcedurePackage,
	play: Play,
	action: PlayAction,
	node: GraphNode | undefined
): Result<EditedForms> {
	const problems: Problem[] = [];
	const registers = registerData(pkg, play.dossier);
	const dossier = { ...play.dossier, actions: [...play.dossier.actions, action] };
	let edited: EditedForms = {
		...{ answers: play.answers, provenance: play.provenance, seen: play.seen },
		...{ errors: [], refused: [] }
	};
	for (const [alias, changes] of Object.entries(action.form ?? {})) {
		const form = pkg.forms[alias];
		if (!form) {
			problems.push({ code: 'scenario/unknown-form', at: action.step, params: { form: alias } });
			continue;
		}
		const binding = node?.step?.form;
		const editable = binding?.alias === alias ? binding.editable : [];
		const { answers, refused } = editAnswers(form, play.answers[alias] ?? {}, changes, editable);
		const remarks = remarksOn(dossier, alias);
		const context = answerContext(form, registers, dossier, remarks.edits);
		const processed = processAnswers(form, answers, context);
		edited = {
			answers: { ...edited.answers, [alias]: processed.data },
			provenance: {
				...edited.provenance,
				[alias]: provenanceOf(form, processed, { ...context, ...remarks })
			},
			errors: [...edited.errors, ...processed.errors.map((error) => ({ ...error, form: alias }))],
			refused: [...edited.refused, ...refused],
			seen: {
				fields: union(edited.seen.fields, seenFields(alias, form, processed.relevant)),
				rules: union(edited.seen.rules, seenRules(alias, form, processed.relevant))
			}
		};
	}
	return settle(edited, problems);
}

function union(known: readonly string[], more: readonly string[]): readonly string[] {
	return [...new Set([...known, ...more])];
}
