import { checkWorkflow, readWorkflow } from '#core/workflows/index.ts';
import type { BenchResult } from '../../../src/tasks/bench.ts';
import { randomOf, rounded, value } from '../dictionary/measure.ts';
import { generateDiagram } from './generate.ts';
import { median } from './median.ts';
import { peerLint, peerParse } from './peer.ts';

const DIAGRAMS = 2149;
const SMALLEST = 8;
const LARGEST = 41;
const ROUNDS = 3;
const PEER = 'bpmnlint 11.15.0, recommended rules';

/** Rules and soundness of as many diagrams as there are procedures, against a linter that only checks the drawing. */
export async function benchLint(): Promise<readonly BenchResult[]> {
	const random = randomOf(11);
	const texts = Array.from({ length: DIAGRAMS }, (_, number) =>
		generateDiagram(number, SMALLEST + Math.floor(random() * (LARGEST - SMALLEST + 1)), random() < 0.1)
	);
	const rounds: Awaited<ReturnType<typeof round>>[] = [];
	await round(texts.slice(0, 200));
	for (let at = 0; at < ROUNDS; at += 1) rounds.push(await round(texts));
	const of = (part: keyof Awaited<ReturnType<typeof round>>) =>
		rounded(median(rounds.map((took) => took[part])));
	return [
		result(`lint and soundness of ${DIAGRAMS} diagrams, already read`, of('check'), of('peerLint')),
		result(
			`strict reading, lint and soundness of ${DIAGRAMS} diagrams from their text`,
			rounded(of('read') + of('check')),
			rounded(of('peerParse') + of('peerLint'))
		)
	];
}

// helpers

function result(metric: string, took: number, peer: number): BenchResult {
	return {
		metric,
		value: took,
		unit: 'ms',
		peer: PEER,
		peerValue: peer,
		goal: '≤ peer',
		holds: took <= peer
	};
}

/** Milliseconds of each part, all diagrams together. Both take each diagram in turn, so that what else runs hits both. */
async function round(texts: readonly string[]) {
	const took = { read: 0, check: 0, peerParse: 0, peerLint: 0 };
	let found = 0;
	for (const text of texts) {
		const start = performance.now();
		const definitions = await peerParse(text);
		const parsed = performance.now();
		found += await peerLint(definitions);
		const linted = performance.now();
		const graph = value(await readWorkflow(text));
		const read = performance.now();
		found += checkWorkflow(graph).length;
		took.peerParse += parsed - start;
		took.peerLint += linted - parsed;
		took.read += read - linted;
		took.check += performance.now() - read;
	}
	if (found === 0) throw new Error('Nothing was found in any diagram');
	return took;
}
