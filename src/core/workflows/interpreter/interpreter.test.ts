import { describe, expect, test } from 'vitest';
import { MONDAY, testEnv } from '../testing/env.ts';
import { graphOf } from '../testing/graph.ts';
import type { GraphNode, ProcessGraph, StepBinding } from '../types.ts';
import { advanceClock } from './advanceClock.ts';
import { completeStep, type StepAction } from './completeStep.ts';
import { startRun } from './startRun.ts';
import type { RunEnv, RunState } from './types.ts';

const ends = { start: 'startEvent', end: 'endEvent' } as const;

function step(type: GraphNode['type'], binding: Partial<StepBinding>): Partial<GraphNode> & { type: GraphNode['type'] } {
	return { type, step: { kind: 'appraise', outcomes: [], citations: [], ...binding } };
}

/** Does the actions in order; throws the first refusal. */
function play(graph: ProcessGraph, env: RunEnv, actions: readonly (string | StepAction)[]): RunState {
	let state = startRun(graph, env);
	for (const action of actions) {
		const result = completeStep(graph, state, typeof action === 'string' ? { step: action, by: 'any' } : action, env);
		if (!result.ok) throw new Error(JSON.stringify(result.problems));
		state = result.value;
	}
	return state;
}

const waits = (state: RunState) => state.waiting.map(({ node }) => node);
const path = (state: RunState) => state.passed.map(({ node }) => node);

describe('a run', () => {
	test('waits at a person’s step with its due date in working time and goes on when it is done', () => {
		const graph = graphOf(
			{ ...ends, a: step('userTask', { timeLimit: { duration: 'P1D', calendar: 'working' } }) },
			['start > a > end']
		);
		const state = startRun(graph, testEnv());
		expect(state.waiting).toEqual([
			{ node: 'a', since: MONDAY, due: '2026-03-09T10:00:00.000Z', provisional: false }
		]);
		const done = play(graph, testEnv(), ['a']);
		expect(done.status).toBe('completed');
		expect(path(done)).toEqual(['start', 'a', 'end']);
		expect(done.takenFlows).toEqual(['start-a', 'a-end']);
	});

	test('takes the first way whose condition holds, else the default', () => {
		const graph = graphOf(
			{ ...ends, x: { type: 'exclusiveGateway', defaultFlow: 'x-b' }, a: 'userTask', b: 'userTask' },
			['start > x', 'x > a : form.age > 17', 'x > b', 'a > end', 'b > end']
		);
		expect(waits(startRun(graph, testEnv({ age: 20 })))).toEqual(['a']);
		expect(waits(startRun(graph, testEnv({ age: 3 })))).toEqual(['b']);
		expect(waits(startRun(graph, testEnv()))).toEqual(['b']);
	});

	test('without a way that holds it is stuck and says where', () => {
		const graph = graphOf({ ...ends, x: 'exclusiveGateway' }, ['start > x', 'x > end : form.age > 17']);
		expect(startRun(graph, testEnv()).stuck).toEqual({ node: 'x', reason: 'noWay' });
	});

	test('an outcome steers a later choice, and only known outcomes and the right role are taken', () => {
		const outcomes = [
			{ code: 'ok', label: { vi: 'Đạt' } },
			{ code: 'bad', label: { vi: 'Không đạt' } }
		];
		const graph = graphOf(
			{
				...ends,
				a: step('userTask', { role: 'specialist', outcomes }),
				x: { type: 'exclusiveGateway', defaultFlow: 'x-end' },
				b: 'userTask'
			},
			['start > a > x > end', 'x > b : step.a.outcome = "bad"', 'b > end']
		);
		const env = testEnv();
		const state = startRun(graph, env);
		const codes = (action: StepAction, from = state) => {
			const result = completeStep(graph, from, action, env);
			return result.ok ? 'ok' : result.problems.map(({ code }) => code).join();
		};
		expect(codes({ step: 'a', by: 'leader' })).toBe('workflow/wrong-role');
		expect(codes({ step: 'a', by: 'specialist', outcome: 'maybe' })).toBe('workflow/unknown-outcome');
		expect(codes({ step: 'b', by: 'specialist' })).toBe('workflow/step-not-waiting');
		expect(codes({ step: 'a', by: 'specialist', at: '2020-01-01T00:00:00.000Z' })).toBe('workflow/clock-backwards');
		const bad = play(graph, env, [{ step: 'a', by: 'specialist', outcome: 'bad' }]);
		expect(waits(bad)).toEqual(['b']);
		const done = play(graph, env, [{ step: 'a', by: 'specialist' }]);
		expect(done).toMatchObject({ status: 'completed', outcomes: { a: 'ok' } });
		expect(codes({ step: 'a', by: 'specialist' }, done)).toBe('workflow/run-ended');
	});

	test('parallel branches meet; a join that never gets its branch is named when nothing else can move', () => {
		const nodes = { ...ends, s: 'parallelGateway', a: 'userTask', b: 'userTask', j: 'parallelGateway' } as const;
		const graph = graphOf(nodes, ['start > s > a > j > end', 's > b > j']);
		expect(waits(play(graph, testEnv(), ['b']))).toEqual(['a']);
		expect(play(graph, testEnv(), ['b', 'a']).status).toBe('completed');

		const deadlock = graphOf({ ...nodes, s: 'exclusiveGateway' }, ['start > s > a > j > end', 's > b > j']);
		expect(play(deadlock, testEnv(), ['a']).stuck).toEqual({ node: 'j', reason: 'join', missing: ['b-j'] });
	});

	test('source look-ups run themselves; an error event catches the outcome it names', () => {
		const lookUp = step('serviceTask', { kind: 'lookUpSource', role: 'system', source: 'source:populationDb@1' });
		const graph = graphOf(
			{ ...ends, ask: lookUp, late: { type: 'boundaryError', attachedTo: 'ask', interrupting: true }, byHand: 'userTask' },
			['start > ask > end', 'late > byHand > end']
		);
		const found = startRun(graph, testEnv());
		expect(found).toMatchObject({ status: 'completed', sourceStatus: { populationDb: 'found' }, outcomes: { ask: 'found' } });
		const late = startRun(graph, testEnv({}, { 'source:populationDb@1': 'timeout' }));
		expect(path(late)).toEqual(['start', 'ask', 'late']);
		expect(waits(late)).toEqual(['byHand']);
		expect(startRun(graph, testEnv({}, { 'source:populationDb@1': 'notFound' })).status).toBe('completed');
	});

	test('timers fire at their own instants, in order, whatever the jump', () => {
		const graph = graphOf(
			{
				...ends,
				a: 'userTask',
				remind: { type: 'boundaryTimer', attachedTo: 'a', interrupting: false, timer: { duration: 'P1D', calendar: 'working' } },
				tell: step('sendTask', { kind: 'notify' }),
				told: 'endEvent',
				late: { type: 'boundaryTimer', attachedTo: 'a', interrupting: true, timer: { duration: 'P40D', calendar: 'calendar' } },
				lapse: step('serviceTask', { kind: 'refuseIntake', result: 'refusal' })
			},
			['start > a > end', 'remind > tell > told', 'late > lapse > end']
		);
		const env = testEnv();
		const start = startRun(graph, env);
		const twoDays = advanceClock(graph, start, '2026-03-11T01:00:00.000Z', env);
		expect(twoDays.notices).toEqual([{ node: 'tell', kind: 'notify', at: '2026-03-09T10:00:00.000Z' }]);
		expect(waits(twoDays)).toEqual(['a']);
		const year = advanceClock(graph, twoDays, '2027-03-11T01:00:00.000Z', env);
		expect(year).toMatchObject({ status: 'completed', result: 'refusal', now: '2026-04-18T01:00:00.000Z' });
	});

	test('an event gateway follows whatever happens first', () => {
		const graph = graphOf(
			{
				...ends,
				gate: 'eventBasedGateway',
				paid: 'messageCatch',
				lapsed: { type: 'timerCatch', timer: { duration: 'P5D', calendar: 'working' } },
				issue: 'userTask',
				refuse: 'userTask'
			},
			['start > gate > paid > issue > end', 'gate > lapsed > refuse > end']
		);
		const env = testEnv();
		const state = startRun(graph, env);
		expect(waits(state)).toEqual(['paid', 'lapsed']);
		expect(waits(play(graph, env, ['paid']))).toEqual(['issue']);
		const late = advanceClock(graph, state, '2026-04-01T01:00:00.000Z', env);
		expect(waits(late)).toEqual(['refuse']);
		expect(late.takenFlows).toContain('gate-lapsed');
	});

	test('a subprocess ends with its last token; terminate and error end it early', () => {
		const inside = { parent: 'sub' };
		const nodes = {
			...ends,
			sub: 'subProcess',
			s: { type: 'startEvent', ...inside },
			p: { type: 'parallelGateway', ...inside },
			a: { type: 'userTask', ...inside },
			b: { type: 'userTask', ...inside },
			out: { type: 'endEvent', ...inside },
			last: { type: 'endEvent', ...inside },
			caught: { type: 'boundaryError', attachedTo: 'sub', interrupting: true },
			after: 'userTask'
		} as const;
		const chains = ['start > sub > end', 's > p > a > out', 'p > b > last', 'caught > after > end'];
		const plain = graphOf(nodes, chains);
		expect(waits(play(plain, testEnv(), ['a']))).toEqual(['b']);
		expect(play(plain, testEnv(), ['a', 'b']).status).toBe('completed');
		const terminating = graphOf({ ...nodes, out: { type: 'terminateEnd', ...inside } }, chains);
		expect(play(terminating, testEnv(), ['a']).status).toBe('completed');
		const failing = graphOf({ ...nodes, out: { type: 'errorEnd', ...inside } }, chains);
		expect(waits(play(failing, testEnv(), ['a']))).toEqual(['after']);
		const uncaught = graphOf({ ...nodes, out: { type: 'errorEnd', ...inside }, caught: { type: 'boundaryError', attachedTo: 'after', interrupting: true } }, chains);
		expect(play(uncaught, testEnv(), ['a']).stuck).toEqual({ node: 'out', reason: 'uncaughtError' });
	});

	test('a step over a list is done once per item, a subprocess opens once per item', () => {
		const forEach = (sequential: boolean) => ({ collection: 'form.members', sequential });
		const task = graphOf({ ...ends, a: { type: 'userTask', forEach: forEach(false) } }, ['start > a > end']);
		const env = testEnv({ members: ['x', 'y'] });
		expect(play(task, env, ['a']).status).toBe('running');
		expect(play(task, env, ['a', 'a']).status).toBe('completed');
		expect(startRun(task, testEnv({ members: [] })).status).toBe('completed');

		const inside = { parent: 'sub' };
		const nodes = { ...ends, s: { type: 'startEvent', ...inside }, a: { type: 'userTask', ...inside }, e: { type: 'endEvent', ...inside } } as const;
		const chains = ['start > sub > end', 's > a > e'];
		const parallel = graphOf({ ...nodes, sub: { type: 'subProcess', forEach: forEach(false) } }, chains);
		const sequential = graphOf({ ...nodes, sub: { type: 'subProcess', forEach: forEach(true) } }, chains);
		expect(waits(startRun(parallel, env))).toEqual(['a', 'a']);
		expect(waits(startRun(sequential, env))).toEqual(['a']);
		expect(play(parallel, env, ['a', 'a']).status).toBe('completed');
		expect(play(sequential, env, ['a', 'a']).status).toBe('completed');
	});

	test('the dossier’s clock stands still while a pausing step waits', () => {
		const graph = graphOf(
			{ ...ends, ask: step('userTask', { kind: 'requestSupplement', pausesClock: true }) },
			['start > ask > end']
		);
		const later = '2026-03-12T01:00:00.000Z';
		expect(startRun(graph, testEnv()).pauses).toEqual([{ node: 'ask', from: MONDAY }]);
		const done = play(graph, testEnv(), [{ step: 'ask', by: 'applicant', at: later }]);
		expect(done.pauses).toEqual([{ node: 'ask', from: MONDAY, to: later }]);
	});

	test('what begins after a step’s cut-off counts from the next working day', () => {
		const timeLimit = { duration: 'PT2H', calendar: 'working', cutOff: '15:00' } as const;
		const graph = graphOf({ ...ends, a: step('userTask', { timeLimit }) }, ['start > a > end']);
		const due = (at: string) => startRun(graph, testEnv(), at).waiting[0]?.due;
		expect(due(MONDAY)).toBe('2026-03-09T03:00:00.000Z');
		expect(due('2026-03-09T08:00:00.000Z')).toBe('2026-03-09T10:00:00.000Z');
		expect(due('2026-03-09T08:01:00.000Z')).toBe('2026-03-10T03:00:00.000Z');
	});

	test('a step sends its notices when it begins, each with its text', () => {
		const notice = { to: 'applicant', channel: 'sms', text: { vi: 'Hồ sơ cần bổ sung' } } as const;
		const other = { ...notice, channel: 'portal' } as const;
		const graph = graphOf(
			{
				...ends,
				ask: step('userTask', { kind: 'requestSupplement', notices: [notice, other] }),
				tell: step('sendTask', { kind: 'notify', notices: [notice] }),
				plain: step('sendTask', { kind: 'notify' })
			},
			['start > ask > tell > plain > end']
		);
		const asked = { node: 'ask', kind: 'requestSupplement', at: MONDAY };
		expect(startRun(graph, testEnv()).notices).toEqual([
			{ ...asked, ...notice },
			{ ...asked, ...other }
		]);
		expect(play(graph, testEnv(), ['ask']).notices.slice(2)).toEqual([
			{ node: 'tell', kind: 'notify', at: MONDAY, ...notice },
			{ node: 'plain', kind: 'notify', at: MONDAY }
		]);
	});

	test('what cannot run says so: calls, foreign elements, loops that never wait', () => {
		const call = graphOf({ ...ends, c: { type: 'callActivity', calledElement: 'other' } }, ['start > c > end']);
		expect(startRun(call, testEnv()).stuck).toEqual({ node: 'c', reason: 'callActivity' });
		const notPortable = [{ at: 'x', element: 'complexGateway', rewrite: '', controlFlow: true }];
		const foreign = { ...graphOf({ ...ends }, ['start > end']), notPortable };
		expect(startRun(foreign, testEnv()).stuck).toEqual({ node: 'x', reason: 'notPortable' });
		const loop = graphOf({ ...ends, a: 'exclusiveGateway', b: 'serviceTask' }, ['start > a > b > a']);
		expect(startRun(loop, testEnv()).stuck?.reason).toBe('endless');
	});
});
