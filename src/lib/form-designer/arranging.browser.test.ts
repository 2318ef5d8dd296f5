import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cleanup, render } from 'vitest-browser-svelte';
import type { FormDocument } from '#core/forms/types.ts';
import '#lib/ui/base.css';
import FormDesigner from './FormDesigner.svelte';
import { FormEditor } from './FormEditor.svelte.ts';
import { Preview } from './preview/Preview.svelte.ts';
import { sampleDocuments, sampleForm } from './testing/sampleForm.ts';

describe('arranging several items', () => {
	let editor: FormEditor;

	beforeEach(async () => {
		await page.viewport(1440, 900);
		editor = open(sampleForm);
	});
	afterEach(() => cleanup());

	it('selects with Shift and Ctrl, by key and by mouse, and requires all at once', async () => {
		await row('Họ').click();
		await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
		await expect.poll(() => editor.selection).toEqual(['applicantName', 's1', 'married']);
		await userEvent.keyboard('{Control>}{ArrowDown} {/Control}');
		await expect.poll(() => editor.selection).toEqual(['applicantName', 's1', 'married', 'gender']);
		await expect.element(page.getByText('Đã chọn 4 mục')).toBeVisible();
		await page.getByRole('button', { name: 'Bắt buộc trả lời' }).click();
		expect(fieldsOf(editor.form).map(({ required }) => required)).toEqual([true, true, true]);
		await row('Họ').click();
		await expect.poll(() => editor.selection).toEqual(['applicantName']);
		await row('Giới tính').click({ modifiers: ['Control'] });
		await expect.poll(() => editor.selection).toEqual(['applicantName', 'gender']);
	});

	it('moves several to a place and removes them as one step each', async () => {
		await row('Họ').click();
		await row('Giới tính').click({ modifiers: ['Control'] });
		await page
			.getByRole('region', { name: 'Thuộc tính' })
			.getByRole('button', { name: 'Chuyển đến…' })
			.click();
		await page.getByRole('textbox', { name: 'Lọc' }).fill('ghi moi');
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => ids(editor.form, 1).slice(1, 3)).toEqual(['applicantName', 'gender']);
		expect(editor.selection).toEqual(['applicantName', 'gender']);
		editor.items.remove('gender');
		await expect.poll(() => ids(editor.form, 1)).not.toContain('gender');
		editor.undo();
		editor.undo();
		expect(editor.form).toEqual(sampleForm);
	});

	it('says who reads what is to go, before it goes', async () => {
		await cleanup();
		editor = open(conditional());
		await row('Đã kết hôn').click();
		await userEvent.keyboard('{Delete}');
		const dialog = page.getByRole('dialog', { name: 'Xoá “Đã kết hôn”?' });
		await expect.element(dialog.getByText(/Giới tính.*Hiện khi.*Đã kết hôn là có/)).toBeVisible();
		await dialog.getByRole('button', { name: 'Hủy' }).click();
		expect(editor.form).toEqual(conditional());
		editor.items.remove('married');
		await page.getByRole('dialog').getByRole('button', { name: 'Xoá' }).click();
		await expect.poll(() => JSON.stringify(editor.form)).not.toContain('"id":"married"');
	});

	it('copies and pastes by key, and lists what could not be kept', async () => {
		await cleanup();
		editor = open(conditional());
		const text = editor.items.copy('gender') ?? '';
		await cleanup();
		editor = open({ ...sampleForm, id: 'other', pages: [{ id: 'p9', title: { vi: 'Trang' }, items: [] }] });
		const first = page.getByRole('treeitem').first();
		await first.click();
		const data = new DataTransfer();
		data.setData('text/plain', text);
		first
			.element()
			.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
		await expect.poll(() => ids(editor.form, 0)).toEqual(['gender']);
		await expect.element(page.getByText(/đọc applicant.married, ở đây không có/)).toBeVisible();
		expect(fieldsOf(editor.form)[0]).not.toHaveProperty('visibleWhen');
		await page.getByRole('button', { name: 'Đã rõ' }).click();
		await expect.poll(() => page.getByText(/ở đây không có/).elements()).toEqual([]);
	});

	it('offers a menu at the row, by key too, and gives the focus back', async () => {
		await row('Giới tính').click();
		await userEvent.keyboard('{Shift>}{F10}{/Shift}');
		await expect.element(page.getByRole('menu').getByRole('menuitem', { name: /^Lên/ })).toHaveFocus();
		await userEvent.keyboard('{Escape}');
		await expect.element(row('Giới tính')).toHaveFocus();
		await userEvent.keyboard('{Shift>}{F10}{/Shift}');
		await page.getByRole('menuitem', { name: 'Không in ra giấy' }).click();
		expect(editor.form.print).toEqual({ omit: ['gender'] });
	});

	it('shows every rule in words, who reads whom, and writes rules over several fields', async () => {
		await cleanup();
		editor = open(conditional());
		await page.getByRole('button', { name: 'Logic', exact: true }).click();
		const table = page.getByRole('region', { name: 'Logic' });
		await expect.element(table.getByText('Đã kết hôn là có')).toBeVisible();
		await table.getByRole('button', { name: 'Đã kết hôn' }).first().click();
		expect(editor.selected).toBe('married');
		await expect.element(page.getByText(/1 mục đọc trực tiếp, 0 mục gián tiếp/)).toBeVisible();
		await page.getByRole('button', { name: 'Thêm ràng buộc' }).click();
		const message = page.getByRole('textbox', { name: 'Thông báo khi không đúng', exact: true });
		await message.fill('Chọn lại tình trạng hôn nhân');
		expect(editor.form.assertions).toMatchObject([
			{ at: '/applicant/married', message: { vi: 'Chọn lại tình trạng hôn nhân' } }
		]);
		await page.getByRole('button', { name: 'Xoá ràng buộc' }).click();
		expect(editor.form).not.toHaveProperty('assertions');
	});

	// helpers

	function open(form: FormDocument): FormEditor {
		const next = new FormEditor({
			form,
			documents: sampleDocuments.map((document) => ({ ref: `${document.kind}:${document.id}@1`, document })),
			locale: 'vi',
			canEdit: true,
			load: async () => [],
			onchange: () => undefined
		});
		next.check();
		render(FormDesigner, {
			editor: next,
			preview: new Preview(next, '2026-11-21T03:00:00.000Z', '2026-11-21'),
			search: async () => [],
			similar: async () => [],
			personas: [],
			instruments: [],
			codeLists: [],
			elementHref: (ref) => `/dictionary?element=${ref}`
		});
		return next;
	}
});

function row(name: string) {
	return page
		.getByRole('tree')
		.getByRole('treeitem', { name: new RegExp(name) })
		.first();
}

function ids(form: FormDocument, index: number): readonly string[] {
	return form.pages[index]?.items.map(({ id }) => id) ?? [];
}

function fieldsOf(form: FormDocument) {
	return (form.pages[0]?.items ?? []).flatMap((item) =>
		item.type === 'field'
			? [item]
			: item.type === 'section'
				? item.items.filter((each) => each.type === 'field')
				: []
	);
}

/** The sample with the gender asked of married people only. */
function conditional(): FormDocument {
	const [first, ...rest] = sampleForm.pages;
	if (!first) throw new Error('The sample must have a page');
	const items = first.items.map((item) =>
		item.id === 'gender' ? { ...item, visibleWhen: { feel: 'applicant.married = true' } } : item
	);
	return { ...sampleForm, pages: [{ ...first, items }, ...rest] };
}
