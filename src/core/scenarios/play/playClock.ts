import type { Instant } from '#core/shared/ports.ts';
import { advanceClock } from '#core/workflows/index.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import { continuePlay, firedTimers } from './continuePlay.ts';
import { playEnv } from './playEnv.ts';
import type { Play } from './types.ts';

/**
 * Time passes until `to`; timers that fall due fire, and are noted among the actions. Nothing happens in a play that
 * has not begun or has ended, or for an instant in the past.
 */
export function playClock(pkg: ProcedurePackage, play: Play, to: Instant): Play {
	if (!play.run) return play;
	const env = playEnv(pkg, play.dossier, play.answers, play.case);
	const run = advanceClock(pkg.graph, play.run, to, env);
	if (run === play.run) return play;
	const actions = [...play.dossier.actions, ...firedTimers(pkg, play.run, run)];
	const moved = continuePlay(pkg, { ...play, dossier: { ...play.dossier, actions } }, run);
	return { ...moved, log: [...moved.log, { at: run.now, event: 'clock' }] };
}
