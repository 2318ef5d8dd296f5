import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySoundGraph } from '../testing/anyGraph.ts';
import { graphOf } from '../testing/graph.ts';
import { checkSoundness } from './checkSoundness.ts';

const ends = { start: 'startEvent', end: 'endEvent' } as const;

describe('checkSoundness', () => {
	test('a straight line is sound', () => {
		const graph = graphOf({ ...ends, a: 'userTask' }, ['start > a > end']);
		expect(checkSoundness(graph)).toEqual({ sound: true, verdict: 'sound', findings: [] });
	});

	test('a choice that meets in a parallel join waits for ever, and the path shows it', () => {
		const graph = graphOf(
			{ ...ends, split: 'exclusiveGateway', a: 'userTask', b: 'userTask', join: 'parallelGateway' },
			['start > split > a > join > end', 'split > b > join']
		);
		const { verdict, findings, counterexample } = checkSoundness(graph);
		expect(verdict).toBe('unsound');
		expect(findings).toEqual([
			{ rule: 'workflow/deadlock', severity: 'error', at: 'join', params: { name: 'join' }, path: counterexample }
		]);
		expect(counterexample).toEqual(['start', 'start-split', 'split', 'split-a', 'a', 'a-join']);
	});

	test('parallel branches that meet in a choice do everything after it twice', () => {
		const graph = graphOf(
			{ ...ends, split: 'parallelGateway', a: 'userTask', b: 'userTask', merge: 'exclusiveGateway', c: 'userTask' },
			['start > split > a > merge > c > end', 'split > b > merge']
		);
		const { findings } = checkSoundness(graph);
		expect(findings.map(({ rule, at }) => [rule, at])).toEqual([['workflow/lack-of-synchronisation', 'merge']]);
	});

	test('parallel branches into one end event reach it twice', () => {
		const graph = graphOf({ ...ends, split: 'parallelGateway', a: 'userTask', b: 'userTask' }, [
			'start > split > a > end',
			'split > b > end'
		]);
		expect(checkSoundness(graph).findings.map(({ rule, at }) => [rule, at])).toEqual([
			['workflow/no-proper-completion', 'end']
		]);
	});

	test('a loop without a way out never completes', () => {
		const graph = graphOf({ ...ends, a: 'userTask', b: 'userTask', merge: 'exclusiveGateway' }, [
			'start > merge > a > b > merge'
		]);
		const [finding] = checkSoundness(graph).findings;
		expect(finding?.rule).toBe('workflow/no-proper-completion');
	});

	test('terminate ends what is still running beside it', () => {
		const graph = graphOf(
			{ ...ends, split: 'parallelGateway', a: 'userTask', b: 'userTask', stop: 'terminateEnd' },
			['start > split > a > stop', 'split > b > end']
		);
		expect(checkSoundness(graph).verdict).toBe('sound');
	});

	test('a subprocess is checked by itself and named inside', () => {
		const inside = { parent: 'sub' };
		const graph = graphOf(
			{
				...ends,
				sub: 'subProcess',
				s: { type: 'startEvent', ...inside },
				x: { type: 'exclusiveGateway', ...inside },
				a: { type: 'userTask', ...inside },
				b: { type: 'userTask', ...inside },
				j: { type: 'parallelGateway', ...inside },
				e: { type: 'endEvent', ...inside }
			},
			['start > sub > end', 's > x > a > j > e', 'x > b > j']
		);
		expect(checkSoundness(graph).findings.map(({ at }) => at)).toEqual(['j']);
	});

	test('seventeen parallel branches are decided without unfolding them', () => {
		const branches = Array.from({ length: 17 }, (_, index) => `t${index}`);
		const graph = graphOf(
			{
				...ends,
				split: 'parallelGateway',
				join: 'parallelGateway',
				...Object.fromEntries(branches.map((id) => [id, 'userTask' as const]))
			},
			['start > split', 'join > end', ...branches.map((id) => `split > ${id} > join`)]
		);
		expect(checkSoundness(graph, 10).verdict).toBe('sound');
	});

	test('beyond the cap the verdict is honestly unknown', () => {
		// Two parallel chains of choices that cannot be reduced away within three states.
		const graph = graphOf(
			{
				...ends,
				split: 'parallelGateway',
				x: 'exclusiveGateway',
				y: 'exclusiveGateway',
				j1: 'parallelGateway',
				j2: 'parallelGateway',
				m: 'exclusiveGateway'
			},
			['start > split > x > j1 > m > end', 'split > y > j1', 'x > j2 > m', 'y > j2']
		);
		const result = checkSoundness(graph, 1);
		expect(result.verdict).toBe('unknown');
		expect(result.sound).toBe(false);
		expect(result.findings.map(({ rule }) => rule)).toEqual(['workflow/soundness-unknown']);
	});

	test('elements that steer the flow outside the portable subset leave it unknown', () => {
		const graph = graphOf({ ...ends }, ['start > end']);
		const notPortable = [{ at: 'x', element: 'inclusiveGateway', rewrite: '', controlFlow: true }];
		expect(checkSoundness({ ...graph, notPortable }).verdict).toBe('unknown');
	});

	test('structured processes are sound', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(anySoundGraph, (graph) => {
				expect(checkSoundness(graph).verdict).toBe('sound');
			}),
			{ numRuns: 200 }
		);
	});
});
