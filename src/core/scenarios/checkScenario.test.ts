import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkScenario } from './checkScenario.ts';
import { coverageOf } from './coverageOf.ts';
import { playClock } from './play/playClock.ts';
import { playStep } from './play/playStep.ts';
import { startPlay } from './play/startPlay.ts';
import type { Play } from './play/types.ts';
import { runDossier } from './runDossier.ts';
import { scenarioFromPlay } from './scenarioFromPlay.ts';
import { scenarioDocumentSchema } from './scenarioSchema.ts';
import { samplePackage as pkg, usualScenario as scenario } from './testing/samplePackage.ts';
import type { ScenarioDocument } from './types.ts';

test('the usual scenario passes', () => {
	expect(checkScenario(pkg, scenario)).toMatchObject({ status: 'passed' });
});

describe('the first difference is named', () => {
	const { expect: expected } = scenario;
	test.for<readonly [string, Partial<ScenarioDocument>, object]>([
		[
			'a step that was not passed',
			{ expect: { path: ['start', 'appraise'] } },
			{ field: 'path/1', expected: 'appraise', actual: 'intake' }
		],
		[
			'a path that ends earlier',
			{ expect: { path: expected.path!.slice(0, 7) } },
			{ field: 'path/7', expected: null, actual: 'end' }
		],
		[
			'a question too many',
			{ expect: { asked: ['opinion'] } },
			{ field: 'asked', expected: null, actual: 'kind' }
		],
		[
			'a question too few',
			{ expect: { asked: ['kind', 'opinion', 'number'] } },
			{ field: 'asked', expected: 'number', actual: null }
		],
		[
			'another fee',
			{ expect: { fees: [{ id: 'fee', amount: null }] } },
			{ field: 'fees', expected: { id: 'fee', amount: null } }
		],
		[
			'another due date',
			{ expect: { due: '2026-11-25T03:00:00.000Z' } },
			{ field: 'due', actual: '2026-11-25T02:00:00.000Z' }
		],
		['another result', { expect: { result: null } }, { field: 'result', expected: null, actual: 'R1' }],
		[
			'an expected error that does not come',
			{ expect: { errors: [{ at: '/kind', keyword: 'required' }] } },
			{ field: 'errors' }
		],
		[
			'an error nobody expected',
			{ form: { main: {} } },
			{ field: 'errors', expected: null, actual: { at: '/kind', keyword: 'required' } }
		],
		[
			'a person who may not act',
			{ actions: [{ step: 'intake', by: 'leader' }] },
			{ field: 'actions/0', expected: 'intake', problem: { code: 'workflow/wrong-role' } }
		],
		[
			'another procedure',
			{ procedure: '1.999999' },
			{ field: 'procedure', problem: { code: 'scenario/other-procedure' } }
		]
	])('%s', ([, change, failure]) => {
		expect(checkScenario(pkg, { ...scenario, ...change })).toMatchObject({ status: 'failed', failure });
	});
});

test('order of questions does not matter, an instant may be spelled without milliseconds', () => {
	const expected = { asked: ['opinion', 'kind'], due: '2026-11-25T02:00:00Z' };
	expect(checkScenario(pkg, { ...scenario, expect: expected }).status).toBe('passed');
});

test('a scenario about wrong answers passes when exactly these are found', () => {
	const wrong = { ...scenario, form: { main: {} }, actions: [] };
	expect(
		checkScenario(pkg, { ...wrong, expect: { errors: [{ at: '/kind', keyword: 'required' }], path: [] } })
			.status
	).toBe('passed');
});

test('a run that gets stuck fails, whatever was expected', () => {
	const graph = {
		...pkg.graph,
		nodes: pkg.graph.nodes.map(({ defaultFlow: _, ...node }) => node),
		flows: pkg.graph.flows.map((flow) =>
			flow.source === 'known'
				? { ...flow, condition: { feel: 'false', ast: { op: 'literal' as const, value: false } } }
				: flow
		)
	};
	const actions = scenario.actions.slice(0, 1);
	expect(checkScenario({ ...pkg, graph }, { ...scenario, actions, expect: {} })).toMatchObject({
		failure: { field: 'run', problem: { code: 'scenario/stuck', at: 'known' } }
	});
});

describe('a play saved as scenario', () => {
	test('replays to the same outcome, whatever was done in it', () => {
		const moves = fc.array(fc.tuple(fc.nat(7), fc.nat(3)), { maxLength: 12 });
		fc.assert(
			fc.property(moves, fc.constantFrom('new', 'again'), fc.boolean(), (choices, kind, known) => {
				const play = choices.reduce<Play>(anyMove, begin(kind, known));
				const saved = scenarioFromPlay(play, { id: 'saved', title: { vi: 'Đã lưu' }, group: 'flow' });
				expect(scenarioDocumentSchema.safeParse(saved).error).toBeUndefined();
				expect(checkScenario(pkg, saved)).toMatchObject({ status: 'passed' });
				expect(runDossier(pkg, play.dossier).play?.run?.passed).toEqual(play.run?.passed);
			}),
			{ numRuns: 150 }
		);
	});

	test('is plain JSON', () => {
		const play = begin('new', true);
		expect(JSON.parse(JSON.stringify(play))).toEqual(play);
	});
});

describe('coverageOf', () => {
	const usual = runDossier(pkg, scenario).play!;

	test('counts what plays touched and names what is missing', () => {
		const { flows, steps, fields, rules } = coverageOf(pkg, [usual]);
		expect(steps).toEqual({ covered: 4, total: 7, missing: ['supplement', 'notifyGap', 'refuse'] });
		expect(flows.covered).toBe(7);
		expect(flows.missing).toContain('lapsed-closed');
		expect(fields.missing).toEqual(['main/number']);
		expect(rules).toEqual({ covered: 1, total: 2, missing: ['main/number:true'] });
	});

	test('grows with every play and never shrinks', () => {
		const refused = {
			...scenario,
			form: { main: { kind: 'again', number: '1' } },
			actions: [
				{ step: 'intake', by: 'oneStopOfficer', outcome: 'refused' },
				{ step: 'refuse', by: 'leader' }
			]
		};
		const both = coverageOf(pkg, [usual, runDossier(pkg, refused).play!]);
		expect(both.steps.missing).toEqual(['supplement', 'notifyGap']);
		expect(both.rules.missing).toEqual([]);
		expect(coverageOf(pkg, []).flows.covered).toBe(0);
	});
});

// helpers

function begin(kind: string, known: boolean): Play {
	const own = known ? {} : { applicant: { fullName: 'An' } };
	const started = startPlay(pkg, {
		receivedAt: scenario.receivedAt,
		channel: 'counter',
		persona: 'persona:hoa@1',
		form: { main: { kind, ...(kind === 'again' ? { number: '1' } : {}), ...own } },
		sources: known ? {} : { populationDb: { outcome: 'wrong' } }
	});
	if (!started.ok) throw new Error('The sample play must start');
	return started.value;
}

/** Moves the clock by some hours, or does a step that waits with one of its outcomes. */
function anyMove(play: Play, [move, choice]: readonly [number, number]): Play {
	const now = play.run?.now ?? '';
	const waiting = play.run?.waiting[0];
	if (move > 4 || !waiting)
		return playClock(pkg, play, new Date(Date.parse(now) + (choice + 1) * 30 * 3_600_000).toISOString());
	const step = pkg.graph.nodes.find(({ id }) => id === waiting.node)?.step;
	const outcome = step?.outcomes[choice % Math.max(1, step.outcomes.length)]?.code;
	const next = playStep(pkg, play, {
		step: waiting.node,
		by: step?.role ?? 'system',
		...(outcome === undefined ? {} : { outcome })
	});
	if (!next.ok) throw new Error(JSON.stringify(next.problems));
	return next.value;
}
