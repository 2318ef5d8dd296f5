import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexGraph } from '../graph/indexGraph.ts';
import { anyGraph } from '../testing/anyGraph.ts';
import { anyWildGraph } from '../testing/anyWildGraph.ts';
import type { ProcessGraph } from '../types.ts';
import { buildNet } from './buildNet.ts';
import { checkSoundness } from './checkSoundness.ts';
import { explore } from './explore.ts';
import type { Net } from './net.ts';
import { reduceNet } from './reduce.ts';

/** Markings of the drawn net; graphs with more are not compared. */
const CAP = 400;

function netOf(graph: ProcessGraph): Net {
	const net = buildNet(indexGraph(graph), undefined);
	if (!net) throw new Error('The graph is empty');
	return net;
}

/** Ids on transitions that never fire and on none that does. */
function neverPassed(net: Net, dead: readonly number[]): string[] {
	const fired = new Set(net.transitions.flatMap(({ label }, at) => (dead.includes(at) ? [] : label)));
	return net.transitions.flatMap(({ label }) => label).filter((id) => !fired.has(id));
}

describe.each([
	['structured graphs with changes', anyGraph, 5_600],
	['graphs without any structure', anyWildGraph, 5_600]
] as const)('%s', (_, graphs, runs) => {
	test('the reduced net has the verdict of the full one', { timeout: 60_000 }, () => {
		const seen = { sound: 0, unsound: 0 };
		fc.assert(
			fc.property(graphs, (graph) => {
				const net = netOf(graph);
				const full = explore(net, CAP);
				if (full.capped && full.violations.length === 0) return;
				const reduced = explore(reduceNet(net), CAP);
				expect(reduced.violations.length > 0).toBe(full.violations.length > 0);
				const sound = full.violations.length === 0;
				seen[sound ? 'sound' : 'unsound'] += 1;
				if (!sound) return;
				expect(reduced.states).toBeLessThanOrEqual(full.states);
				if (neverPassed(net, full.dead).length > 0) expect(reduced.dead.length).toBeGreaterThan(0);
			}),
			{ numRuns: runs }
		);
		expect(seen.sound + seen.unsound).toBeGreaterThan(5_000);
		expect(Math.min(seen.sound, seen.unsound)).toBeGreaterThan(500);
	});

	test('what is found shows on a way through the drawn process', { timeout: 60_000 }, () => {
		fc.assert(
			fc.property(graphs, (graph) => {
				const ids = new Set([...graph.nodes, ...graph.flows].map(({ id }) => id));
				for (const { at, path, severity } of checkSoundness(graph).findings) {
					if (severity !== 'error') continue;
					expect(ids).toContain(at);
					expect(path?.[0]).toBe('start');
					expect((path ?? []).filter((id) => !ids.has(id))).toEqual([]);
				}
			}),
			{ numRuns: 1_000 }
		);
	});
});
