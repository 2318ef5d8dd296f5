import { describe, expect, test } from 'vitest';
import { graphOf } from '../testing/graph.ts';
import type { GraphNode, StepBinding } from '../types.ts';
import { indexGraph } from './indexGraph.ts';
import { longestPath } from './longestPath.ts';

type Spec = Partial<GraphNode> & { readonly type: GraphNode['type'] };

const ends = { start: { type: 'startEvent' }, end: { type: 'endEvent' } } as const;

function step(duration: string, more: Partial<StepBinding> & { cutOff?: string; calendar?: 'calendar' } = {}): Spec {
	const { cutOff, calendar, ...binding } = more;
	const timeLimit = { duration, calendar: calendar ?? ('working' as const), ...(cutOff ? { cutOff } : {}) };
	return { type: 'userTask', step: { kind: 'appraise', outcomes: [], citations: [], timeLimit, ...binding } };
}

function longest(nodes: Record<string, Spec>, flows: readonly string[]) {
	return longestPath(indexGraph(graphOf({ ...ends, ...nodes }, flows)));
}

describe('longestPath', () => {
	test('adds up steps in a row and names what is passed', () => {
		expect(longest({ a: step('PT2H'), b: step('P1D') }, ['start > a > b > end'])).toEqual({
			minutes: 600,
			path: ['start', 'start-a', 'a', 'a-b', 'b', 'b-end', 'end']
		});
	});

	test('of branches, parallel or chosen, the longer one counts', () => {
		const nodes = { f: { type: 'parallelGateway' }, a: step('PT2H'), b: step('PT3H'), j: { type: 'parallelGateway' } } as const;
		const { minutes, path } = longest(nodes, ['start > f > a > j > end', 'f > b > j']);
		expect(minutes).toBe(180);
		expect(path).toContain('b');
	});

	test('a loop counts once, however it is entered', () => {
		const nodes = { m: { type: 'exclusiveGateway' }, a: step('PT2H'), x: { type: 'exclusiveGateway' }, b: step('PT1H') } as const;
		expect(longest(nodes, ['start > m > a > x > end', 'x > b > m']).minutes).toBe(120);
	});

	test('a step that stops the clock counts nothing, a wait for a time does', () => {
		const wait: Spec = { type: 'timerCatch', timer: { duration: 'P2D', calendar: 'working' } };
		expect(longest({ a: step('P9D', { pausesClock: true }), wait }, ['start > a > wait > end']).minutes).toBe(960);
	});

	test('of calendar days five in seven are worked', () => {
		expect(longest({ a: step('P14D', { calendar: 'calendar' }) }, ['start > a > end']).minutes).toBe(10 * 480);
	});

	test('a cut-off hour costs the rest of the day, but not at the first step', () => {
		const late = { cutOff: '15:00' };
		const nodes = { a: step('PT1H', late), b: step('PT1H', late) };
		expect(longest(nodes, ['start > a > b > end']).minutes).toBe(60 + 60 + 120);
	});

	test('a timer that ends a step leaves it only its own time, a reminder is no way', () => {
		const timer = (interrupting: boolean): Spec => ({
			type: 'boundaryTimer',
			attachedTo: 'a',
			interrupting,
			timer: { duration: 'PT1H', calendar: 'working' }
		});
		const flows = ['start > a > end', 't > b > end'];
		expect(longest({ a: step('PT4H'), b: step('PT2H'), t: timer(true) }, flows).minutes).toBe(240);
		expect(longest({ a: step('PT4H'), b: step('P1D'), t: timer(true) }, flows).minutes).toBe(540);
		expect(longest({ a: step('PT4H'), b: step('P1D'), t: timer(false) }, flows).minutes).toBe(240);
	});

	test('what is inside a subprocess counts and is named', () => {
		const nodes: Record<string, Spec> = {
			sub: { type: 'subProcess' },
			s: { type: 'startEvent', parent: 'sub' },
			a: { ...step('PT5H'), parent: 'sub' }
		};
		const { minutes, path } = longest(nodes, ['start > sub > end', 's > a']);
		expect(minutes).toBe(300);
		expect(path).toEqual(['start', 'start-sub', 'sub', 's', 's-a', 'a', 'sub-end', 'end']);
	});

	test('five thousand steps in a row are no problem', () => {
		const ids = Array.from({ length: 5_000 }, (_, at) => `t${at}`);
		const nodes = Object.fromEntries(ids.map((id) => [id, step('PT1H')]));
		const graph = graphOf({ ...ends, ...nodes }, []);
		const way = ['start', ...ids, 'end'];
		const flows = way.slice(1).map((target, at) => ({ id: `f${at}`, name: '', source: way[at]!, target }));
		const linked = graph.nodes.map((node) => {
			const at = way.indexOf(node.id);
			return { ...node, incoming: at > 0 ? [`f${at - 1}`] : [], outgoing: at < way.length - 1 ? [`f${at}`] : [] };
		});
		expect(longestPath(indexGraph({ ...graph, flows, nodes: linked })).minutes).toBe(300_000);
	});
});
