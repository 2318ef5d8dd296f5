import { canonicalJson } from '#core/shared/canonical.ts';
import type { Problem } from '#core/shared/problem.ts';
import { runDossier, type DossierRun } from './runDossier.ts';
import type { ProcedurePackage } from './procedurePackage.ts';
import type { ScenarioDocument, ScenarioOutcome } from './types.ts';

export interface ScenarioFailure {
	/** `path/3`, `asked`, `due`, `actions/2`, `run` … */
	readonly field: string;
	readonly expected: unknown;
	readonly actual: unknown;
	/** Why an action could not be done, or why the run is stuck. */
	readonly problem?: Problem;
}

export interface ScenarioCheck {
	readonly status: 'passed' | 'failed';
	/** The first difference. */
	readonly failure?: ScenarioFailure;
	readonly outcome: DossierRun;
}

/** Runs a scenario and compares: what its `expect` leaves out is not compared, but it must run to its last action. */
export function checkScenario(pkg: ProcedurePackage, scenario: ScenarioDocument): ScenarioCheck {
	const { procedure, receivedAt, channel, persona, form, sources, edits, disputes, actions } = scenario;
	const outcome = runDossier(pkg, {
		...{ procedure, receivedAt, channel, form, sources, actions },
		...(persona !== undefined && { persona }),
		...(edits && { edits }),
		...(disputes && { disputes })
	});
	const failure =
		errorsDiffer(scenario, outcome) ??
		refusal(scenario, outcome) ??
		firstDifference(scenario.expect, outcome) ??
		stuck(outcome);
	return failure ? { status: 'failed', failure, outcome } : { status: 'passed', outcome };
}

// helpers

/** Errors are expected to be none unless the scenario says otherwise. */
function errorsDiffer({ expect }: ScenarioDocument, { errors }: DossierRun): ScenarioFailure | undefined {
	return setDifference('errors', expect.errors ?? [], errors);
}

function refusal({ actions }: ScenarioDocument, { refused }: DossierRun): ScenarioFailure | undefined {
	if (!refused) return undefined;
	const { action, problem } = refused;
	const field = action === undefined ? (problem.at ?? '/').slice(1) : `actions/${action}`;
	const expected = action === undefined ? null : (actions[action]?.step ?? null);
	return { field, expected, actual: null, problem };
}

function firstDifference(
	expect: Partial<ScenarioOutcome>,
	actual: ScenarioOutcome
): ScenarioFailure | undefined {
	const { path, asked, prefilled, fees, due, notices, result } = expect;
	return (
		(path && sequenceDifference('path', path, actual.path)) ??
		(asked && setDifference('asked', asked, actual.asked)) ??
		(prefilled && setDifference('prefilled', prefilled, actual.prefilled)) ??
		(fees && setDifference('fees', fees, actual.fees)) ??
		(due === undefined || sameInstant(due, actual.due) ? undefined : differs('due', due, actual.due)) ??
		(notices && sequenceDifference('notices', notices, actual.notices)) ??
		(result === undefined || result === actual.result ? undefined : differs('result', result, actual.result))
	);
}

function differs(field: string, expected: unknown, actual: unknown): ScenarioFailure {
	return { field, expected, actual };
}

/** Order matters. */
function sequenceDifference(
	field: string,
	expected: readonly string[],
	actual: readonly string[]
): ScenarioFailure | undefined {
	const length = Math.max(expected.length, actual.length);
	for (let index = 0; index < length; index += 1) {
		const [wanted, got] = [expected[index] ?? null, actual[index] ?? null];
		if (wanted !== got) return differs(`${field}/${index}`, wanted, got);
	}
	return undefined;
}

/** Order is the form's and does not matter. */
function setDifference(
	field: string,
	expected: readonly unknown[],
	actual: readonly unknown[]
): ScenarioFailure | undefined {
	const wanted = new Set(expected.map(canonicalJson));
	const got = new Set(actual.map(canonicalJson));
	const missing = expected.find((item) => !got.has(canonicalJson(item)));
	if (missing !== undefined) return differs(field, missing, null);
	const extra = actual.find((item) => !wanted.has(canonicalJson(item)));
	return extra === undefined ? undefined : differs(field, null, extra);
}

function sameInstant(a: string | null, b: string | null): boolean {
	return a === null || b === null ? a === b : Date.parse(a) === Date.parse(b);
}

function stuck({ play }: DossierRun): ScenarioFailure | undefined {
	const reason = play?.run?.stuck;
	if (!reason) return undefined;
	const problem = {
		code: 'scenario/stuck',
		at: reason.node,
		params: { node: reason.node, reason: reason.reason }
	};
	return { field: 'run', expected: 'running', actual: 'stuck', problem };
}
