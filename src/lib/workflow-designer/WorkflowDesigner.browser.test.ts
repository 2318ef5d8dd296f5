import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readWorkflow, type ProcessGraph } from '#core/workflows/index.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import birth from '../../../workflows/1.001193/workflow.bpmn?raw';
import simple from '../../../tests/fixtures/bpmn/simple.bpmn?raw';
import type { WorkflowSetting } from './setting.ts';
import { WorkflowEditor } from './WorkflowEditor.svelte.ts';
import WorkflowDesigner from './WorkflowDesigner.svelte';

const SETTING: WorkflowSetting = {
	forms: [
		{
			alias: 'main',
			title: 'Tờ khai',
			fields: [
				{ id: 'childName', label: 'Họ và tên trẻ', page: 'Trẻ' },
				{ id: 'motherName', label: 'Họ và tên mẹ', page: 'Mẹ' }
			],
			paths: ['child.fullName', 'mother.fullName'],
			labels: { 'child.fullName': 'Họ và tên trẻ', 'mother.fullName': 'Họ và tên mẹ' }
		}
	],
	sources: [{ value: 'source:populationDb@1', label: 'CSDL quốc gia về dân cư' }],
	instruments: [{ value: 'instrument:118-2025-nd-cp@1', label: '118/2025/NĐ-CP' }],
	results: [{ value: 'certificate', label: 'Giấy khai sinh' }]
};

async function open(bpmn: string = simple, select?: string) {
	overwriteGetLocale(() => 'vi');
	await page.viewport(1440, 900);
	const onchange = vi.fn();
	const editor = new WorkflowEditor({ bpmn, setting: SETTING, onchange });
	const { container } = await render(WorkflowDesigner, { editor, select });
	(container as HTMLElement).style.height = '860px';
	await expect.poll(() => editor.rows.length, { timeout: 8000 }).toBeGreaterThan(0);
	editor.fit();
	return { editor, onchange };
}

const row = (name: string | RegExp) => page.getByRole('row', { name });
const readBack = async (editor: WorkflowEditor) => {
	const read = await readWorkflow(await editor.bpmn());
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
};

function sorted(graph: ProcessGraph): ProcessGraph {
	const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
		items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	const nodes = graph.nodes.map((node) => ({
		...node,
		incoming: node.incoming.toSorted(),
		outgoing: node.outgoing.toSorted()
	}));
	return { ...graph, nodes: byId(nodes), flows: byId(graph.flows) };
}

/** Shapes drawn over the shape of an element, by their ids; lanes, pools and labels aside. */
function overlaps(bpmn: string, id: string): string[] {
	const shapes = [
		...bpmn.matchAll(/<bpmndi:BPMNShape [^>]*bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds ([^>]*)\/>/g)
	].map(([, element = '', bounds = '']) => {
		const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) =>
			Number(new RegExp(` ?${name}="([^"]+)"`).exec(bounds)?.[1])
		);
		return { element, x: x!, y: y!, right: x! + width!, bottom: y! + height! };
	});
	const own = shapes.find(({ element }) => element === id)!;
	return shapes
		.filter(({ element }) => element !== id && !/participant|Lane$/i.test(element))
		.filter(({ x, y, right, bottom }) => x < own.right && right > own.x && y < own.bottom && bottom > own.y)
		.map(({ element }) => element);
}

describe('the workflow editor', () => {
	test('a step chosen and a verb given before the drawing is there are carried out once it is', async () => {
		overwriteGetLocale(() => 'vi');
		const editor = new WorkflowEditor({ bpmn: simple, setting: SETTING, onchange: vi.fn() });
		const after = vi.fn(() => editor.selectedId);
		editor.select('intake');
		editor.whenReady(after);
		expect(editor.selectedId).toBe('intake');
		expect(after).not.toHaveBeenCalled();
		await render(WorkflowDesigner, { editor });
		await expect.poll(() => after.mock.results.map(({ value }) => value as string)).toEqual(['intake']);
	});

	test('a step is added, typed, given to somebody, limited and bound to the form by keyboard alone', async () => {
		const { editor, onchange } = await open();
		await row(/^Tiếp nhận/).click();
		await userEvent.keyboard('a');
		await expect.element(page.getByRole('dialog')).toBeVisible();
		const dialog = page.getByRole('dialog');
		await dialog.getByLabelText('Loại').selectOptions('Lấy ý kiến');
		await dialog.getByRole('textbox', { name: /^Tên/ }).fill('Xin ý kiến phòng Kinh tế');
		await userEvent.keyboard('{Enter}');
		await expect.element(row(/Xin ý kiến phòng Kinh tế/)).toHaveAttribute('aria-selected', 'true');
		expect(onchange).toHaveBeenCalled();

		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		await properties.getByLabelText('Loại').selectOptions('Thẩm định');
		await properties.getByLabelText('Người thực hiện').selectOptions('Công chức tư pháp - hộ tịch');
		await properties.getByLabelText('Thời hạn: số').fill('3');
		await userEvent.keyboard('{Tab}');
		await properties.getByRole('button', { name: 'Chọn trường…' }).click();
		await page.getByRole('checkbox', { name: 'Sửa: Họ và tên mẹ' }).click();
		await page.getByRole('button', { name: 'Áp dụng' }).click();

		const graph = await readBack(editor);
		const added = graph.nodes.find(({ name }) => name === 'Xin ý kiến phòng Kinh tế');
		expect(added).toMatchObject({
			id: 'consult',
			type: 'userTask',
			step: {
				kind: 'appraise',
				role: 'justiceOfficer',
				timeLimit: { duration: 'PT3H', calendar: 'working' },
				form: { alias: 'main', visible: 'all', editable: ['motherName'] }
			}
		});
		// It stands between the step and what followed it: no implicit split arose.
		expect(graph.nodes.every(({ type, outgoing }) => type.endsWith('Gateway') || outgoing.length <= 1)).toBe(
			true
		);
		await expect.element(row(/^Xin ý kiến phòng Kinh tế 3 giờ/)).toBeVisible();
	});

	test('adding is one step of the history; undo and redo by key take all of it', async () => {
		const { editor } = await open();
		const before = (await readBack(editor)).nodes.map(({ id }) => id);
		await row(/^Tiếp nhận/).click();
		await userEvent.keyboard('a');
		await page.getByRole('button', { name: 'Thêm', exact: true }).click();
		await expect.element(row(/Thẩm định/)).toBeVisible();
		await userEvent.keyboard('{Control>}z{/Control}');
		await expect.poll(async () => (await readBack(editor)).nodes.map(({ id }) => id)).toEqual(before);
		expect(editor.canUndo).toBe(false);
		await userEvent.keyboard('{Control>}y{/Control}');
		await expect.poll(async () => (await readBack(editor)).nodes.length).toBe(before.length + 1);
	});

	test('problems follow the edits, and a click on one selects its element', async () => {
		const { editor } = await open();
		await row(/^Trả kết quả/).click();
		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		await properties.getByLabelText('Người thực hiện').selectOptions('');
		const problem = page.getByRole('button', { name: /Trả kết quả.*chưa có người thực hiện/ });
		await expect.element(problem).toBeVisible();
		await row(/^Tiếp nhận/).click();
		await problem.click();
		expect(editor.selectedId).toBe('returnResult');
		await properties.getByLabelText('Người thực hiện').selectOptions('Cán bộ một cửa');
		await expect.element(problem).not.toBeInTheDocument();
	});

	test('the element a link names is selected, with its properties', async () => {
		const { editor } = await open(birth, 'appraise');
		await expect.element(row(/^Thẩm tra hồ sơ/)).toHaveAttribute('aria-selected', 'true');
		expect(editor.selectedId).toBe('appraise');
		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		await expect.element(properties.getByRole('textbox', { name: 'Tên', exact: true }).first()).toHaveFocus();
	});

	test('an element that is gone selects nothing', async () => {
		const { editor } = await open(simple, 'gone');
		expect(editor.selectedId).toBeUndefined();
	});

	test('a condition is written with its words beside it; text that does not parse is kept but not stored', async () => {
		const { editor } = await open();
		await row(/Thiếu → /).click();
		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		const field = properties.getByLabelText('Điều kiện (FEEL)');
		await expect.element(field).toHaveValue('step.intake.outcome = "incomplete"');
		await expect.element(properties.getByText(/Nghĩa là:.*kết quả bước «Tiếp nhận».*Thiếu/)).toBeVisible();
		await field.fill('form.mother.fullName = ');
		await userEvent.keyboard('{Tab}');
		await expect.element(field).toHaveAttribute('aria-invalid', 'true');
		const feel = async () =>
			(await readBack(editor)).flows.find(({ id }) => id === 'missing')?.condition?.feel;
		expect(await feel()).toBe('step.intake.outcome = "incomplete"');
		await field.fill('form.mother.fullName = null');
		await userEvent.keyboard('{Tab}');
		await expect.poll(feel).toBe('form.mother.fullName = null');
		expect((await readBack(editor)).flows.find(({ id }) => id === 'missing')?.conditionIssue).toBeUndefined();
	});

	test('steps are connected, renamed and deleted from the outline', async () => {
		const { editor } = await open();
		await row(/^Bổ sung/).click();
		await userEvent.keyboard('c');
		await page.getByRole('combobox', { name: 'Tới bước' }).fill('tra ket');
		await page.getByRole('listbox').getByRole('option', { name: '2. Trả kết quả' }).click();
		await page.getByRole('button', { name: 'Nối', exact: true }).click();
		await expect
			.poll(async () =>
				(await readBack(editor)).flows
					.filter(({ source }) => source === 'supplement')
					.map(({ target }) => target)
			)
			.toEqual(['returnResult']);
		await row(/^Trả kết quả/).click();
		await userEvent.keyboard('{F2}');
		await userEvent.keyboard('Giao kết quả{Enter}');
		await expect.element(row(/^Giao kết quả/)).toBeVisible();
		await row(/^Giao kết quả/).click();
		await userEvent.keyboard('{Delete}');
		await expect.element(row(/^Giao kết quả/)).not.toBeInTheDocument();
		await expect.element(page.getByText('Đã xóa «Giao kết quả».')).toBeInTheDocument();
	});

	test('a line far down the list is selected by the first click on it', async () => {
		const { editor } = await open(birth);
		await row(/^Ký số|^Ký /)
			.first()
			.click();
		await expect.element(page.getByRole('row', { selected: true })).toBeInViewport();
		expect(editor.selected?.step?.kind).toBe('sign');
	});

	test('a real workflow with lanes comes through the editor unchanged in meaning', async () => {
		const { editor } = await open(birth);
		const original = await readWorkflow(birth);
		expect(await readBack(editor)).toEqual(original.ok && original.value);
		editor.select('appraise');
		expect(editor.add('consult')).toBe('consult');
		const graph = await readBack(editor);
		const [appraise, consult] = ['appraise', 'consult'].map((id) =>
			graph.nodes.find((node) => node.id === id)
		);
		expect(consult?.lane).toBe(appraise?.lane);
		expect(overlaps(await editor.bpmn(), 'consult')).toEqual([]);
		expect(graph.nodes.length).toBe((original.ok ? original.value.nodes.length : 0) + 1);
		editor.undo();
		// bpmn-js puts what it moved at the end of the process; order aside, all is as it was.
		expect(sorted(await readBack(editor))).toEqual(original.ok && sorted(original.value));
	});
});
