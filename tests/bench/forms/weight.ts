import type { BenchResult } from '../../../src/tasks/bench.ts';
import { processAnswers, type Validate } from '#core/forms/index.ts';
import { compileValidator } from '#lib/server/forms/index.ts';
import { rounded } from '../dictionary/measure.ts';
import { median } from '../workflow/median.ts';
import { bundle } from './bundle.ts';
import { generateForm } from './generate.ts';

const ROUNDS = 2_000;

/** What a citizen's page weighs with the validator of its form, and how long a whole check of 60 answers takes. */
export async function benchWeight(): Promise<readonly BenchResult[]> {
	const { ours } = generateForm(60);
	const code = await compileValidator(ours.schema);
	const { gzipped, allGzipped } = await bundle('tests/bench/forms/citizen.ts', { 'virtual:validator': code });
	const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: Validate };
	const answers = Object.fromEntries(ours.placements.map(({ id }) => [id, 'Nguyễn Văn Ánh']));
	const times = Array.from({ length: ROUNDS }, () => {
		const start = performance.now();
		processAnswers(ours, answers, { today: '2026-11-21', validate: module.default });
		return performance.now() - start;
	});
	// The first rounds also compile the code.
	const took = median(times.slice(ROUNDS / 4));
	return [
		{
			metric: 'the page of a citizen with the validator of 60 fields, gzipped',
			value: rounded(gzipped / 1000),
			unit: 'kB',
			goal: '≤ 35',
			holds: gzipped <= 35_000
		},
		{
			metric: 'the same with every control and page there is, each loaded when a form wants it, gzipped',
			value: rounded(allGzipped / 1000),
			unit: 'kB',
			goal: 'told',
			holds: true
		},
		{
			metric: 'a whole check of 60 answers: normalised, conditions, schema, rules',
			value: rounded(took),
			unit: 'ms',
			goal: '≤ 0.2',
			holds: took <= 0.2
		}
	];
}
