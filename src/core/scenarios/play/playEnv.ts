import { toLocal } from '#core/calendar/index.ts';
import { scopeOf, type Scope } from '#core/expressions/index.ts';
import type { Answers } from '#core/forms/index.ts';
import { mainForm } from '#core/procedures/index.ts';
import type { Instant } from '#core/shared/ports.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { RunEnv, RunState } from '#core/workflows/index.ts';
import type { ProcedurePackage } from '../procedurePackage.ts';
import type { Dossier } from '../types.ts';
import { registerData } from './registerData.ts';

/** What the interpreter sees of a dossier: `form.*`, `step.*`, `source.*`, `dossier.*`. */
export function playEnv(
	pkg: ProcedurePackage,
	dossier: Dossier,
	answers: Readonly<Record<string, Answers>>,
	caseId: string | null
): RunEnv {
	const { outcomeOf } = registerData(pkg, dossier);
	const form = answers[mainForm(pkg.procedure) ?? ''] ?? {};
	return {
		calendar: pkg.calendar,
		askSource: (source) => ({ outcome: outcomeOf(parseRef(source)?.id ?? source) }),
		scope: (state) => runScope(state, { form, dossier: { ...dossierFacts(dossier), case: caseId } })
	};
}

/** What conditions of cases, fees and components read before there is a run. */
export function dossierScope(dossier: Dossier, form: Answers): Scope {
	const { date } = toLocal(dossier.receivedAt);
	return scopeOf({ form, dossier: dossierFacts(dossier) }, date);
}

/** `dossier.*` as forms read it; the case follows from the answers, so they cannot. */
export function dossierFacts(dossier: Pick<Dossier, 'channel' | 'receivedAt'>): {
	channel: string;
	receivedAt: Instant;
} {
	return { channel: dossier.channel, receivedAt: dossier.receivedAt };
}

// helpers

function runScope(state: RunState, facts: object): Scope {
	const step = mapValues(state.outcomes, (outcome) => ({ outcome }));
	const source = mapValues(state.sourceStatus, (status) => ({ status }));
	return scopeOf({ ...facts, step, source }, toLocal(state.now).date);
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
