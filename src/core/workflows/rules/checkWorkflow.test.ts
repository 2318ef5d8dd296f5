import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { graphOf } from '../testing/graph.ts';
import type { GraphNode, ProcessGraph, StepBinding } from '../types.ts';
import { checkWorkflow } from './checkWorkflow.ts';
import { WORKFLOW_FIXES } from './fixes.ts';
import type { WorkflowContext } from './rule.ts';

type Spec = Partial<GraphNode> & { readonly type: GraphNode['type'] };

const cited = [{ instrument: 'instrument:118-2025-nd-cp@1' }];
const done = [{ code: 'done', label: { vi: 'Xong' } }];

function user(kind: StepBinding['kind'], more: Partial<StepBinding> = {}): Spec {
	return {
		type: 'userTask',
		step: {
			kind,
			role: kind === 'decideAgainst' ? 'leader' : 'specialist',
			timeLimit: { duration: 'PT2H', calendar: 'working' },
			form: { alias: 'main', visible: 'all', editable: [] },
			outcomes: done,
			citations: cited,
			...more
		}
	};
}

function without(spec: Spec, key: keyof StepBinding): Spec {
	const step = { ...user('appraise').step, ...spec.step };
	return { ...spec, step: Object.fromEntries(Object.entries(step).filter(([name]) => name !== key)) as unknown as StepBinding };
}

const nodes = {
	start: { type: 'startEvent' },
	intake: user('intake'),
	ask: user('requestSupplement', { pausesClock: true }),
	late: { type: 'boundaryTimer', attachedTo: 'ask', interrupting: true },
	look: {
		type: 'serviceTask',
		step: { kind: 'lookUpSource', role: 'system', source: 'source:populationDb@1', outcomes: [], citations: cited }
	},
	choice: { type: 'exclusiveGateway', defaultFlow: 'choice-issue' },
	issue: user('issueResult'),
	refuse: user('decideAgainst'),
	end: { type: 'endEvent' }
} satisfies Record<string, Spec>;

const chains = [
	'start > intake > ask > look > choice > issue > end',
	'choice > refuse : step.intake.outcome = "bad" and form.child.name != null and source.populationDb.status = "found"',
	'refuse > end',
	'late > end'
];

/** The valid process with some nodes changed, added or (undefined) left out. */
function changed(changes: Record<string, Spec | undefined>, other: readonly string[] = chains): ProcessGraph {
	const all = Object.fromEntries(
		Object.entries({ ...nodes, ...changes }).flatMap(([id, spec]) => (spec ? [[id, spec] as const] : []))
	);
	const graph = graphOf(all, other);
	return { ...graph, flows: graph.flows.map((flow) => ({ ...flow, name: flow.name || flow.id })) };
}

const context: WorkflowContext = {
	placements: { main: { ids: ['childName'], paths: ['child.name'] } },
	legalLimit: { duration: 'P1D', calendar: 'working' }
};

const valid = changed({});

/** A choice without default by the outcome of the appraisal: refused on `bad`, issued on `good`. */
function chosen(bad: string, good: string, outcomes = ['good', 'bad', 'unsure']): ProcessGraph {
	const ask = user('appraise', { outcomes: outcomes.map((code) => ({ code, label: { vi: code } })) });
	return changed({ ask, choice: { type: 'exclusiveGateway' } }, [
		'start > intake > ask > look > choice',
		`choice > refuse : step.ask.outcome = ${bad}`,
		`choice > issue : step.ask.outcome = ${good}`,
		'refuse > end',
		'issue > end',
		'late > end'
	]);
}

const decided: WorkflowContext = { ...context, cases: ['ordinary'] };

/** Nodes and flows inside a subprocess that stands after the intake. */
function withSub(inner: Record<string, Spec>, flows: readonly string[], guests: Record<string, Spec> = {}): ProcessGraph {
	const inside = Object.fromEntries(Object.entries(inner).map(([id, spec]) => [id, { ...spec, parent: 'sub' }]));
	return changed({ sub: { type: 'subProcess' }, ...inside, ...guests }, [
		...chains.map((chain) => chain.replace('intake > ask', 'intake > sub > ask')),
		...flows
	]);
}

/** The valid process with a gateway of two ways after the intake that meet again before the request. */
function forked(type: GraphNode['type'], join: GraphNode['type'], ways: readonly [Spec, Spec]): ProcessGraph {
	return changed({ fork: { type }, one: ways[0], two: ways[1], join: { type: join } }, [
		...chains.map((chain) => chain.replace('intake > ask', 'intake > fork > one > join > ask')),
		'fork > two > join'
	]);
}

const drawn = (shapes: Record<string, readonly [x: number, y: number]>): ProcessGraph => ({
	...valid,
	bounds: Object.fromEntries(
		valid.nodes.map(({ id }, at) => {
			const [x, y] = shapes[id] ?? [at * 200, 0];
			return [id, { x, y, width: 100, height: 80 }];
		})
	)
});
const undrawn = Object.fromEntries(Object.entries(drawn({}).bounds ?? {}).filter(([id]) => id !== 'look'));

const through = (between: string): readonly string[] => chains.map((chain) => chain.replace('intake > ask', `intake > ${between} > ask`));

const invalid: readonly [rule: string, at: string, graph: ProcessGraph, context?: WorkflowContext][] = [
	['not-portable', 'look', { ...valid, notPortable: [{ at: 'look', element: 'scriptTask', rewrite: 'serviceTask', controlFlow: false }] }],
	['no-start', 'process', changed({ start: undefined }, chains.map((chain) => chain.replace('start > ', '')))],
	['several-starts', 'again', changed({ again: { type: 'startEvent' } }, [...chains, 'again > intake'])],
	['deadlock', 'end', changed({ end: { type: 'parallelGateway' }, last: { type: 'endEvent' } }, [...chains, 'end > last'])],
	['lack-of-synchronisation', 'end', changed({ choice: { type: 'parallelGateway' }, end: user('notify'), last: { type: 'endEvent' } }, ['start > intake > ask > look > choice > issue > end', 'choice > refuse > end', 'end > last'])],
	['no-proper-completion', 'end', changed({ choice: { type: 'parallelGateway' } }, ['start > intake > ask > look > choice > issue > end', 'choice > refuse > end'])],
	['dead-step', 'lost', changed({ lost: user('consult') })],
	['implicit-split', 'intake', changed({}, [...chains, 'intake > end'])],
	['no-default-flow', 'choice', changed({ choice: { type: 'exclusiveGateway' } }, [...chains])],
	['flow-without-condition', 'choice-refuse', changed({}, ['start > intake > ask > look > choice > issue > end', 'choice > refuse > end'])],
	['condition-invalid', 'choice-refuse', { ...valid, flows: valid.flows.map((flow) => (flow.id === 'choice-refuse' ? { ...flow, conditionIssue: 'invalid' as const } : flow)) }],
	['condition-ast-differs', 'choice-refuse', { ...valid, flows: valid.flows.map((flow) => (flow.id === 'choice-refuse' ? { ...flow, conditionIssue: 'astDiffers' as const } : flow)) }],
	['condition-reads-unknown-field', 'choice-refuse', changed({}, chains.map((chain) => chain.replace('form.child.name', 'form.child.nmae')))],
	['condition-reads-unknown-field', 'choice-refuse', changed({}, chains.map((chain) => chain.replace('populationDb', 'landDb')))],
	['condition-reads-unknown-field', 'choice-refuse', changed({}, chains.map((chain) => chain.replace('step.intake', 'step.intkae')))],
	['condition-gap', 'choice', chosen('"bad"', '"good"'), decided],
	['condition-overlap', 'choice-issue', chosen('"bad"', '"bad"'), decided],
	['condition-never-true', 'choice-refuse', chosen('"wrong"', '"good"'), decided],
	['unknown-form', 'intake', changed({ intake: user('intake', { form: { alias: 'other', visible: 'all', editable: [] } }) })],
	['unknown-placement', 'intake', changed({ intake: user('intake', { form: { alias: 'main', visible: ['childName'], editable: ['gone'] } }) })],
	['label-missing', 'intake', changed({ intake: { ...nodes.intake, name: '' } })],
	['step-without-role', 'intake', changed({ intake: without(nodes.intake, 'role') })],
	['step-without-source', 'look', changed({ look: without(nodes.look, 'source') })],
	['step-without-deadline', 'intake', changed({ intake: without(nodes.intake, 'timeLimit') })],
	['step-without-form', 'intake', changed({ intake: without(nodes.intake, 'form') })],
	['step-without-citation', 'intake', changed({ intake: user('intake', { citations: [] }) })],
	['deadlines-exceed-limit', 'process', valid, { ...context, legalLimit: { duration: 'PT3H', calendar: 'working' } }],
	['missing-pause', 'ask', changed({ ask: user('requestSupplement') })],
	['no-supplement-path', 'process', changed({ ask: user('appraise') })],
	['no-refusal-path', 'process', changed({ refuse: user('appraise') })],
	['no-result-step', 'process', changed({ issue: user('appraise') })]
,
	['no-start', 'sub', withSub({ a: user('appraise'), e: { type: 'endEvent' } }, ['a > e'])],
	['no-start', 'sub', withSub({}, [])],
	['no-end', 'process', changed({ end: undefined }, ['start > intake > ask > look > choice > issue', 'choice > refuse : step.intake.outcome = "bad"', 'late > refuse'])],
	['no-end', 'sub', withSub({ s: { type: 'startEvent' }, a: user('appraise') }, ['s > a'])],
	['implicit-end', 'late', changed({}, chains.slice(0, -1))],
	['flow-not-allowed', 'refuse-start', changed({}, [...chains.slice(0, 2), 'refuse > start', 'late > end'])],
	['flow-not-allowed', 'end-issue', changed({}, [...chains, 'end > issue'])],
	['duplicate-flow', 'intake-ask-2', changed({}, [...chains, 'intake > ask'])],
	['fake-join', 'ask', changed({}, [...chains.slice(0, -1), 'late > ask'])],
	['join-fork', 'choice', changed({}, [...chains.slice(0, -1), 'late > choice'])],
	['superfluous-gateway', 'idle', changed({ idle: { type: 'parallelGateway' } }, through('idle'))],
	['superfluous-termination', 'end', changed({ end: { type: 'terminateEnd' } })],
	['event-gateway-targets', 'fork-one', forked('eventBasedGateway', 'exclusiveGateway', [user('appraise'), { type: 'timerCatch' }])],
	['event-gateway-targets', 'fork', changed({ fork: { type: 'eventBasedGateway' }, one: { type: 'messageCatch' } }, through('fork > one'))],
	['uncaught-error', 'end', changed({ end: { type: 'errorEnd', errorCode: 'E1' } })],
	['uncaught-error', 'e', withSub({ s: { type: 'startEvent' }, e: { type: 'errorEnd', errorCode: 'E1' } }, ['s > e', 'caught > end'], { caught: { type: 'boundaryError', attachedTo: 'sub', interrupting: true, errorCode: 'E2' } })],
	['error-never-thrown', 'fails', changed({ fails: { type: 'boundaryError', attachedTo: 'intake', interrupting: true } }, [...chains, 'fails > end'])],
	['condition-not-allowed', 'fork-two', changed({ fork: { type: 'parallelGateway' }, two: { type: 'endEvent' } }, [...through('fork'), 'fork > two : step.intake.outcome = "bad"'])],
	['condition-not-allowed', 'choice-refuse', changed({ choice: { type: 'exclusiveGateway', defaultFlow: 'choice-refuse' } })],
	['dead-step', 'lost', changed({ lost: { type: 'exclusiveGateway' } }, [...chains, 'lost > end'])],
	['not-drawn', 'look', { ...valid, bounds: undrawn }],
	['overlapping-shapes', 'look', drawn({ issue: [5000, 0], look: [5050, 40] })],
	['intake-decides', 'approve', changed({ intake: user('intake', { unit: 'intake' }), approve: user('approve', { unit: 'intake' }) }, through('approve'))],
	['intake-decides', 'refuse', changed({ refuse: user('decideAgainst', { role: 'oneStopOfficer' }), intake: user('intake', { role: 'oneStopOfficer' }) })],
	['intake-decides', 'refuse', changed({ refuse: { ...without(user('decideAgainst'), 'role'), lane: 'A' }, intake: { ...without(user('intake'), 'role'), lane: 'A' } })],
	['needless-confirmation', 'again', changed({ again: user('approve', { citations: [] }) }, through('again'))],
	['needless-confirmation', 'second', changed({ first: { ...user('notify'), name: 'Trưởng phòng phân công' }, second: { ...user('notify'), name: 'Phó trưởng phòng phân công' } }, through('first > second'))],
	['boundary-timer-missing', 'ask', changed({ late: undefined }, chains.slice(0, -1))],
	['boundary-timer-missing', 'answer', changed({ answer: { type: 'messageCatch' } }, through('answer'))],
	['ids-changed', 'look', valid, { ...context, released: { ...valid, nodes: valid.nodes.map((node) => (node.id === 'look' ? { ...node, id: 'lookUp' } : node)) } }]
];

/** Near misses: what a rule must leave alone. */
const allowed: readonly [rule: string, what: string, graph: ProcessGraph, context?: WorkflowContext][] = [
	['fake-join', 'two ways into an end', changed({}, [...chains, 'intake > end'])],
	['join-fork', 'a gateway that only joins', forked('exclusiveGateway', 'exclusiveGateway', [user('appraise'), user('appraise')])],
	['superfluous-gateway', 'a fork of two', forked('parallelGateway', 'parallelGateway', [user('appraise'), user('appraise')])],
	['superfluous-termination', 'a terminate end beside parallel steps', { ...forked('parallelGateway', 'parallelGateway', [user('appraise'), user('appraise')]), nodes: forked('parallelGateway', 'parallelGateway', [user('appraise'), user('appraise')]).nodes.map((node) => (node.id === 'end' ? { ...node, type: 'terminateEnd' as const } : node)) }],
	['event-gateway-targets', 'a message or a time', forked('eventBasedGateway', 'exclusiveGateway', [{ type: 'messageCatch' }, { type: 'timerCatch' }])],
	['boundary-timer-missing', 'a message beside a time', forked('eventBasedGateway', 'exclusiveGateway', [{ type: 'messageCatch' }, { type: 'timerCatch' }])],
	['uncaught-error', 'an error the subprocess catches', withSub({ s: { type: 'startEvent' }, e: { type: 'errorEnd', errorCode: 'E1' } }, ['s > e', 'caught > end'], { caught: { type: 'boundaryError', attachedTo: 'sub', interrupting: true } })],
	['error-never-thrown', 'an error of a look-up', changed({ fails: { type: 'boundaryError', attachedTo: 'look', interrupting: true } }, [...chains, 'fails > end'])],
	['condition-not-allowed', 'a way out of a choice', valid],
	['needless-confirmation', 'a step a law asks for', changed({ again: user('approve') }, through('again'))],
	['needless-confirmation', 'a step with a decision', changed({ again: user('approve', { citations: [], outcomes: [...done, { code: 'returned', label: { vi: 'Trả lại' } }] }) }, through('again'))],
	['intake-decides', 'another unit in the same role', changed({ intake: user('intake', { unit: 'intake' }), approve: user('approve', { unit: 'deciding' }) }, through('approve'))],
	['overlapping-shapes', 'shapes side by side', drawn({})],
	['ids-changed', 'a step of another name', valid, { ...context, released: { ...valid, nodes: valid.nodes.map((node) => (node.id === 'look' ? { ...node, id: 'lookUp', name: 'Tra cứu đất đai' } : node)) } }],
	['duplicate-flow', 'two ways to one step under other conditions', changed({}, [...chains, 'choice > refuse : step.intake.outcome = "worse"'])]
];

describe('checkWorkflow', () => {
	test('finds nothing in a complete workflow', () => {
		expect(checkWorkflow(valid, context)).toEqual([]);
	});

	test.each(invalid)('finds workflow/%s at %s', (rule, at, graph, other = context) => {
		const found = checkWorkflow(graph, other).map((finding) => `${finding.rule} ${finding.at}`);
		expect(found).toContain(`workflow/${rule} ${at}`);
	});

	test.each(allowed)('workflow/%s leaves alone %s', (rule, _, graph, other = context) => {
		expect(checkWorkflow(graph, other).map((finding) => finding.rule)).not.toContain(`workflow/${rule}`);
	});

	test('every fix is proposed somewhere, for an element that is there', () => {
		const proposed = new Set<string>();
		for (const [, , graph, other = context] of invalid) {
			const ids = new Set([...graph.nodes, ...graph.flows].map(({ id }) => id));
			for (const { fix } of checkWorkflow(graph, other)) {
				if (!fix) continue;
				expect(ids).toContain(fix.at);
				proposed.add(fix.code);
			}
		}
		expect([...proposed].sort()).toEqual([...WORKFLOW_FIXES].sort());
	});

	test('a misspelt field is corrected, a wrong gateway exchanged only when that helps', () => {
		const fixes = (graph: ProcessGraph) => checkWorkflow(graph, context).flatMap(({ fix }) => fix ?? []);
		const misspelt = changed({}, chains.map((chain) => chain.replace('form.child.name', 'form.child.nmae')));
		expect(fixes(misspelt)).toContainEqual({ code: 'workflow/replace-path', at: 'choice-refuse', params: { path: 'form.child.nmae', known: 'form.child.name' } });
		const wrong = forked('exclusiveGateway', 'parallelGateway', [user('appraise'), user('appraise')]);
		expect(fixes(wrong)).toContainEqual({ code: 'workflow/replace-element', at: 'join', params: { type: 'exclusiveGateway' } });
		const jump = changed({ fork: { type: 'parallelGateway' }, x: { type: 'exclusiveGateway' }, join: { type: 'parallelGateway' } }, [
			...through('fork > x > join'),
			'fork > join',
			'x > refuse'
		]);
		expect(fixes(jump).filter(({ at, code }) => at === 'join' && code === 'workflow/replace-element')).toEqual([]);
	});

	test('a finding on a choice, and the longest way, can be walked from the start', () => {
		const gap = checkWorkflow(chosen('"bad"', '"good"'), decided).find(({ rule }) => rule === 'workflow/condition-gap');
		expect(gap?.path).toEqual(['start', 'start-intake', 'intake', 'intake-ask', 'ask', 'ask-look', 'look', 'look-choice', 'choice']);
		const late = checkWorkflow(valid, { ...context, legalLimit: { duration: 'PT3H', calendar: 'working' } });
		expect(late[0]?.path?.at(-1)).toBe('end');
	});

	test('calendar days are an error only when they exceed the limit on whatever day they begin', () => {
		const waits = (duration: string) =>
			changed({ intake: user('intake', { timeLimit: { duration, calendar: 'calendar' } }) });
		const severity = (duration: string) =>
			checkWorkflow(waits(duration), { ...context, legalLimit: { duration: 'P10D', calendar: 'working' } }).map(
				(finding) => finding.severity
			);
		expect(severity('P13D')).toEqual([]);
		expect(severity('P14D')).toEqual(['error']);
		expect(severity('P15D')).toEqual(['error']);
	});

	test('time that stops the clock, or lies on another way, does not count against the limit', () => {
		const long = { duration: 'P9D', calendar: 'working' } as const;
		const graph = changed({ ask: user('requestSupplement', { pausesClock: true, timeLimit: long }) });
		expect(checkWorkflow(graph, context)).toEqual([]);
		const loop = changed({ back: { type: 'exclusiveGateway' } }, [
			'start > back > intake > ask > look > choice > issue > end',
			...chains.slice(1, 2),
			'refuse > back'
		]);
		expect(checkWorkflow(loop, context).map(({ rule }) => rule)).not.toContain('workflow/deadlines-exceed-limit');
	});

	test('a choice whose conditions leave nothing open needs no default', () => {
		const rules = checkWorkflow(chosen('"bad"', '"good"', ['good', 'bad']), decided).map(({ rule }) => rule);
		expect(rules).not.toContain('workflow/no-default-flow');
		expect(rules).not.toContain('workflow/condition-gap');
	});

	test('a step that may be passed by has perhaps no outcome', () => {
		const graph = chosen('"bad"', '"good"', ['good', 'bad']);
		const around = { id: 'around', name: '', source: 'intake', target: 'choice' };
		const found = checkWorkflow(
			{
				...graph,
				flows: [...graph.flows, around],
				nodes: graph.nodes.map((node) => {
					if (node.id === 'intake') return { ...node, outgoing: [...node.outgoing, 'around'] };
					return node.id === 'choice' ? { ...node, incoming: [...node.incoming, 'around'] } : node;
				})
			},
			decided
		);
		expect(found).toContainEqual(
			expect.objectContaining({
				rule: 'workflow/condition-gap',
				params: { name: 'choice', when: 'step.ask.outcome = null' }
			})
		);
	});

	test('a limit of "within the day" leaves the working day', () => {
		const sameDay = { ...context, legalLimit: { duration: 'P0D', calendar: 'working' } } as const;
		expect(checkWorkflow(valid, sameDay)).toEqual([]);
	});

	test('every rule has a page and both languages say it', () => {
		const wording = JSON.parse(readFileSync('src/lib/i18n/problems/workflows.json', 'utf8')) as Record<string, object>;
		for (const rule of new Set([...invalid.map(([name]) => name), 'soundness-unknown'])) {
			expect(existsSync(`docs/rules/workflow-${rule}.md`), rule).toBe(true);
			expect(Object.keys(wording[`workflow/${rule}`] ?? {}), rule).toEqual(['vi', 'en']);
		}
	});
});
