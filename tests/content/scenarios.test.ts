import { describe, expect, it } from 'vitest';
import { checkScenario, coverageOf, runDossier, SCENARIO_GROUPS } from '#core/scenarios/index.ts';
import { loadSeeds, packageOf, scenariosOf } from './seedLibrary.ts';

const seeds = await loadSeeds();

describe.each(seeds.of('procedure').map((procedure) => [procedure.code, procedure] as const))(
	'%s',
	(code, procedure) => {
		const pkg = packageOf(seeds, procedure);
		const scenarios = scenariosOf(seeds, code);

		it.each(scenarios.map((scenario) => [scenario.id, scenario] as const))(
			'%s comes out as expected',
			(_, scenario) => {
				const { failure, outcome } = checkScenario(pkg, scenario);
				expect(failure, JSON.stringify(outcome.errors)).toBeUndefined();
			}
		);

		it('touches every flow, step, field and condition', () => {
			const coverage = coverageOf(
				pkg,
				scenarios.flatMap((scenario) => runDossier(pkg, scenario).play ?? [])
			);
			const missing = Object.entries(coverage).flatMap(([part, { missing: ids }]) =>
				(ids as readonly string[]).map((id) => `${part}: ${id}`)
			);
			expect(missing).toEqual([]);
		});

		it('is tested in function, data and flow', () => {
			const groups = new Set(scenarios.map(({ group }) => group));
			expect(SCENARIO_GROUPS.filter((group) => group !== 'contract' && !groups.has(group))).toEqual([]);
		});

		it('fails a scenario whose expectation is false', () => {
			const [scenario] = scenarios.filter(({ expect: { result } }) => result);
			const wrong = { ...scenario!, expect: { ...scenario!.expect, result: 'something else' } };
			expect(checkScenario(pkg, wrong)).toMatchObject({ status: 'failed', failure: { field: 'result' } });
		});
	}
);

describe('the five outcomes of a source', () => {
	it('are all met by the scenarios of the birth registration', () => {
		const met = scenariosOf(seeds, '1.001193').flatMap(({ sources, persona }) => [
			sources.populationDb?.outcome ?? (persona === 'persona:khong-co-du-lieu@1' ? 'notFound' : 'found')
		]);
		expect([...new Set(met)].sort()).toEqual(['found', 'notFound', 'partial', 'timeout', 'wrong']);
	});
});
