import { mainForm } from '#core/procedures/index.ts';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { readPointer } from '#core/shared/pointer.ts';
import { startRun } from '#core/workflows/index.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import type { Dossier } from '../types.ts';
import { assessDossier } from './assessDossier.ts';
import { fillForm } from './fillForm.ts';
import { logRun } from './logRun.ts';
import { playEnv } from './playEnv.ts';
import { remarksOn } from './remarksOn.ts';
import { registerData } from './registerData.ts';
import { seenFields, seenRules } from './seenRules.ts';
import type { LogEntry, Play, PlayStart } from './types.ts';

/**
 * A dossier is handed in: the sources answer what they know, the rest of the answers are the citizen's. With wrong
 * answers the play has `errors` and no run. Problems: `scenario/no-form`, `scenario/unknown-persona`,
 * `scenario/unknown-form` (an alias the procedure does not use).
 */
export function startPlay(pkg: ProcedurePackage, start: PlayStart): Result<Play> {
	const main = mainForm(pkg.procedure);
	if (main === undefined) return fail({ code: 'scenario/no-form' });
	const aliases = [...new Set([main, ...Object.keys(start.form)])];
	const checked = settle(start, problemsOf(pkg, start, aliases));
	if (!checked.ok) return checked;

	const given: Dossier = { procedure: pkg.procedure.code, actions: [], ...start };
	const registers = registerData(pkg, given);
	const filled = aliases.flatMap((alias) => {
		const form = pkg.forms[alias];
		const filled = form && fillForm(form, start.form[alias] ?? {}, registers, given, remarksOn(given, alias));
		return filled ? [{ alias, form, ...filled }] : [];
	});
	const dossier = { ...given, form: Object.fromEntries(filled.map(({ alias, typed }) => [alias, typed])) };
	const answers = Object.fromEntries(filled.map(({ alias, processed }) => [alias, processed.data]));
	const errors = filled.flatMap(({ alias, processed }) =>
		processed.errors.map((error) => ({ ...error, form: alias }))
	);
	const before = assessDossier(pkg, dossier, answers, []);
	const run =
		errors.length > 0
			? null
			: startRun(pkg.graph, playEnv(pkg, dossier, answers, before.case), start.receivedAt);
	const assessed = run ? assessDossier(pkg, dossier, answers, run.pauses) : before;
	const play: Omit<Play, 'log'> = {
		dossier,
		run,
		answers,
		provenance: Object.fromEntries(filled.map(({ alias, provenance }) => [alias, provenance])),
		asked: filled.flatMap(({ asked }) => asked),
		prefilled: filled.flatMap(({ prefilled }) => prefilled),
		errors,
		...assessed,
		result: run?.result ?? null,
		seen: {
			fields: filled.flatMap(({ alias, form, processed }) => seenFields(alias, form, processed.relevant)),
			rules: filled.flatMap(({ alias, form, processed }) => seenRules(alias, form, processed.relevant))
		}
	};
	const dropped = filled.flatMap(({ typed, processed }) =>
		// A register's value for a hidden field is nobody's answer.
		processed.dropped.flatMap(({ pointer }) => (readPointer(typed, pointer) === undefined ? [] : [pointer]))
	);
	return ok({ ...play, log: firstEntries(pkg, play, dropped) });
}

// helpers

function problemsOf(
	pkg: ProcedurePackage,
	{ persona, form }: PlayStart,
	aliases: readonly string[]
): Problem[] {
	return [
		...(persona !== undefined && pkg.personas[persona] === undefined
			? [{ code: 'scenario/unknown-persona', at: '/persona', params: { persona } }]
			: []),
		...aliases
			.filter((alias) => pkg.forms[alias] === undefined)
			.map((alias) => ({
				code: 'scenario/unknown-form',
				at: Object.hasOwn(form, alias) ? `/form/${alias}` : '/form',
				params: { form: alias }
			}))
	];
}

function firstEntries(
	pkg: ProcedurePackage,
	play: Omit<Play, 'log'>,
	dropped: readonly string[]
): readonly LogEntry[] {
	const at = play.dossier.receivedAt;
	const losses: LogEntry[] = dropped.length > 0 ? [{ at, event: 'dropped', pointers: dropped }] : [];
	if (!play.run) return [...losses, { at, event: 'refused', errors: play.errors.length }];
	return [
		{ at, event: 'submitted', asked: play.asked.length, prefilled: play.prefilled.length },
		...losses,
		...(play.case === null ? [] : [{ at, event: 'case' as const, case: play.case }]),
		...play.fees.map(({ id, amount }) => ({ at, event: 'fee' as const, fee: id, amount })),
		...(play.due ? [{ at, event: 'due' as const, due: play.due.at, provisional: play.due.provisional }] : []),
		...logRun(pkg.graph, null, play.run, play.fees)
	];
}
