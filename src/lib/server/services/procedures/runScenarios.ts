import { checkScenario, coverageOf, type ProcedurePackage } from '#core/scenarios/index.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import type { ScenarioReport } from './types.ts';

/** Runs every scenario on a package: verdicts, and what all of them together have touched. */
export function runScenarios(pkg: ProcedurePackage, scenarios: readonly ScenarioDocument[]): ScenarioReport {
	const checks = scenarios.map((scenario) => ({ scenario, check: checkScenario(pkg, scenario) }));
	const passed = checks.filter(({ check }) => check.status === 'passed').length;
	return {
		scenarios: checks.map(({ scenario: { id, title, group }, check: { status, failure } }) => ({
			id,
			title,
			group,
			status,
			...(failure ? { failure } : {})
		})),
		passed,
		failed: checks.length - passed,
		coverage: coverageOf(
			pkg,
			checks.flatMap(({ check }) => check.outcome.play ?? [])
		)
	};
}
