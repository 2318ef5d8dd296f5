import { expect, test } from 'vitest';
import { graphOf } from '../testing/graph.ts';
import type { GraphNode } from '../types.ts';
import { checkSoundness } from './checkSoundness.ts';

type Spec = GraphNode['type'] | (Partial<GraphNode> & { readonly type: GraphNode['type'] });

const ends = { start: 'startEvent', end: 'endEvent' } as const;
const timer = (attachedTo: string, interrupting = true): Spec => ({ type: 'boundaryTimer', attachedTo, interrupting });
const message = (attachedTo: string, interrupting = true): Spec => ({ type: 'boundaryMessage', attachedTo, interrupting });
const failure = (attachedTo: string): Spec => ({ type: 'boundaryError', attachedTo, interrupting: true });
const within = (parent: string, type: GraphNode['type']): Spec => ({ type, parent });

const sub = {
	sub: 'subProcess',
	s: within('sub', 'startEvent'),
	a: within('sub', 'userTask'),
	e: within('sub', 'endEvent')
} as const satisfies Record<string, Spec>;

/** Processes whose verdict was decided by hand: findings as `rule at`, none for a sound one. */
const KNOWN: readonly [name: string, nodes: Record<string, Spec>, flows: readonly string[], findings: readonly string[]][] = [
	[
		'a timer that takes the dossier off its step, both ways meeting in a choice',
		{ ...ends, a: 'userTask', late: timer('a'), b: 'userTask', m: 'exclusiveGateway' },
		['start > a > m > end', 'late > b > m'],
		[]
	],
	[
		'a timer that takes the dossier off its step, both ways awaited',
		{ ...ends, a: 'userTask', late: timer('a'), b: 'userTask', j: 'parallelGateway' },
		['start > a > j > end', 'late > b > j'],
		['deadlock j']
	],
	[
		'a reminder that ends by itself',
		{ ...ends, a: 'userTask', remind: timer('a', false), b: 'sendTask', reminded: 'endEvent' },
		['start > a > end', 'remind > b > reminded'],
		[]
	],
	[
		'a reminder that joins the main way',
		{ ...ends, a: 'userTask', remind: timer('a', false), b: 'sendTask', m: 'exclusiveGateway', c: 'userTask' },
		['start > a > m > c > end', 'remind > b > m'],
		['lack-of-synchronisation m']
	],
	[
		'a reminder that shares the end of the main way',
		{ ...ends, a: 'userTask', remind: message('a', false) },
		['start > a > end', 'remind > end'],
		['no-proper-completion end']
	],
	[
		'a join that awaits a reminder',
		{ ...ends, a: 'userTask', remind: timer('a', false), j: 'parallelGateway' },
		['start > a > j > end', 'remind > j'],
		['deadlock j']
	],
	[
		'several reminders beside parallel steps',
		{
			...ends,
			f: 'parallelGateway',
			j: 'parallelGateway',
			...Object.fromEntries(
				Array.from({ length: 12 }, (_, at) => [
					[`t${at}`, 'userTask'],
					[`r${at}`, timer(`t${at}`, false)],
					[`e${at}`, 'endEvent']
				]).flat() as [string, Spec][]
			)
		},
		['start > f', 'j > end', ...Array.from({ length: 12 }, (_, at) => [`f > t${at} > j`, `r${at} > e${at}`]).flat()],
		[]
	],
	[
		'a wait for a message or a time, whichever comes first',
		{ ...ends, g: 'eventBasedGateway', answer: 'messageCatch', late: 'timerCatch', m: 'exclusiveGateway' },
		['start > g > answer > m > end', 'g > late > m'],
		[]
	],
	[
		'a wait for a message or a time, both awaited',
		{ ...ends, g: 'eventBasedGateway', answer: 'messageCatch', late: 'timerCatch', j: 'parallelGateway' },
		['start > g > answer > j > end', 'g > late > j'],
		['deadlock j']
	],
	['a message nobody in the process sends may still come', { ...ends, answer: 'messageCatch' }, ['start > answer > end'], []],
	[
		'terminate ends the branch beside it',
		{ ...ends, f: 'parallelGateway', a: 'userTask', b: 'userTask', stop: 'terminateEnd' },
		['start > f > a > stop', 'f > b > end'],
		[]
	],
	[
		'terminate clears what waits at a join for ever, so that what follows the join is never reached',
		{
			...ends,
			f: 'parallelGateway',
			x: 'exclusiveGateway',
			a: 'userTask',
			b: 'userTask',
			j: 'parallelGateway',
			c: 'userTask',
			d: 'userTask',
			stop: 'terminateEnd'
		},
		['start > f > x > a > j > c > end', 'x > b > j', 'f > d > stop'],
		['dead-step j', 'dead-step c', 'dead-step end']
	],
	[
		'terminate inside a subprocess ends only that',
		{ ...ends, ...sub, f: within('sub', 'parallelGateway'), stop: within('sub', 'terminateEnd'), after: 'userTask' },
		['start > sub > after > end', 's > f > a > stop', 'f > e'],
		[]
	],
	[
		'an error of a subprocess that is caught',
		{
			...ends,
			...sub,
			x: within('sub', 'exclusiveGateway'),
			fail: within('sub', 'errorEnd'),
			caught: failure('sub'),
			m: 'exclusiveGateway'
		},
		['start > sub > m > end', 's > x > a > e', 'x > fail', 'caught > m'],
		[]
	],
	[
		'an unsound subprocess inside a subprocess',
		{
			...ends,
			...sub,
			inner: within('sub', 'subProcess'),
			is: within('inner', 'startEvent'),
			x: within('inner', 'exclusiveGateway'),
			j: within('inner', 'parallelGateway'),
			ie: within('inner', 'endEvent')
		},
		['start > sub > end', 's > a > inner > e', 'is > x > j > ie', 'x > j'],
		['deadlock j']
	],
	[
		'a step for each of a list counts as one step',
		{ ...ends, each: { type: 'userTask', forEach: { collection: 'form.children', sequential: false } } },
		['start > each > end'],
		[]
	],
	[
		'a subprocess for each of a list, unsound inside',
		{
			...ends,
			...sub,
			sub: { type: 'subProcess', forEach: { collection: 'form.owners', sequential: true } },
			f: within('sub', 'parallelGateway')
		},
		['start > sub > end', 's > f > a > e', 'f > e'],
		['no-proper-completion e']
	],
	[
		'a loop with a way out',
		{ ...ends, m: 'exclusiveGateway', a: 'userTask', x: 'exclusiveGateway' },
		['start > m > a > x > end', 'x > m'],
		[]
	],
	[
		'a loop without a way out that feeds a join each time round',
		{ ...ends, f: 'parallelGateway', m: 'exclusiveGateway', a: 'userTask', j: 'parallelGateway' },
		['start > f > m > a > m', 'f > j > end', 'a > j'],
		['lack-of-synchronisation a']
	],
	[
		'a loop inside one branch of a fork',
		{ ...ends, f: 'parallelGateway', m: 'exclusiveGateway', a: 'userTask', x: 'exclusiveGateway', j: 'parallelGateway' },
		['start > f > m > a > x > j > end', 'x > m', 'f > j'],
		[]
	],
	[
		'a jump out of one branch of a fork',
		{ ...ends, f: 'parallelGateway', x: 'exclusiveGateway', a: 'userTask', j: 'parallelGateway', m: 'exclusiveGateway' },
		['start > f > x > j > m > end', 'f > a > j', 'x > m'],
		['deadlock j']
	],
	[
		'two joins that await each other crosswise',
		{ ...ends, f: 'parallelGateway', j: 'parallelGateway', k: 'parallelGateway', l: 'parallelGateway' },
		['start > f > j > k > l > end', 'f > k', 'l > j'],
		['deadlock j', 'deadlock k']
	],
	[
		'a join fed by a step nothing leads to',
		{ ...ends, lost: 'userTask', j: 'parallelGateway' },
		['start > j > end', 'lost > j'],
		['deadlock j']
	],
	[
		'several implicit ends of parallel branches',
		{ start: 'startEvent', f: 'parallelGateway', a: 'userTask', b: 'userTask' },
		['start > f > a', 'f > b'],
		[]
	],
	[
		'a step with two ways out, which both are taken',
		{ ...ends, a: 'userTask', b: 'userTask', c: 'userTask' },
		['start > a > b > end', 'a > c > end'],
		['no-proper-completion end']
	]
];

test.each(KNOWN)('%s', (_, nodes, flows, findings) => {
	const { verdict, findings: found } = checkSoundness(graphOf(nodes, flows));
	expect(found.map(({ rule, at }) => `${rule.replace('workflow/', '')} ${at}`).sort()).toEqual([...findings].sort());
	expect(verdict).toBe(findings.length === 0 ? 'sound' : 'unsound');
});
