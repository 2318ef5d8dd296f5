import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { readWorkflow } from '#core/workflows/index.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import birth from '../../../../workflows/1.001193/workflow.bpmn?raw';
import simple from '../../../../tests/fixtures/bpmn/simple.bpmn?raw';
import type { WorkflowSetting } from '../setting.ts';
import WorkflowDesigner from '../WorkflowDesigner.svelte';
import { WorkflowEditor } from '../WorkflowEditor.svelte.ts';

const SETTING: WorkflowSetting = {
	forms: [{ alias: 'main', title: 'Tờ khai', fields: [], paths: [], labels: {} }],
	sources: [],
	instruments: [],
	results: []
};

async function open(bpmn: string) {
	overwriteGetLocale(() => 'vi');
	localStorage.clear();
	await page.viewport(1440, 900);
	const editor = new WorkflowEditor({ bpmn, setting: SETTING, onchange: () => undefined });
	const { container } = await render(WorkflowDesigner, { editor });
	(container as HTMLElement).style.height = '860px';
	await expect.poll(() => editor.rows.length, { timeout: 8000 }).toBeGreaterThan(0);
	return editor;
}

const row = (name: string | RegExp) => page.getByRole('row', { name }).first();
const press = (keys: string) => userEvent.keyboard(keys);
const said = (text: string | RegExp) => expect.element(page.getByText(text)).toBeInTheDocument();

/** Flows of the drawing as they stand, `a > b`. */
async function flows(editor: WorkflowEditor): Promise<readonly string[]> {
	const read = await readWorkflow(await editor.bpmn());
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value.flows.map(({ source, target }) => `${source} > ${target}`).toSorted();
}

describe('the outline as a treegrid', { timeout: 40_000 }, () => {
	test('tells levels and places, follows the selection both ways, and is left and entered by one Tab', async () => {
		const editor = await open(simple);
		await row(/^Đủ hồ sơ/).click();
		expect(editor.selectedId).toBe('complete');
		const way = row(/^Thiếu →/);
		await expect.element(way).toHaveAttribute('aria-level', '2');
		await expect.element(way).toHaveAttribute('aria-posinset', '2');
		await expect.element(way).toHaveAttribute('aria-setsize', '3');
		await expect.element(row(/^Bổ sung hồ sơ → quay lại bước 1/)).toBeVisible();
		editor.select('supplement');
		await expect.element(row(/^Bổ sung hồ sơ/)).toHaveAttribute('aria-selected', 'true');
		const stops = document.querySelectorAll('[role=treegrid] [tabindex="0"]');
		expect([...stops].map((stop) => stop.textContent?.trim())).toHaveLength(1);
		expect(editor.canUndo).toBe(false);
	});

	test('arrows, folding and typing lead to a row', async () => {
		const editor = await open(simple);
		await row(/^Nộp hồ sơ/).click();
		await press('{End}{Home}{ArrowDown}{ArrowDown}');
		expect(editor.selectedId).toBe('intake');
		await press('{ArrowDown}{ArrowLeft}');
		await expect.element(row(/^Đủ hồ sơ/)).toHaveAttribute('aria-expanded', 'false');
		await expect.element(row(/^Thiếu →/)).not.toBeInTheDocument();
		await press('{ArrowRight}{ArrowRight}');
		expect(editor.selectedId).toBe('enough');
		await press('tu');
		expect(editor.selectedId).toBe('refuseIt');
		await expect.element(row(/^Từ chối →/)).toHaveFocus();
	});

	test('the table shows who, how long and what decides a way; Enter in a cell opens that property', async () => {
		const editor = await open(simple);
		await row(/^Tiếp nhận/).click();
		await page.getByRole('button', { name: 'Bảng bước' }).click();
		const intake = row(/Tiếp nhận.*Cán bộ một cửa.*1 giờ.*Đủ · Thiếu · Từ chối/);
		await expect.element(intake).toHaveAttribute('aria-selected', 'true');
		await expect.element(row(/Thiếu →.*kết quả bước «Tiếp nhận» là Thiếu/)).toBeVisible();
		await expect.element(page.getByRole('columnheader', { name: 'Người thực hiện' })).toBeVisible();
		await intake.click();
		await press('{ArrowRight}{ArrowRight}{F2}');
		await expect.element(page.getByRole('textbox', { name: 'Tên của «Tiếp nhận»' })).toHaveFocus();
		await press('Nhận hồ sơ{Enter}');
		await expect.element(row(/Nhận hồ sơ.*Cán bộ/)).toBeVisible();
		await press('{ArrowRight}{ArrowRight}{Enter}');
		await expect.element(page.getByLabelText('Người thực hiện', { exact: true })).toHaveFocus();
		await press('{Escape}');
		await expect.element(page.getByRole('gridcell', { name: 'Cán bộ một cửa' }).first()).toHaveFocus();
		expect(editor.canUndo).toBe(true);
	});
});

describe('the verbs of the outline', { timeout: 40_000 }, () => {
	test('a step is deleted and its neighbours joined; a merge too, however many ways lead to it', async () => {
		const editor = await open(simple);
		await row(/^Bổ sung hồ sơ/).click();
		await press('{Delete}');
		expect(await flows(editor)).toContain('complete > merge');
		await row(/^Nhập nhánh/).click();
		await press('{Delete}');
		expect(await flows(editor)).toEqual([
			'complete > intake',
			'complete > refuse',
			'complete > returnResult',
			'intake > complete',
			'refuse > refused',
			'returnResult > end',
			'start > intake'
		]);
		await press('{Control>}z{/Control}');
		expect(await flows(editor)).toContain('merge > intake');
	});

	test('a step is moved by Alt and arrow, and after any other; each is one step of the history', async () => {
		const editor = await open(birth);
		const before = await flows(editor);
		await row(/^Ký Giấy khai sinh/).click();
		await press('{Alt>}{ArrowUp}{/Alt}');
		await said('Đã chuyển «Ký Giấy khai sinh» tới sau «Nhập nhánh → In Giấy khai sinh, trình ký».');
		expect(await flows(editor)).toEqual(
			expect.arrayContaining(['readyToSign > sign', 'sign > submitForSigning', 'submitForSigning > signed'])
		);
		await press('{Alt>}{ArrowDown}{/Alt}');
		expect(await flows(editor)).toEqual(before);
		await expect.element(row(/^Ký Giấy khai sinh/).first()).toHaveFocus();
		await press('m');
		await page.getByRole('combobox', { name: 'Tới sau' }).fill('ghi so');
		await page.getByRole('option', { name: /^\d+\. Ghi Sổ/ }).click();
		await press('{Enter}');
		await said(/Đã chuyển «Ký Giấy khai sinh» tới sau «Ghi Sổ/);
		expect(await flows(editor)).toEqual(
			expect.arrayContaining(['register > sign', 'sign > obtainPersonalId', 'submitForSigning > signed'])
		);
		const read = await readWorkflow(await editor.bpmn());
		const sign = read.ok ? read.value.nodes.find(({ id }) => id === 'sign') : undefined;
		expect(sign?.lane).toBe('Lãnh đạo UBND cấp xã');
		for (let undone = 0; undone < 3; undone += 1) await press('{Control>}z{/Control}');
		expect(await flows(editor)).toEqual(before);
		expect(editor.canUndo).toBe(false);
	});

	test('a step is put into a lane, duplicated, given another kind, and a part put before it', async () => {
		const editor = await open(birth);
		await row(/^Thẩm tra hồ sơ/).click();
		await press('l');
		await page.getByRole('combobox', { name: 'Làn' }).fill('trung tam');
		await press('{Enter}{Enter}');
		await said('Đã đưa «Thẩm tra hồ sơ» vào làn «Trung tâm Phục vụ hành chính công».');
		await press('{Control>}d{/Control}');
		await said('Đã nhân đôi «Thẩm tra hồ sơ».');
		await expect.poll(() => editor.selected?.step?.outcomes.length).toBe(4);
		expect(await flows(editor)).toEqual(
			expect.arrayContaining(['appraise > appraise2', 'appraise2 > appraisal'])
		);
		await press('r');
		await page.getByRole('dialog').getByRole('combobox', { name: 'Loại' }).fill('lay y kien');
		await press('{Enter}{Enter}');
		await expect.poll(() => editor.selected?.step?.kind).toBe('consult');
		await press('{Shift>}a{/Shift}');
		await page.getByRole('dialog').getByLabelText('Loại').selectOptions('Nhập nhánh');
		await press('{Enter}');
		expect(await flows(editor)).toEqual(expect.arrayContaining(['appraise > choice', 'choice > appraise2']));
	});

	test('a way is led elsewhere, made the default, and taken away; a timer is put on a step', async () => {
		const editor = await open(simple);
		await row(/^Thiếu →/).click();
		await press('c');
		await page.getByRole('combobox', { name: 'Tới bước' }).fill('tra ket');
		await press('{Enter}{Enter}');
		await said('Lối ra nay dẫn tới «Trả kết quả».');
		await press('d');
		await expect.poll(() => editor.selected?.flow?.isDefault).toBe(true);
		await press('{Delete}');
		expect(await flows(editor)).not.toContain('complete > supplement');
		await row(/^Tiếp nhận/).click();
		await press('a');
		await page.getByRole('dialog').getByLabelText('Loại').selectOptions('Khi quá thời gian');
		await press('{Enter}');
		await expect.poll(() => editor.selected?.timer?.duration).toBe('P1D');
		await expect.element(page.getByRole('row', { selected: true })).toHaveAttribute('aria-level', '2');
	});

	test('what cannot be done is said, and the menu of a row lists what can', async () => {
		const editor = await open(simple);
		await row(/^Tiếp nhận/).click();
		await press('{Alt>}{ArrowDown}{/Alt}{Alt>}{ArrowDown}{/Alt}{Alt>}{ArrowDown}{/Alt}');
		await said('Không chuyển được nữa theo hướng này; dùng «Chuyển tới sau…».');
		await row(/^Đủ →/).click();
		await press('{Shift>}{F10}{/Shift}');
		const names = page
			.getByRole('menuitem')
			.elements()
			.map((item) => item.textContent?.trim());
		expect(names.some((name) => name?.startsWith('Đặt làm lối mặc định'))).toBe(true);
		expect(names.some((name) => name?.startsWith('Nhân đôi'))).toBe(false);
		await press('{Escape}');
		await expect.element(row(/^Đủ →/)).toHaveFocus();
		expect(editor.selectedId).toBe('enough');
	});
});
