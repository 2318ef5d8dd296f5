import { readFile } from 'node:fs/promises';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { rounded } from '../dictionary/measure.ts';
import { generateForm } from './generate.ts';
import type { Library, Measured } from './page.ts';
import { withPage } from './withPage.ts';

const SIZES = [60, 200, 1000];
const KEYS = 60;

/** Keys typed and forms opened, in one Chromium: our renderer, JSON Forms' core with a plain binding, form-js. */
export function benchScreen(): Promise<readonly BenchResult[]> {
	return withPage('tests/bench/forms/page.ts', async (page) => {
		await page.addScriptTag({ content: await readFile('node_modules/@bpmn-io/form-js/dist/form-viewer.umd.js', 'utf8') });
		const measure = (library: Library, count: number, keys = KEYS): Promise<Measured> =>
			page.evaluate(([name, form, number]) => window.measureForm(name, form, number), [
				library,
				generateForm(count),
				keys
			] as const);
		const results: BenchResult[] = [];
		for (const library of ['ours', 'JSON Forms', 'form-js'] as const) await measure(library, 60, 6);
		for (const count of SIZES) {
			const [ours, jsonForms, formJs] = [
				await measure('ours', count),
				await measure('JSON Forms', count, count === 1000 ? 30 : KEYS),
				await measure('form-js', count, count === 1000 ? 30 : KEYS)
			];
			results.push(...keyResults(count, ours, jsonForms, formJs));
			if (count === 200) results.push(...(await opened(measure)));
		}
		return results;
	});
}

/** A cheap phone: a page of its own, which carries nothing of what the others left behind. */
export function benchPhone(): Promise<readonly BenchResult[]> {
	return withPage('tests/bench/forms/page.ts', async (page) => {
		const measure = () => page.evaluate((form) => window.measureForm('ours', form, 60), generateForm(200));
		await measure();
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
		const slow = p95((await measure()).keys);
		return [
			{
				metric: 'a key in 200 controls with errors on a processor six times slower, p95',
				value: rounded(slow),
				unit: 'ms',
				goal: '≤ 16',
				holds: slow <= 16
			}
		];
	});
}

// helpers

function keyResults(count: number, ours: Measured, jsonForms: Measured, formJs: Measured): readonly BenchResult[] {
	const value = p95(ours.keys);
	const least = count === 1000 ? 60 : 1;
	const metric = `a key in ${count} controls, ${ours.errors} with errors, p95`;
	return ([['JSON Forms core', jsonForms, least], ['form-js', formJs, 1]] as const).map(([peer, measured, times]) => {
		const peerValue = p95(measured.keys);
		return {
			metric,
			value: rounded(value),
			unit: 'ms',
			peer: `${peer}, ${measured.errors} with errors`,
			peerValue: rounded(peerValue),
			goal: times === 1 ? '≤ peer' : `≥ ${times} times faster`,
			holds: value * times <= peerValue
		};
	});
}

async function opened(measure: (library: Library, count: number, keys: number) => Promise<Measured>): Promise<readonly BenchResult[]> {
	const median = async (library: Library) => {
		const times: number[] = [];
		for (let round = 0; round < 5; round += 1) times.push((await measure(library, 200, 0)).shown);
		return times.toSorted((a, b) => a - b)[2] ?? 0;
	};
	const ours = await median('ours');
	const results: BenchResult[] = [];
	for (const peer of ['JSON Forms', 'form-js'] as const) {
		const theirs = await median(peer);
		results.push({
			metric: 'a form of 200 controls is there to be filled in',
			value: rounded(ours),
			unit: 'ms',
			peer,
			peerValue: rounded(theirs),
			goal: '≤ peer',
			holds: ours <= theirs
		});
	}
	return results;
}

function p95(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
}
