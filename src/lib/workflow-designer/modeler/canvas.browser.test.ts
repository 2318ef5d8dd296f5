import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readWorkflow, startRun, type ProcessGraph } from '#core/workflows/index.ts';
import { MONDAY, testEnv } from '#core/workflows/testing/env.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import birth from '../../../../workflows/1.001193/workflow.bpmn?raw';
import simple from '../../../../tests/fixtures/bpmn/simple.bpmn?raw';
import { layLanes } from '../edits/lanes.ts';
import { putInLane } from '../edits/putInLane.ts';
import { updateStep } from '../edits/updateStep.ts';
import { FLOW_PART_KINDS } from '../flowParts.ts';
import { STEP_TEMPLATES } from '../palette/stepTemplates.ts';
import type { WorkflowSetting } from '../setting.ts';
import { STEP_DEFAULTS, type PartKind } from '../stepKinds.ts';
import { WorkflowEditor } from '../WorkflowEditor.svelte.ts';
import WorkflowDesigner from '../WorkflowDesigner.svelte';
import { CLIPBOARD_KEY } from './clipboard.ts';
import type { DiagramElement } from './types.ts';

const SETTING: WorkflowSetting = {
	forms: [
		{
			alias: 'main',
			title: 'Tờ khai',
			fields: [{ id: 'childName', label: 'Họ và tên trẻ', page: 'Trẻ' }],
			paths: ['child.fullName'],
			labels: { 'child.fullName': 'Họ và tên trẻ' }
		}
	],
	sources: [],
	instruments: [],
	results: []
};

afterEach(() => localStorage.removeItem(CLIPBOARD_KEY));

async function open(bpmn: string = simple) {
	overwriteGetLocale(() => 'vi');
	await page.viewport(1440, 900);
	const editor = new WorkflowEditor({ bpmn, setting: SETTING, onchange: () => undefined });
	const { container, unmount } = await render(WorkflowDesigner, { editor });
	(container as HTMLElement).style.height = '860px';
	await expect.poll(() => editor.rows.length, { timeout: 8000 }).toBeGreaterThan(0);
	editor.fit();
	return { editor, container, unmount };
}

async function readBack(editor: WorkflowEditor): Promise<ProcessGraph> {
	const read = await readWorkflow(await editor.bpmn());
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

/** A graph whatever the order its parts stand in: bpmn-js puts what it moved at the end. */
const parts = ({ nodes, flows, lanes }: ProcessGraph) => ({
	lanes,
	...Object.fromEntries(
		[
			...nodes.map((node) => ({
				...node,
				incoming: node.incoming.toSorted(),
				outgoing: node.outgoing.toSorted()
			})),
			...flows
		].map((part) => [part.id, part])
	)
});

const element = (editor: WorkflowEditor, id: string): DiagramElement => {
	const found = editor.edit(({ elementRegistry }) => elementRegistry.get(id));
	if (!found) throw new Error(`no ${id}`);
	return found;
};

/** Pairs of nodes drawn over each other, boundary events and what encloses another aside. */
function overlaps(editor: WorkflowEditor): string[] {
	const nodes = editor.edit(({ elementRegistry }) =>
		elementRegistry.filter(
			({ waypoints, labelTarget, host, parent, type }) =>
				!waypoints && !labelTarget && !host && parent != null && !/Participant$|Lane$/.test(type)
		)
	);
	return nodes.flatMap((a, index) =>
		nodes
			.slice(index + 1)
			.filter((b) => a.parent === b.parent)
			.filter(
				(b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
			)
			.map((b) => `${a.id} ${b.id}`)
	);
}

const canvas = () => document.querySelector<SVGElement>('.studio-canvas svg[tabindex]')!;

describe('the canvas', () => {
	test('every part of the palette can be put into a workflow, reads strictly, lies on nothing and is one undo step', async () => {
		const { editor } = await open();
		const before = parts(await readBack(editor));
		for (const part of [...(Object.keys(STEP_DEFAULTS) as PartKind[]), ...FLOW_PART_KINDS]) {
			editor.select('returnResult');
			const id = editor.add(part);
			expect(id, part).toMatch(/^[a-z][A-Za-z]*[0-9]?$/);
			const graph = await readBack(editor);
			const added = graph.nodes.find((node) => node.id === id);
			expect(added, part).toBeDefined();
			expect(graph.notPortable, part).toBeUndefined();
			expect(overlaps(editor), part).toEqual([]);
			if (part in STEP_DEFAULTS) expect(added?.step?.kind).toBe(part);
			else expect(added?.step).toBeUndefined();
			editor.undo();
			expect(editor.canUndo, part).toBe(false);
			expect(parts(await readBack(editor)), part).toEqual(before);
		}
	});

	test.each(STEP_TEMPLATES.map((template) => [template.id, template] as const))(
		'the pattern %s comes in as one undo step, connected, over nothing, into lanes too',
		async (_, template) => {
			const { editor } = await open(birth);
			const before = await readBack(editor);
			editor.select('appraise');
			editor.insert(template);
			const graph = await readBack(editor);
			const known = new Set(before.nodes.map(({ id }) => id));
			const added = graph.nodes.filter(({ id }) => !known.has(id));
			expect(added.length).toBe(
				template.parts.length - (template.parts.some((part) => part.orSelected) ? 1 : 0)
			);
			expect(overlaps(editor)).toEqual([]);
			for (const node of added) {
				expect(node.lane, node.id).toBe('Công chức tư pháp - hộ tịch');
				if (!/start|boundary/i.test(node.type)) expect(node.incoming.length, node.id).toBeGreaterThan(0);
				if (!/^(end|terminate|error)/.test(node.type))
					expect(node.outgoing.length, node.id).toBeGreaterThan(0);
			}
			for (const { conditionIssue } of graph.flows) expect(conditionIssue).toBeUndefined();
			editor.undo();
			expect(editor.canUndo).toBe(false);
			expect(parts(await readBack(editor))).toEqual(parts(before));
		}
	);

	test('lanes are laid around a process without a pool; it reads, runs, and a step without anybody is given to its lane', async () => {
		const { editor } = await open();
		const before = await readBack(editor);
		for (const direction of ['across', 'down'] as const) {
			editor.edit((services) => layLanes(services, direction, ['Cán bộ một cửa', 'Lãnh đạo cơ quan']));
			const graph = await readBack(editor);
			expect(graph.workflow).toEqual(before.workflow);
			expect(graph.lanes.map(({ name }) => name)).toEqual(['Cán bộ một cửa', 'Lãnh đạo cơ quan']);
			expect(graph.nodes.every(({ lane }) => lane === 'Cán bộ một cửa')).toBe(true);
			expect(startRun(graph, testEnv(), MONDAY).waiting.map(({ node }) => node)).toEqual(['intake']);

			editor.edit((services) =>
				updateStep(services, element(editor, 'returnResult'), ({ role: _, ...rest }) => rest)
			);
			const [, leader] = editor.edit(({ elementRegistry }) =>
				elementRegistry.filter(({ type }) => type === 'bpmn:Lane').toSorted((a, b) => a.y - b.y || a.x - b.x)
			);
			if (direction === 'across') {
				editor.edit((services) => putInLane(services, element(editor, 'returnResult'), leader!));
				const moved = (await readBack(editor)).nodes.find(({ id }) => id === 'returnResult');
				expect(moved).toMatchObject({ lane: 'Lãnh đạo cơ quan', step: { role: 'leader' } });
				editor.undo();
			}
			editor.undo();
			editor.undo();
			expect(parts(await readBack(editor))).toEqual(parts(before));
		}
	});

	test('A opens the menu of what can follow; typed without accents, Enter adds it; R changes the kind and keeps the id', async () => {
		const { editor } = await open();
		editor.select('returnResult');
		canvas().focus();
		await userEvent.keyboard('a');
		await expect.element(page.getByRole('combobox', { name: 'Thêm bước tiếp theo' })).toHaveFocus();
		await userEvent.keyboard('ky so{Enter}');
		await expect.poll(() => editor.selectedId).toBe('sign');
		canvas().focus();
		await userEvent.keyboard('r');
		await userEvent.keyboard('trinh ky{Enter}');
		await expect.poll(() => editor.selected?.step?.kind).toBe('submitForSigning');
		expect(editor.selectedId).toBe('sign');
		expect(editor.selected?.name).toBe('Trình ký');
		await expect.element(page.getByText('«Trình ký» nay là Trình ký.')).toBeInTheDocument();
	});

	test('an event changes what it waits for in its place; a gateway that leads to steps cannot wait for events', async () => {
		const { editor } = await open();
		editor.select('returnResult');
		const id = editor.add('boundaryTimer');
		editor.setKind('boundaryMessageAside');
		const event = (await readBack(editor)).nodes.find((node) => node.id === id);
		expect(event).toMatchObject({ type: 'boundaryMessage', attachedTo: 'returnResult', interrupting: false });
		expect(event).not.toHaveProperty('timer');
		editor.select('end');
		editor.setKind('terminate');
		expect((await readBack(editor)).nodes.find((node) => node.id === 'end')?.type).toBe('terminateEnd');
		editor.select('returnResult');
		editor.edit(({ bpmnReplace }) =>
			bpmnReplace.replaceElement(element(editor, 'returnResult'), { type: 'bpmn:EndEvent' })
		);
		expect(await editor.bpmn()).not.toMatch(
			/<bpmn:endEvent id="returnResult"[^]*?<tt:step[^]*?<\/bpmn:endEvent>/
		);
	});

	test('steps are copied with their bindings and conditions, here and into another procedure', async () => {
		const { editor, unmount } = await open();
		editor.edit(({ selection, elementRegistry }) =>
			selection.select(
				['intake', 'complete', 'supplement', 'f3', 'missing'].map((id) => elementRegistry.get(id)!)
			)
		);
		canvas().focus();
		await userEvent.keyboard('{Control>}c{/Control}');
		const before = parts(await readBack(editor));
		await userEvent.keyboard('{Control>}v{/Control}');
		const graph = await readBack(editor);
		const node = (id: string) => graph.nodes.find((other) => other.id === id);
		expect(node('intake2')?.step).toEqual(node('intake')?.step);
		expect(node('supplement2')?.step).toEqual(node('supplement')?.step);
		const copy = graph.flows.find(({ source, target }) => source === 'complete2' && target === 'supplement2');
		expect(copy?.condition?.feel).toBe('step.intake2.outcome = "incomplete"');
		expect(copy?.conditionIssue).toBeUndefined();
		expect(overlaps(editor)).toEqual([]);
		editor.undo();
		expect(parts(await readBack(editor))).toEqual(before);
		await unmount();

		const other = (await open(birth)).editor;
		canvas().focus();
		await userEvent.keyboard('{Control>}v{/Control}');
		const target = await readBack(other);
		expect(target.nodes.find(({ id }) => id === 'intake2')?.step?.kind).toBe('intake');
		expect(target.nodes.find(({ id }) => id === 'supplement')?.lane).toBeDefined();
		await expect.element(page.getByText(/Thủ tục này chưa có:.*trường motherName/)).toBeInTheDocument();
		other.undo();
		expect(other.canUndo).toBe(false);
	});
});
