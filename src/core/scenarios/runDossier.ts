import type { Problem } from '#core/shared/problem.ts';
import { outcomeOf } from './outcomeOf.ts';
import { playStep } from './play/playStep.ts';
import { startPlay } from './play/startPlay.ts';
import type { LogEntry, Play } from './play/types.ts';
import type { ProcedurePackage } from './procedurePackage.ts';
import type { Dossier, ScenarioOutcome } from './types.ts';

export interface DossierRun extends ScenarioOutcome {
	readonly log: readonly LogEntry[];
	/** The play at its end; absent when it could not even begin. */
	readonly play?: Play;
	/** What stopped the dossier before its last action; `action` counts from 0. */
	readonly refused?: { readonly action?: number; readonly problem: Problem };
}

/** A whole dossier, from receipt through every action. Stops at the first action that cannot be done. */
export function runDossier(pkg: ProcedurePackage, dossier: Dossier): DossierRun {
	const { procedure, actions, ...start } = dossier;
	if (procedure !== pkg.procedure.code) {
		const params = { procedure, expected: pkg.procedure.code };
		return {
			...NOTHING,
			refused: { problem: { code: 'scenario/other-procedure', at: '/procedure', params } }
		};
	}
	const started = startPlay(pkg, start);
	if (!started.ok) return { ...NOTHING, refused: { problem: started.problems[0] } };
	let play = started.value;
	for (const [index, action] of actions.entries()) {
		// Refused answers end the dossier here: what was wrong is in `errors`.
		if (play.errors.length > 0) return stopped(play, { action: index, problem: refusedAnswers(play) });
		const next = playStep(pkg, play, action);
		if (!next.ok) return stopped(play, { action: index, problem: next.problems[0] });
		play = next.value;
	}
	return stopped(play);
}

// helpers

const NOTHING: ScenarioOutcome & { log: [] } = {
	path: [],
	asked: [],
	prefilled: [],
	errors: [],
	fees: [],
	due: null,
	notices: [],
	result: null,
	log: []
};

function stopped(play: Play, refused?: DossierRun['refused']): DossierRun {
	return { ...outcomeOf(play), log: play.log, play, ...(refused ? { refused } : {}) };
}

function refusedAnswers(play: Play): Problem {
	const [first] = play.errors;
	return {
		code: 'scenario/answers-refused',
		at: first?.at ?? '',
		params: { count: play.errors.length, at: first?.at ?? '', keyword: first?.keyword ?? '' }
	};
}
