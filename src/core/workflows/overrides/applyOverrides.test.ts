import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSoundness } from '../soundness/checkSoundness.ts';
import { anyGraph, anySoundGraph } from '../testing/anyGraph.ts';
import { graphOf } from '../testing/graph.ts';
import type { GraphNode, StepBinding } from '../types.ts';
import { applyOverrides } from './applyOverrides.ts';
import { reachable } from './reachable.ts';
import type { StepOverride } from './types.ts';

const task = (step: Partial<StepBinding> = {}): Partial<GraphNode> & { type: 'userTask' } => ({
	type: 'userTask',
	step: { kind: 'appraise', outcomes: [], citations: [], ...step }
});
const leads = ({ flows }: { flows: readonly { id: string; source: string; target: string }[] }) =>
	flows.map(({ id, source, target }) => `${id}: ${source} > ${target}`);
const steps = (overrides: Readonly<Record<string, StepOverride>>) => ({ steps: overrides });

const line = graphOf(
	{ start: 'startEvent', check: task({ role: 'clerk', note: 'xem kỹ' }), sign: task(), end: 'endEvent' },
	['start > check > sign > end']
);
const decision = graphOf(
	{
		start: 'startEvent',
		check: task(),
		x: 'exclusiveGateway',
		sign: task(),
		refuse: task(),
		end: 'endEvent',
		refused: 'endEvent'
	},
	['start > check > x > sign > end', 'x > refuse : step.check.outcome = "bad"', 'refuse > refused']
);

describe('properties', () => {
	it('a procedure puts its own in place of the base, and takes values away', () => {
		const { graph, problems } = applyOverrides(
			line,
			steps({
				check: {
					name: 'Thẩm tra hồ sơ',
					role: 'leader',
					unit: 'deciding',
					timeLimit: { duration: 'PT4H', calendar: 'working' },
					citations: [{ instrument: 'instrument:law@1' }],
					note: null,
					result: 'repairPermit'
				}
			})
		);
		expect(problems).toEqual([]);
		expect(graph.nodes[1]).toMatchObject({
			id: 'check',
			name: 'Thẩm tra hồ sơ',
			step: { role: 'leader', unit: 'deciding', timeLimit: { duration: 'PT4H' }, result: 'repairPermit' }
		});
		expect(graph.nodes[1]?.step).not.toHaveProperty('note');
	});

	it('what says the same as the base is told, and so is a step that is not there', () => {
		const { graph, problems } = applyOverrides(
			line,
			steps({
				check: { role: 'clerk', unit: null, name: 'check', way: 'check-sign' },
				gone: { role: 'leader' },
				start: { role: 'leader' },
				sign: { skip: true, role: 'leader' }
			})
		);
		expect(problems).toEqual([
			{ step: 'gone', problem: 'unknownStep' },
			{ step: 'start', problem: 'noEffect', property: 'role' },
			{ step: 'check', problem: 'noEffect', property: 'name' },
			{ step: 'check', problem: 'noEffect', property: 'way' },
			{ step: 'check', problem: 'noEffect', property: 'role' },
			{ step: 'check', problem: 'noEffect', property: 'unit' },
			{ step: 'sign', problem: 'noEffect', property: 'role' }
		]);
		expect(leads(graph)).toEqual(['start-check: start > check', 'check-sign: check > end']);
	});
});

describe('a skipped step', () => {
	it('leads its predecessors to its successor under their own ids', () => {
		const { graph, left, courses } = applyOverrides(line, steps({ check: { skip: true }, sign: { skip: true } }));
		expect(leads(graph)).toEqual(['start-check: start > end']);
		expect(left).toEqual(['check', 'sign']);
		expect(courses.get('start-check')).toEqual(['start-check', 'check-sign', 'sign-end']);
	});

	it('takes its boundary events and what only they led to with it', () => {
		const guarded = graphOf(
			{
				start: 'startEvent',
				wait: task(),
				late: { type: 'boundaryTimer', attachedTo: 'wait', interrupting: true },
				sorry: task(),
				end: 'endEvent'
			},
			['start > wait > end', 'late > sorry > end']
		);
		const { graph, left } = applyOverrides(guarded, steps({ wait: { skip: true } }));
		expect(leads(graph)).toEqual(['start-wait: start > end']);
		expect(left).toEqual(['wait', 'late', 'sorry']);
	});

	it('before a decision leaves by the way chosen, and the branches not taken go', () => {
		const { graph, left, problems } = applyOverrides(decision, steps({ check: { skip: true, way: 'x-sign' } }));
		expect(leads(graph)).toEqual(['start-check: start > sign', 'sign-end: sign > end']);
		expect(left).toEqual(['check', 'x', 'refuse', 'refused']);
		expect(problems).toEqual([]);
	});

	it('whose outcome is read is told with the flow that reads it', () => {
		const { graph, problems } = applyOverrides(decision, steps({ check: { skip: true } }));
		expect(leads(graph)).toContain('start-check: start > x');
		expect(problems).toEqual([{ step: 'check', problem: 'outcomeRead', by: 'x-refuse' }]);
	});

	it('that alone makes the result is told', () => {
		const result = graphOf(
			{
				start: 'startEvent',
				issue: task({ kind: 'issueResult', result: 'KQ' }),
				again: task({ kind: 'issueResult' }),
				end: 'endEvent'
			},
			['start > issue > again > end']
		);
		expect(applyOverrides(result, steps({ issue: { skip: true } })).problems).toEqual([
			{ step: 'issue', problem: 'resultNeeded', result: 'KQ' }
		]);
		expect(applyOverrides(result, steps({ again: { skip: true } })).problems).toEqual([]);
	});

	it('before a parallel join stays as a merge where several ways meet in it', () => {
		const meeting = graphOf(
			{
				start: 'startEvent',
				fork: 'parallelGateway',
				a: task(),
				x: 'exclusiveGateway',
				b: task(),
				c: task(),
				meet: task(),
				join: 'parallelGateway',
				end: 'endEvent'
			},
			['start > fork > a > join > end', 'fork > x > b > meet > join', 'x > c > meet']
		);
		const { graph, left } = applyOverrides(meeting, steps({ meet: { skip: true } }));
		expect(graph.nodes.find(({ id }) => id === 'meet')).toMatchObject({ type: 'exclusiveGateway', name: '' });
		expect(left).toEqual([]);
		expect(checkSoundness(graph)).toMatchObject({ sound: true });
	});

	it.each([
		['severalWays', ['start > s > a > end', 's > b > end'], undefined],
		['unknownWay', ['start > s > a > b > end'], 'a-b'],
		['noWayOut', ['start > a > b > end', 'a > s'], undefined],
		['eventGateway', ['start > e > s > a > b > end'], undefined],
		['loop', ['start > x > a > b > end', 'x > s > x'], undefined]
	] as const)('stays where it cannot be left out: %s', (obstacle, chains, way) => {
		const base = graphOf(
			{
				start: 'startEvent',
				x: 'exclusiveGateway',
				e: 'eventBasedGateway',
				s: task(),
				a: task(),
				b: task(),
				end: 'endEvent'
			},
			chains
		);
		const skip = { skip: true as const, ...(way && { way }) };
		const { graph, problems } = applyOverrides(base, steps({ s: skip }));
		expect(problems).toEqual([{ step: 's', problem: 'notSkippable', obstacle }]);
		expect(graph).toBe(base);
	});

	it('cannot be where the process begins, nor an event', () => {
		const base = graphOf({ s: task(), end: 'endEvent' }, ['s > end']);
		expect(applyOverrides(base, steps({ s: { skip: true }, end: { skip: true } })).problems).toEqual([
			{ step: 's', problem: 'notSkippable', obstacle: 'start' },
			{ step: 'end', problem: 'notSkippable', obstacle: 'noActivity' }
		]);
	});
});

describe('of any graph', () => {
	const skipping = (graphs: typeof anyGraph) =>
		graphs.chain((graph) => {
			const tasks = graph.nodes.filter(({ type }) => type === 'userTask').map(({ id }) => id);
			return fc.record({
				graph: fc.constant(graph),
				skipped: tasks.length === 0 ? fc.constant<string[]>([]) : fc.uniqueArray(fc.constantFrom(...tasks), { maxLength: 4 })
			});
		});
	const skips = (ids: readonly string[]) => steps(Object.fromEntries(ids.map((id) => [id, { skip: true }])));

	it('no overrides give the same graph', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				expect(applyOverrides(graph, undefined).graph).toBe(graph);
				expect(applyOverrides(graph, steps({})).graph).toBe(graph);
			})
		);
	});

	it('what could be reached besides skipped steps and their boundary events still can, and nothing dead appears', () => {
		fc.assert(
			fc.property(skipping(anyGraph), ({ graph, skipped }) => {
				const { graph: effective, left } = applyOverrides(graph, skips(skipped));
				const [before, now] = [reachable(graph), reachable(effective)];
				for (const { id } of effective.nodes) expect(now.has(id)).toBe(before.has(id));
				const guests = graph.nodes.filter(({ attachedTo }) => attachedTo && left.includes(attachedTo));
				if (guests.length > 0) return;
				expect(left.filter((id) => !skipped.includes(id))).toEqual([]);
			}),
			{ numRuns: 300 }
		);
	});

	it('applying twice is applying once', () => {
		fc.assert(
			fc.property(skipping(anyGraph), ({ graph, skipped }) => {
				const once = applyOverrides(graph, skips(skipped)).graph;
				expect(applyOverrides(once, skips(skipped)).graph).toEqual(once);
			}),
			{ numRuns: 300 }
		);
	});

	it('a sound process stays sound', () => {
		fc.assert(
			fc.property(skipping(anySoundGraph), ({ graph, skipped }) => {
				expect(checkSoundness(applyOverrides(graph, skips(skipped)).graph)).toMatchObject({ sound: true });
			}),
			{ numRuns: 300 }
		);
	});
});
