import { checkSoundness, readWorkflow } from '#core/workflows/index.ts';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { value } from '../dictionary/measure.ts';
import { generateBranches, generateDiagram } from './generate.ts';
import { median } from './median.ts';
import { peerParse } from './peer.ts';

const GOAL = 0.25;

/** Soundness of small and large models and of many parallel branches, against the time to parse the same file. */
export async function benchSoundness(): Promise<readonly BenchResult[]> {
	return [
		await measured('14 nodes', generateDiagram(1, 14), 400),
		await measured('299 nodes', generateDiagram(2, 299), 40),
		await measured('1,835 nodes', generateDiagram(3, 1835), 12),
		await measured('17 parallel branches', generateBranches(17), 400)
	];
}

// helpers

async function measured(name: string, text: string, runs: number): Promise<BenchResult> {
	const graph = value(await readWorkflow(text));
	if (!checkSoundness(graph).sound) throw new Error(`The model of ${name} is not sound`);
	const ratios: number[] = [];
	const parses: number[] = [];
	const checks: number[] = [];
	for (let run = 0; run < runs * 1.2; run += 1) {
		// A copy, so that nothing is remembered of the graph.
		const fresh = { ...graph };
		const start = performance.now();
		await peerParse(text);
		const parsed = performance.now();
		checkSoundness(fresh);
		const checked = performance.now();
		if (run < runs * 0.2) continue;
		parses.push(parsed - start);
		checks.push(checked - parsed);
		ratios.push((checked - parsed) / (parsed - start));
	}
	const ratio = median(ratios);
	return {
		metric: `soundness of ${name} (${milliseconds(median(checks))} ms), against parsing the file`,
		value: Math.round(ratio * 1000) / 1000,
		unit: '×',
		peer: 'bpmn-moddle 10.3.1, parsing, ms',
		peerValue: milliseconds(median(parses)),
		goal: `≤ ${GOAL}`,
		holds: ratio <= GOAL
	};
}

function milliseconds(took: number): number {
	return Math.round(took * 1000) / 1000;
}
