import { afterEach, describe, expect, test } from 'vitest';
import { readWorkflow, type GraphNode, type ProcessGraph } from '#core/workflows/index.ts';
import { fixAt, WORKFLOW_FIXES, type WorkflowFixCode } from '#core/workflows/rules/fixes.ts';
import { flow } from '#core/workflows/testing/bpmn.ts';
import { drawn } from '#core/workflows/testing/drawn.ts';
import { createModeler, type WorkflowModeler } from '../modeler/createModeler.ts';
import { performFix } from './performFix.ts';

const start = '<bpmn:startEvent id="start" />';
const end = '<bpmn:endEvent id="end" />';
const step = (id: string, kind: string, inner = '', attributes = '') =>
	`<bpmn:userTask id="${id}" name="${id}"><bpmn:extensionElements><tt:step kind="${kind}" ${attributes}>${inner}</tt:step></bpmn:extensionElements></bpmn:userTask>`;
const when = (feel: string) =>
	`<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${feel}</bpmn:conditionExpression>`;
const line = `${start}${step('work', 'appraise')}${end}${flow('f1', 'start', 'work')}${flow('f2', 'work', 'end')}`;
const choice = `${start}<bpmn:exclusiveGateway id="choice" />${step('a', 'appraise')}${step('b', 'consult')}${end}
${flow('f1', 'start', 'choice')}${flow('toA', 'choice', 'a', when('form.child.nmae = "x"'))}${flow('toB', 'choice', 'b')}${flow('f4', 'a', 'end')}${flow('f5', 'b', 'end')}`;

const node = (graph: ProcessGraph, id: string): GraphNode | undefined =>
	graph.nodes.find((other) => other.id === id);
const flowOf = (graph: ProcessGraph, id: string) => graph.flows.find((other) => other.id === id);
const next = (graph: ProcessGraph, id: string): readonly GraphNode[] =>
	graph.flows.filter(({ source }) => source === id).flatMap(({ target }) => node(graph, target) ?? []);

interface Case {
	readonly of: string;
	readonly fix: ReturnType<typeof fixAt>;
	readonly holds: (graph: ProcessGraph) => unknown;
}

const CASES: Readonly<Record<WorkflowFixCode, Case>> = {
	'workflow/set-default-flow': {
		of: choice,
		fix: fixAt('workflow/set-default-flow', 'toA', {}),
		holds: (graph) => node(graph, 'choice')?.defaultFlow === 'toA' && !flowOf(graph, 'toA')?.condition
	},
	'workflow/remove-condition': {
		of: choice,
		fix: fixAt('workflow/remove-condition', 'toA', {}),
		holds: (graph) => !flowOf(graph, 'toA')?.condition
	},
	'workflow/store-condition': {
		of: choice,
		fix: fixAt('workflow/store-condition', 'toA', { feel: 'form.child.nmae = "x"' }),
		holds: (graph) => flowOf(graph, 'toA')?.condition?.ast?.op === '='
	},
	'workflow/replace-path': {
		of: choice,
		fix: fixAt('workflow/replace-path', 'toA', { path: 'form.child.nmae', known: 'form.child.name' }),
		holds: (graph) => flowOf(graph, 'toA')?.condition?.feel === 'form.child.name = "x"'
	},
	'workflow/insert-split': {
		of: `${line}${step('other', 'consult')}${flow('f3', 'work', 'other')}${flow('f4', 'other', 'end')}`,
		fix: fixAt('workflow/insert-split', 'work', { gateway: 'parallelGateway' }),
		holds: (graph) =>
			next(graph, 'work')
				.map(({ type }) => type)
				.join() === 'parallelGateway' && next(graph, next(graph, 'work')[0]!.id).length === 2
	},
	'workflow/insert-join': {
		of: `${choice.replace(flow('f5', 'b', 'end'), flow('f5', 'b', 'a'))}`,
		fix: fixAt('workflow/insert-join', 'a', { gateway: 'exclusiveGateway' }),
		holds: (graph) =>
			node(graph, 'a')?.incoming.length === 1 && next(graph, 'b')[0]?.type === 'exclusiveGateway'
	},
	'workflow/split-gateway': {
		of: choice.replace(flow('f5', 'b', 'end'), flow('f5', 'b', 'choice')),
		fix: fixAt('workflow/split-gateway', 'choice', {}),
		holds: (graph) =>
			node(graph, 'choice')?.outgoing.length === 1 && next(graph, next(graph, 'choice')[0]!.id).length === 2
	},
	'workflow/bypass': {
		of: line,
		fix: fixAt('workflow/bypass', 'work', {}),
		holds: (graph) => !node(graph, 'work') && next(graph, 'start')[0]?.id === 'end'
	},
	'workflow/remove': {
		of: choice,
		fix: fixAt('workflow/remove', 'b', {}),
		holds: (graph) => !node(graph, 'b') && !flowOf(graph, 'toB') && !flowOf(graph, 'f5')
	},
	'workflow/replace-element': {
		of: line.replaceAll('userTask', 'manualTask'),
		fix: fixAt('workflow/replace-element', 'work', { type: 'userTask' }),
		holds: (graph) => !graph.notPortable && node(graph, 'work')?.step?.kind === 'appraise'
	},
	'workflow/add-start': {
		of: `${step('work', 'appraise')}${end}${flow('f2', 'work', 'end')}`,
		fix: fixAt('workflow/add-start', 'work', {}),
		holds: (graph) => graph.nodes.find(({ type }) => type === 'startEvent')?.outgoing.length === 1
	},
	'workflow/add-end': {
		of: `${start}${step('work', 'appraise')}${flow('f1', 'start', 'work')}`,
		fix: fixAt('workflow/add-end', 'work', {}),
		holds: (graph) => next(graph, 'work')[0]?.type === 'endEvent'
	},
	'workflow/add-step': {
		of: line,
		fix: fixAt('workflow/add-step', 'work', { kind: 'issueResult' }),
		holds: (graph) => next(graph, 'work')[0]?.step?.kind === 'issueResult'
	},
	'workflow/add-supplement-path': {
		of: line.replace('kind="appraise"', 'kind="checkComponents"'),
		fix: fixAt('workflow/add-supplement-path', 'work', {}),
		holds: (graph) => {
			const back = graph.nodes.find(({ step: of }) => of?.kind === 'requestSupplement');
			const join = back && next(graph, back.id)[0];
			const [way] = graph.flows.filter(({ target }) => target === back?.id);
			return (
				next(graph, join?.id ?? '')[0]?.id === 'work' &&
				way?.condition?.feel === 'step.work.outcome = "incomplete"'
			);
		}
	},
	'workflow/add-refusal-path': {
		of: line,
		fix: fixAt('workflow/add-refusal-path', 'work', { kind: 'decideAgainst' }),
		holds: (graph) => {
			const refusal = graph.nodes.find(({ step: of }) => of?.kind === 'decideAgainst');
			const gateway = next(graph, 'work')[0];
			return (
				next(graph, refusal?.id ?? '')[0]?.type === 'endEvent' &&
				flowOf(graph, gateway?.defaultFlow ?? '')?.target === 'end'
			);
		}
	},
	'workflow/add-boundary-timer': {
		of: line,
		fix: fixAt('workflow/add-boundary-timer', 'work', {
			duration: 'P3D',
			calendar: 'working',
			interrupting: 0,
			then: 'apologise'
		}),
		holds: (graph) => {
			const timer = graph.nodes.find(({ attachedTo }) => attachedTo === 'work');
			return (
				timer?.timer?.duration === 'P3D' &&
				timer.interrupting === false &&
				next(graph, timer.id)[0]?.step?.kind === 'apologise'
			);
		}
	},
	'workflow/pause-clock': {
		of: line,
		fix: fixAt('workflow/pause-clock', 'work', {}),
		holds: (graph) => node(graph, 'work')?.step?.pausesClock
	},
	'workflow/set-role': {
		of: line,
		fix: fixAt('workflow/set-role', 'work', { role: 'leader' }),
		holds: (graph) => node(graph, 'work')?.step?.role === 'leader'
	},
	'workflow/set-unit': {
		of: line,
		fix: fixAt('workflow/set-unit', 'work', { unit: 'deciding' }),
		holds: (graph) => node(graph, 'work')?.step?.unit === 'deciding'
	},
	'workflow/set-time-limit': {
		of: line,
		fix: fixAt('workflow/set-time-limit', 'work', { duration: 'P2D', calendar: 'working' }),
		holds: (graph) => node(graph, 'work')?.step?.timeLimit?.duration === 'P2D'
	},
	'workflow/set-form': {
		of: line,
		fix: fixAt('workflow/set-form', 'work', { alias: 'main' }),
		holds: (graph) => node(graph, 'work')?.step?.form?.visible === 'all'
	},
	'workflow/remove-placement': {
		of: line.replace('></tt:step>', '><tt:form alias="main" visible="x gone" editable="gone" /></tt:step>'),
		fix: fixAt('workflow/remove-placement', 'work', { placement: 'gone' }),
		holds: (graph) =>
			JSON.stringify(node(graph, 'work')?.step?.form) === '{"alias":"main","visible":["x"],"editable":[]}'
	},
	'workflow/set-usual-name': {
		of: line,
		fix: fixAt('workflow/set-usual-name', 'work', {}),
		holds: (graph) => node(graph, 'work')?.name === 'Thẩm định'
	},
	'workflow/restore-id': {
		of: choice.replace('form.child.nmae', 'step.a.outcome'),
		fix: fixAt('workflow/restore-id', 'a', { id: 'check' }),
		holds: (graph) =>
			node(graph, 'check') && flowOf(graph, 'toA')?.condition?.feel === 'step.check.outcome = "x"'
	},
	'workflow/move': {
		of: line,
		fix: fixAt('workflow/move', 'work', { x: 40, y: 30 }),
		holds: (graph) => graph.nodes.length === 3
	}
};

let modeler: WorkflowModeler | undefined;
let container: HTMLElement | undefined;
afterEach(() => {
	modeler?.destroy();
	container?.remove();
});

describe('every fix a rule may propose', () => {
	test.each(WORKFLOW_FIXES)('%s is done in one step of the history', async (code) => {
		const { of, fix, holds } = CASES[code];
		const { services, bpmn } = await open(await drawn(of));
		const before = await bpmn();

		expect(performFix(services, fix.fix, 'main')).toBe(true);

		const after = await bpmn();
		const graph = await graphOf(after);
		expect(holds(graph), JSON.stringify(graph.nodes)).toBeTruthy();
		expect(after).not.toBe(before);
		services.commandStack.undo();
		expect(services.commandStack.canUndo()).toBe(false);
		expect(parts(await graphOf(await bpmn()))).toEqual(parts(await graphOf(before)));
	});

	test('an element that is gone is said, and nothing changes', async () => {
		const { services } = await open(await drawn(line));
		const { fix } = fixAt('workflow/bypass', 'nobody', {});
		expect(performFix(services, fix, undefined)).toBe(false);
		expect(services.commandStack.canUndo()).toBe(false);
	});
});

// helpers

async function graphOf(xml: string): Promise<ProcessGraph> {
	const read = await readWorkflow(xml);
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

/** Everything the graph holds, in no order: undoing may write elements in another one. */
function parts({ nodes, flows }: ProcessGraph): Readonly<Record<string, unknown>> {
	const sorted = nodes.map((one) => ({
		...one,
		incoming: one.incoming.toSorted(),
		outgoing: one.outgoing.toSorted()
	}));
	return Object.fromEntries([...sorted, ...flows].map((one) => [one.id, one]));
}

async function open(xml: string): Promise<WorkflowModeler> {
	container = document.createElement('div');
	container.style.cssText = 'width: 1200px; height: 700px';
	document.body.append(container);
	modeler = createModeler(container, {
		setting: () => ({ forms: [], sources: [], instruments: [], results: [] }),
		say: () => undefined,
		connect: () => undefined,
		remove: () => undefined
	});
	await modeler.open(xml);
	return modeler;
}
