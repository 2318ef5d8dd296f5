import { CALENDAR_2026 } from '#core/calendar/testing/calendar2026.ts';
import { scopeOf } from '#core/expressions/index.ts';
import type { RunEnv, RunState } from '../interpreter/types.ts';

/** Monday, 9 March 2026, 08:00 in Vietnam. */
export const MONDAY = '2026-03-09T01:00:00.000Z';

/** Surroundings for tests: form answers, and sources that answer as told (`found` otherwise). */
export function testEnv(
	form: Readonly<Record<string, unknown>> = {},
	sources: Readonly<Record<string, 'found' | 'notFound' | 'timeout'>> = {}
): RunEnv {
	return {
		calendar: CALENDAR_2026,
		scope: (state: RunState) => scopeOf({ form, ...runValues(state) }, state.now.slice(0, 10)),
		askSource: (source) => ({ outcome: sources[source] ?? 'found' })
	};
}

// helpers

function runValues(state: RunState): object {
	return {
		dossier: { receivedAt: MONDAY },
		step: Object.fromEntries(Object.entries(state.outcomes).map(([id, outcome]) => [id, { outcome }])),
		source: Object.fromEntries(Object.entries(state.sourceStatus).map(([id, status]) => [id, { status }]))
	};
}
