import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { TemplateDocument } from '#core/documents/index.ts';
import { sampleTemplate } from '#core/documents/testing/sampleTemplate.ts';
import '#lib/ui/base.css';
import type { Variable } from '#lib/conditions/index.ts';
import TemplateDesigner from './TemplateDesigner.svelte';
import { TemplateEditor } from './TemplateEditor.svelte.ts';
import { TemplatePreview } from './TemplatePreview.svelte.ts';

const permit = sampleTemplate();
const variables: readonly Variable[] = [
	{ path: 'result.number', label: 'Số văn bản', group: 'Văn bản', type: 'string', optional: true },
	{ path: 'form.people', label: 'Thành viên', group: 'Tờ khai', type: 'list', optional: true },
	{ path: 'agency.name', label: 'Cơ quan ban hành', group: 'Văn bản', type: 'string', optional: true }
];
const PEOPLE = [
	{ path: 'name', label: 'Họ tên' },
	{ path: 'born', label: 'Năm sinh' },
	{ path: 'job', label: 'Nghề nghiệp' }
];
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 14" width="10" height="14"></svg>';

describe('the designer of results', () => {
	beforeEach(() => page.viewport(1440, 900));
	afterEach(() => cleanup());

	it('shows the pages as they are printed and names fields the form does not have', async () => {
		const { asked } = open();
		await expect.element(page.getByRole('img', { name: 'Trang 1/1' })).toBeVisible();
		await expect.element(page.getByText('form.gone').first()).toBeVisible();
		expect(asked.at(-1)).toMatchObject({ id: 'thu' });
	});

	it('adds a value found by a part of its name, by keyboard, and takes it back', async () => {
		const { editor } = open();
		const search = page.getByRole('combobox', { name: 'Thêm trường hoặc bảng' });
		await search.click();
		await userEvent.keyboard('so van ban');
		await userEvent.keyboard('{Enter}');
		await expect
			.poll(() => editor.template.blocks.at(-1))
			.toMatchObject({ type: 'field', path: 'result.number' });
		await expect.element(page.getByText('Đã thêm khối số 3.')).toBeInTheDocument();
		editor.undo();
		expect(editor.template.blocks).toHaveLength(2);
	});

	it('arranges and removes blocks by keyboard', async () => {
		const { editor } = open();
		await page.getByRole('button', { name: 'Đề mục Căn cứ' }).click();
		await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
		expect(editor.template.blocks.map(({ id }) => id)).toEqual(['field1', 'heading1']);
		await userEvent.keyboard('{Delete}');
		expect(editor.template.blocks.map(({ id }) => id)).toEqual(['field1']);
	});

	it('shows one pane after another where there is no room for all', async () => {
		await page.viewport(320, 800);
		open();
		const sheet = page.getByRole('region', { name: 'Xem trước' });
		const outline = page.getByRole('combobox', { name: 'Thêm trường hoặc bảng' });
		await expect.element(outline).toBeVisible();
		await expect.element(sheet).not.toBeInTheDocument();
		await page.getByRole('button', { name: 'Xem trước' }).click();
		await expect.element(sheet).toBeVisible();
		await expect.element(outline).not.toBeInTheDocument();
	});

	it('sets the heading: the superior agency above, and without it again', async () => {
		const { editor } = open();
		const superior = page.getByRole('textbox', { name: /^Cơ quan chủ quản trực tiếp/ }).first();
		await superior.fill('ỦY BAN NHÂN DÂN TỈNH');
		expect(editor.template.agency).toEqual({
			superior: { vi: 'ỦY BAN NHÂN DÂN TỈNH' },
			name: { vi: 'Ủy ban' }
		});
		await superior.fill('');
		expect(editor.template.agency).toEqual({ name: { vi: 'Ủy ban' } });
	});

	it('chooses, orders and names the columns of a table by keyboard', async () => {
		const { editor } = open();
		const search = page.getByRole('combobox', { name: 'Thêm trường hoặc bảng' });
		await search.click();
		await userEvent.keyboard('thanh vien{Enter}');
		const paths = () => editor.selected?.type === 'table' && editor.selected.columns.map(({ path }) => path);
		await expect.poll(paths).toEqual(['name', 'born', 'job']);

		const back = page.getByRole('button', { name: 'Chuyển cột “Họ tên” ra sau' });
		back.element().focus();
		await userEvent.keyboard('{Enter}');
		expect(paths()).toEqual(['born', 'name', 'job']);
		await expect.element(back).toHaveFocus();

		await page.getByRole('button', { name: 'Bỏ cột “Năm sinh”' }).click();
		expect(paths()).toEqual(['name', 'job']);
		await page.getByRole('combobox', { name: 'Thêm cột' }).click();
		await userEvent.keyboard('nam{Enter}');
		await expect.poll(paths).toEqual(['name', 'job', 'born']);

		await page.getByText('Họ tên').click();
		await page
			.getByRole('textbox', { name: /^Tiêu đề cột/ })
			.first()
			.fill('Người');
		expect(editor.selected).toMatchObject({ columns: [{ path: 'name', label: { vi: 'Người' } }, {}, {}] });
	});

	it('is only looked at by those who may not edit', async () => {
		open(false);
		await expect.element(page.getByRole('textbox', { name: 'Tên văn bản', exact: true })).toBeDisabled();
		expect(page.getByRole('combobox', { name: 'Thêm trường hoặc bảng' }).query()).toBeNull();
	});

	// helpers

	function open(canEdit = true) {
		const asked: TemplateDocument[] = [];
		const editor = new TemplateEditor({ template: permit, canEdit, onchange: () => undefined, now: () => 0 });
		const preview = new TemplatePreview({
			print: (template) => {
				asked.push(template);
				return Promise.resolve([SVG]);
			},
			schedule: (act) => {
				act();
				return () => undefined;
			}
		});
		render(TemplateDesigner, {
			editor,
			preview,
			variables,
			columns: { 'form.people': PEOPLE },
			form: undefined,
			data: [],
			pdf: '/result.pdf',
			locale: 'vi'
		});
		return { editor, asked };
	}
});
