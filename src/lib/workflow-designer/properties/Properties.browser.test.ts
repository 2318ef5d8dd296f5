import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readWorkflow } from '#core/workflows/index.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import birth from '../../../../workflows/1.001193/workflow.bpmn?raw';
import type { WorkflowSetting } from '../setting.ts';
import { WorkflowEditor } from '../WorkflowEditor.svelte.ts';
import WorkflowDesigner from '../WorkflowDesigner.svelte';

const FIELDS = Array.from({ length: 120 }, (_, index) => ({
	id: `field${index + 1}`,
	label: `Trường ${index + 1}`,
	page: index < 60 ? 'Trang A' : 'Trang B'
}));
const SETTING: WorkflowSetting = {
	forms: [{ alias: 'main', title: 'Tờ khai', fields: FIELDS, paths: [], labels: {}, variables: [] }],
	sources: [{ value: 'source:populationDb@1', label: 'CSDL dân cư' }],
	instruments: [],
	results: []
};

beforeEach(() => overwriteGetLocale(() => 'vi'));

async function open() {
	await page.viewport(1440, 900);
	const editor = new WorkflowEditor({ bpmn: birth, setting: SETTING, onchange: vi.fn() });
	const { container } = await render(WorkflowDesigner, { editor });
	(container as HTMLElement).style.height = '860px';
	await expect.poll(() => editor.rows.length, { timeout: 15_000 }).toBeGreaterThan(0);
	const graph = async () => {
		const read = await readWorkflow(await editor.bpmn());
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		return read.value;
	};
	const node = async (id: string) => (await graph()).nodes.find((other) => other.id === id);
	const people = (await graph()).nodes.filter(({ type }) => type === 'userTask').map(({ id }) => id);
	return { editor, graph, node, people };
}

const panel = page.getByRole('region', { name: 'Thuộc tính' });

test('unit, cut-off, notice and note of a step are written, and Alt+P leads to the panel', async () => {
	const { editor, node, people } = await open();
	const [id = ''] = people;
	editor.select(id);
	await userEvent.keyboard('{Alt>}p{/Alt}');
	await expect.poll(() => document.activeElement?.closest('.properties') !== null).toBe(true);
	await panel.getByRole('combobox', { name: 'Đơn vị' }).selectOptions('Đơn vị tiếp nhận');
	await panel.getByRole('textbox', { name: 'Thời hạn: số' }).fill('3');
	await userEvent.tab();
	await panel.getByRole('textbox', { name: /^Giờ chốt trong ngày/ }).fill('15:00');
	await userEvent.tab();
	await panel.getByRole('button', { name: 'Thêm thông báo' }).click();
	await panel.getByRole('textbox', { name: 'Ghi chú', exact: true }).fill('Một cửa');
	await userEvent.tab();
	expect((await node(id))?.step).toMatchObject({
		unit: 'intake',
		timeLimit: { cutOff: '15:00' },
		notices: [{ to: 'applicant', channel: 'portal' }],
		note: 'Một cửa'
	});
});

test('several steps are changed at once and undone at once', async () => {
	const { editor, node, people } = await open();
	const [first = '', second = ''] = people;
	const before = [await node(first), await node(second)];
	editor.edit(({ elementRegistry, selection }) => {
		const both = [first, second].flatMap((id) => elementRegistry.get(id) ?? []);
		(selection.select as (elements: unknown) => void)(both);
	});
	await expect.element(panel.getByText('2 bước được chọn')).toBeVisible();
	await panel.getByRole('combobox', { name: 'Đơn vị' }).selectOptions('Đơn vị quyết định');
	expect((await node(first))?.step?.unit).toBe('deciding');
	expect((await node(second))?.step?.unit).toBe('deciding');
	editor.undo();
	expect([await node(first), await node(second)]).toEqual(before);
});

test('one click handles an outcome of a source, and the fields of a form are chosen by page', async () => {
	const { editor, graph, node, people } = await open();
	editor.select('lookUpMarriage');
	const adds = panel.getByRole('button', { name: /^Thêm (lối ra|sự kiện biên) cho/ });
	await expect.element(adds.first()).toBeVisible();
	const unhandled = adds.elements().length;
	const steps = (await graph()).nodes.length;
	await adds.first().click();
	await expect.poll(() => adds.elements().length).toBe(unhandled - 1);
	expect((await graph()).nodes.length).toBeGreaterThan(steps);
	editor.undo();
	expect((await graph()).nodes.length).toBe(steps);

	const [id = ''] = people;
	editor.select(id);
	await panel.getByRole('button', { name: 'Chọn trường…' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('checkbox', { name: /^Xem mọi trường/ }).click();
	await dialog.getByRole('checkbox', { name: 'Xem cả trang Trang B' }).click();
	await dialog.getByRole('searchbox').fill('truong 7');
	await dialog.getByRole('checkbox', { name: 'Sửa: Trường 7', exact: true }).click();
	await dialog.getByRole('button', { name: 'Áp dụng' }).click();
	const form = (await node(id))?.step?.form;
	expect(form?.visible.length).toBeGreaterThanOrEqual(60);
	expect(form?.editable).toContain('field7');
});
