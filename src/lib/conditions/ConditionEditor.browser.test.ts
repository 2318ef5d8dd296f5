import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import ConditionEditor from './ConditionEditor.svelte';
import type { Variable } from './variable.ts';

const VARIABLES: readonly Variable[] = [
	{
		path: 'form.residence',
		label: 'Nơi cư trú',
		group: 'Người yêu cầu',
		type: 'code',
		codes: [
			{ value: 'home', label: 'Trong nước' },
			{ value: 'abroad', label: 'Nước ngoài' }
		],
		optional: true,
		href: '/forms/main?select=residence'
	},
	{
		path: 'form.floors',
		label: 'Số tầng',
		group: 'Công trình',
		type: 'number',
		unit: 'tầng',
		integer: true,
		optional: false
	},
	{ path: 'form.married', label: 'Đã kết hôn', group: 'Người yêu cầu', type: 'boolean', optional: false }
];

beforeEach(() => overwriteGetLocale(() => 'vi'));

async function open(feel: string) {
	const onchange = vi.fn<(feel: string | undefined) => void>();
	const view = await render(ConditionEditor, { feel, variables: VARIABLES, onchange });
	return { onchange, view, text: page.getByRole('textbox', { name: 'Điều kiện (FEEL)' }) };
}

test('rows are built by keyboard, found without diacritics, and written once they are whole', async () => {
	const { onchange, view } = await open('');
	await page.getByRole('combobox', { name: 'Dữ liệu' }).click();
	await userEvent.keyboard('noi cu tru{Enter}');
	await expect.element(page.getByText(/Còn dòng chưa chọn đủ/)).toBeVisible();
	expect(onchange).not.toHaveBeenCalled();
	await page.getByRole('combobox', { name: 'Giá trị' }).selectOptions('Nước ngoài');
	expect(onchange).toHaveBeenLastCalledWith('form.residence = "abroad"');
	await view.rerender({ feel: 'form.residence = "abroad"' });

	await page.getByRole('button', { name: 'Thêm nhóm' }).click();
	await userEvent.keyboard('so tang{Enter}');
	const group = page.getByRole('group', { name: 'Nhóm 2' });
	await group.getByRole('combobox', { name: 'So sánh' }).selectOptions('từ … trở lên');
	await group.getByRole('textbox', { name: 'Giá trị (tầng)' }).fill('7');
	await userEvent.tab();
	expect(onchange).toHaveBeenLastCalledWith('form.residence = "abroad" and form.floors >= 7');
	await page
		.getByRole('checkbox', { name: /Đảo lại/ })
		.first()
		.click();
	expect(onchange).toHaveBeenLastCalledWith('not(form.residence = "abroad" and form.floors >= 7)');
});

test('text and rows follow each other; the words stand below, and what is read leads to the field', async () => {
	const { onchange, text } = await open('form.residence in ("home", "abroad") or form.married = true');
	await expect.element(page.getByRole('checkbox', { name: 'Nước ngoài' })).toBeChecked();
	await expect.element(page.getByText(/Nơi cư trú là một trong: Trong nước, Nước ngoài hoặc/)).toBeVisible();
	await expect
		.element(page.getByRole('link', { name: 'Nơi cư trú' }))
		.toHaveAttribute('href', '/forms/main?select=residence');
	await text.fill('form.floors + 1 > 3');
	await expect.element(page.getByText(/nói nhiều hơn các dòng/)).toBeVisible();
	await userEvent.tab();
	expect(onchange).toHaveBeenLastCalledWith('form.floors + 1 > 3');
});

test('an error stands at its column and is not handed on; what was meant is proposed', async () => {
	const { onchange, text } = await open('form.married = true');
	await text.fill('form.floors >= and 3');
	await page.getByRole('button', { name: 'Đến chỗ lỗi' }).click();
	expect((text.element() as HTMLTextAreaElement).selectionStart).toBe(15);
	expect(onchange).not.toHaveBeenCalled();

	await text.fill('form.flors >= 3 and form.residence = "abraod"');
	await page.getByRole('button', { name: 'Dùng «Số tầng»' }).click();
	expect(onchange).toHaveBeenLastCalledWith('form.floors >= 3 and form.residence = "abraod"');
	await text.fill('form.married = true and form.married = false');
	await expect.element(page.getByText(/không bao giờ đúng/)).toBeVisible();
});
