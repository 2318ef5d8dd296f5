import type { RunState } from '#core/workflows/index.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import { assessDossier } from './assessDossier.ts';
import { logRun } from './logRun.ts';
import type { LogEntry, Play, PlayAction } from './types.ts';

/** A play after its run has moved: case, fees and due date follow, and the log says what happened. */
export function continuePlay(pkg: ProcedurePackage, play: Play, run: RunState, action?: PlayAction): Play {
	const assessed = assessDossier(pkg, play.dossier, play.answers, run.pauses);
	const at = run.now;
	const log: LogEntry[] = [...play.log, ...logRun(pkg.graph, play.run, run, assessed.fees, action)];
	if (assessed.case !== play.case && assessed.case !== null) {
		log.push({ at, event: 'case', case: assessed.case });
	}
	if (assessed.due && assessed.due.at !== play.due?.at) {
		log.push({ at, event: 'due', due: assessed.due.at, provisional: assessed.due.provisional });
	}
	return { ...play, run, ...assessed, errors: [], result: run.result, log };
}

/** Timers that fired between two states of a run, as actions that can be replayed. */
export function firedTimers(pkg: ProcedurePackage, before: RunState, after: RunState): PlayAction[] {
	const types = new Map(pkg.graph.nodes.map(({ id, type }) => [id, type]));
	return after.passed
		.slice(before.passed.length)
		.filter(({ node }) => types.get(node) === 'timerCatch' || types.get(node) === 'boundaryTimer')
		.map(({ node, at }) => ({ step: node, by: 'system', at }));
}
