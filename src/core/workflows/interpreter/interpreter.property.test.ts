import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSoundness } from '../soundness/checkSoundness.ts';
import { anyGraph, anySoundGraph } from '../testing/anyGraph.ts';
import { testEnv } from '../testing/env.ts';
import type { ProcessGraph } from '../types.ts';
import { completeStep } from './completeStep.ts';
import { startRun } from './startRun.ts';
import type { RunEnv, RunState } from './types.ts';

/** Gives every way out of a choice a condition that `dice` decides anew each time; the last is the default. */
function withDice(graph: ProcessGraph): ProcessGraph {
	const choices = new Map(
		graph.nodes
			.filter(({ type, outgoing }) => type === 'exclusiveGateway' && outgoing.length > 1)
			.map(({ id, outgoing }) => [id, outgoing.at(-1)])
	);
	return {
		...graph,
		nodes: graph.nodes.map((node) => ({ ...node, ...(choices.get(node.id) ? { defaultFlow: choices.get(node.id)! } : {}) })),
		flows: graph.flows.map((flow) =>
			choices.has(flow.source) && choices.get(flow.source) !== flow.id
				? { ...flow, condition: { feel: 'dice', ast: { op: 'read', path: ['dice', flow.id] } } }
				: flow
		)
	};
}

function dice(seed: number): RunEnv {
	const roll = (state: RunState, path: readonly string[]) => hash(`${seed} ${state.passed.length} ${path.join()}`) % 2 === 0;
	return {
		...testEnv(),
		scope: (state) => ({ today: '2026-03-09', read: (path) => (path[0] === 'dice' ? roll(state, path) : testEnv().scope(state).read(path)) })
	};
}

function hash(text: string): number {
	let value = 2166136261;
	for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16777619) >>> 0;
	return value >>> 3;
}

/** Does whatever waits, in an order the seed decides, border messages included. */
function run(graph: ProcessGraph, seed: number, limit = 3_000): RunState {
	const env = dice(seed);
	let state = startRun(graph, env);
	for (let turn = 0; state.status === 'running' && turn < limit; turn += 1) {
		const choices = state.waiting.flatMap(({ node }) => [
			node,
			...graph.nodes.filter((guest) => guest.attachedTo === node && turn < 50).map(({ id }) => id)
		]);
		const step = choices[hash(`${seed} ${turn}`) % choices.length] ?? '';
		const result = completeStep(graph, state, { step, by: 'any' }, env);
		if (!result.ok) throw new Error(JSON.stringify(result.problems));
		state = result.value;
	}
	return state;
}

describe('runs of random processes', () => {
	test('a sound process always completes', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(anySoundGraph.map(withDice), fc.nat(), (graph, seed) => {
				expect(run(graph, seed).status).toBe('completed');
			}),
			{ numRuns: 300 }
		);
	});

	test('only a process found unsound ever gets stuck', { timeout: 60_000 }, () => {
		let stuck = 0;
		fc.assert(
			fc.property(anyGraph.map(withDice), fc.nat(), (graph, seed) => {
				const state = run(graph, seed, 200);
				if (state.status !== 'stuck') return;
				stuck += 1;
				expect(checkSoundness(graph).verdict).not.toBe('sound');
			}),
			{ numRuns: 600 }
		);
		expect(stuck).toBeGreaterThan(5);
	});

	test('the same inputs give the same trace, and the state survives JSON', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(anySoundGraph.map(withDice), fc.nat(), (graph, seed) => {
				const once = run(graph, seed);
				expect(run(graph, seed)).toEqual(once);
				expect(JSON.parse(JSON.stringify(once))).toEqual(once);
			}),
			{ numRuns: 100 }
		);
	});
});
