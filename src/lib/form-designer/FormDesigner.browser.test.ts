import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { FormDocument } from '#core/forms/types.ts';
import '#lib/ui/base.css';
import FormDesigner from './FormDesigner.svelte';
import { FormEditor } from './FormEditor.svelte.ts';
import { Preview } from './preview/Preview.svelte.ts';
import { birthPlace, sampleDocuments, sampleForm, samplePersona } from './testing/sampleForm.ts';

const REF = 'element:person.birthPlace@1';

describe('the form designer', () => {
	let editor: FormEditor;
	let changes = 0;

	beforeEach(async () => {
		await page.viewport(1440, 900);
		changes = 0;
		editor = open(sampleForm);
	});
	afterEach(() => cleanup());

	it('adds a field from the dictionary by search, with the keyboard alone', async () => {
		await outlineItem('Giới tính').click();
		await userEvent.keyboard('{Control>}j{/Control}');
		await userEvent.keyboard('noi sinh');
		await expect.element(page.getByRole('option', { name: /Nơi sinh.*41 nơi dùng/ })).toBeVisible();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('combobox', { name: 'Dữ liệu về ai?' })).toHaveValue('applicant');
		await userEvent.keyboard('{Enter}');
		await expect.element(outlineItem('Nơi sinh')).toHaveAttribute('aria-selected', 'true');
		expect(ids(editor.form.pages[0])).toEqual(['applicantName', 's1', 'gender', 'applicantBirthPlace']);
		expect(changes).toBe(1);
	});

	it('moves with Alt and arrows, into and out of sections, and says so', async () => {
		await outlineItem('Giới tính').click();
		await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
		await expect.element(page.getByText('Đã chuyển Giới tính đến vị trí 2 trên 2')).toBeInTheDocument();
		await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
		expect(ids(editor.form.pages[0])).toEqual(['applicantName', 'gender', 's1']);
		await expect.element(outlineItem('Giới tính')).toHaveFocus();
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(ids(editor.form.pages[0])).toEqual(['applicantName', 's1']);
	});

	it('selects the item and the property a link names', async () => {
		await page.viewport(1440, 900);
		await cleanup();
		open(sampleForm, { node: 'gender', property: 'label' });
		await expect.element(outlineItem('Giới tính')).toHaveAttribute('aria-selected', 'true');
		const properties = page.getByRole('region', { name: 'Thuộc tính' });
		await expect.poll(() => properties.element().contains(document.activeElement)).toBe(true);
		expect(document.activeElement?.closest('[data-property~="label"]')).not.toBeNull();
	});

	it('moves to a chosen place', async () => {
		await outlineItem('Giới tính').click();
		const actions = page.getByRole('region', { name: 'Thuộc tính' });
		await actions.getByRole('button', { name: 'Chuyển đến…' }).click();
		await page.getByRole('textbox', { name: 'Lọc' }).fill('ghi moi');
		await userEvent.keyboard('{Enter}');
		expect(ids(editor.form.pages[1])).toEqual(['t1', 'gender', 'r1']);
	});

	it('makes a field conditional in words, shows it in the preview, and undoes it', async () => {
		await outlineItem('Giới tính').click();
		const rule = page.getByRole('group', { name: 'Hiện khi' });
		await rule.getByRole('button', { name: 'Thêm điều kiện…' }).click();
		await rule.getByRole('combobox', { name: 'Trường' }).fill('da ket hon');
		await userEvent.keyboard('{Enter}');
		await expect.element(rule.getByText('Đã kết hôn là có')).toBeVisible();
		expect(editor.form.pages[0]?.items[2]).toMatchObject({
			visibleWhen: { feel: 'applicant.married = true' }
		});
		await expect.element(page.getByText(/Mục đang chọn bị ẩn/)).toBeVisible();
		await rule.getByRole('button', { name: 'Xong' }).click();
		await userEvent.keyboard('{Control>}z{/Control}');
		await expect.element(rule.getByText('luôn luôn')).toBeVisible();
		expect(editor.form.pages[0]?.items[2]).not.toHaveProperty('visibleWhen');
	});

	it('shows FEEL errors while typing and does not apply them', async () => {
		await outlineItem('Giới tính').click();
		const rule = page.getByRole('group', { name: 'Hiện khi' });
		await rule.getByRole('button', { name: 'Thêm điều kiện…' }).click();
		await rule.getByRole('button', { name: 'Viết bằng FEEL' }).click();
		const text = rule.getByRole('textbox', { name: 'Điều kiện (FEEL)' });
		await text.fill('applicant.married = ');
		await expect.element(text).toHaveAttribute('aria-invalid', 'true');
		expect(editor.form.pages[0]?.items[2]).not.toHaveProperty('visibleWhen');
		await text.fill('applicant.maried = true');
		await expect.element(rule.getByText(/không có trường: applicant.maried/)).toBeVisible();
	});

	it('names a problem, and clicking it selects the field and the property', async () => {
		await outlineItem('Đã kết hôn').click();
		const label = page.getByRole('textbox', { name: 'Đường dẫn' });
		await label.fill('/applicant/fullName');
		await expect.element(page.getByText('Đường dẫn này đã dùng cho trường khác')).toBeVisible();
		cleanup();
		editor = open(withUnknownElement());
		const problem = page.getByRole('region', { name: 'Vấn đề' }).getByRole('button', { name: /gender/ });
		await problem.first().click();
		expect(editor.selected).toBe('gender');
	});

	it('creates a field of its own only with a reason', async () => {
		await page.getByRole('button', { name: 'Tạo trường riêng…' }).click();
		const dialog = page.getByRole('dialog', { name: 'Trường riêng của biểu mẫu' });
		await dialog.getByRole('textbox', { name: 'Nhãn tiếng Việt' }).fill('Ghi chú nơi sinh');
		await dialog.getByRole('button', { name: 'Thêm vào đây' }).click();
		await expect.element(dialog.getByText('Viết lý do', { exact: true })).toBeVisible();
		await dialog.getByRole('textbox', { name: /Lý do/ }).fill('Sở yêu cầu ghi riêng');
		await dialog.getByRole('button', { name: 'Thêm vào đây' }).click();
		await expect.element(outlineItem('Ghi chú nơi sinh')).toBeVisible();
		await page.getByRole('button', { name: 'Tìm trường dùng chung' }).click();
		const search = page.getByRole('combobox', { name: 'Tìm trường trong từ điển' });
		await expect.element(search).toHaveValue('Ghi chú nơi sinh');
		await expect.element(page.getByRole('option', { name: /Tạo trường riêng/ })).toBeVisible();
	});

	it('selects what is clicked in the preview and fills it as a persona', async () => {
		const preview = page.getByRole('region', { name: 'Xem trước' });
		await preview.getByText(/^Giới tính/).click();
		expect(editor.selected).toBe('gender');
		await preview.getByRole('combobox', { name: 'Dữ liệu giả lập' }).selectOptions('Nguyễn Thị Hoa');
		await expect.element(preview.getByText('NGUYỄN THỊ HOA')).toBeVisible();
	});

	it('writes a label as one undo step', async () => {
		await outlineItem('Giới tính').click();
		const label = page.getByRole('textbox', { name: 'Nhãn hiển thị', exact: true });
		await label.click();
		await userEvent.keyboard('Giới');
		await expect.element(outlineItem('Giới')).toBeVisible();
		editor.undo();
		await expect.element(outlineItem('Giới tính')).toBeVisible();
	});

	it('is one pane at a time on a phone', async () => {
		await page.viewport(320, 640);
		await outlineItem('Giới tính').click();
		await page.getByRole('button', { name: 'Thuộc tính', exact: true }).click();
		await expect.element(page.getByRole('group', { name: 'Hiện khi' })).toBeVisible();
		await expect.poll(() => page.getByRole('tree').elements().length).toBe(0);
		await page.getByRole('button', { name: 'Thêm', exact: true }).click();
		await expect.element(page.getByRole('combobox', { name: 'Tìm trường trong từ điển' })).toBeVisible();
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
	});

	// helpers

	function open(
		form: FormDocument,
		linked?: { readonly node: string; readonly property?: string }
	): FormEditor {
		const known = sampleDocuments.map((document) => ({ ref: `${document.kind}:${document.id}@1`, document }));
		const next = new FormEditor({
			form,
			documents: known,
			locale: 'vi',
			canEdit: true,
			load: async (refs) => (refs.includes(REF) ? [{ ref: REF, document: birthPlace }] : []),
			onchange: () => (changes += 1)
		});
		next.check();
		render(FormDesigner, {
			editor: next,
			preview: new Preview(next, '2026-11-21T03:00:00.000Z', '2026-11-21'),
			linked,
			search: async (text) =>
				text.startsWith('noi') ? [{ ref: REF, label: birthPlace.label, dataType: 'string', uses: 41 }] : [],
			personas: [samplePersona],
			instruments: [],
			codeLists: [],
			elementHref: (ref) => `/dictionary?element=${ref}`
		});
		return next;
	}
});

function outlineItem(name: string) {
	return page
		.getByRole('tree')
		.getByRole('treeitem', { name: new RegExp(`^${name}`) })
		.first();
}

function ids(form: FormDocument['pages'][number] | undefined): readonly string[] {
	return form?.items.map(({ id }) => id) ?? [];
}

function withUnknownElement(): FormDocument {
	return JSON.parse(JSON.stringify(sampleForm).replaceAll('element:person.gender@1', 'element:gone@1'));
}
