import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Combobox from './Combobox.svelte';

const options = [
	{ value: 'a', label: '60/2014/QH13', hint: 'Luật Hộ tịch' },
	{ value: 'b', label: '123/2015/NĐ-CP', hint: 'Nghị định hướng dẫn Luật Hộ tịch' },
	{ value: 'c', label: '68/2025/TT-BTC', hint: 'Thông tư', disabled: true }
];

function open() {
	const chosen: string[] = [];
	render(Combobox, { label: 'Văn bản', options, onchange: (value: string) => chosen.push(value) });
	return { chosen, field: page.getByRole('combobox', { name: 'Văn bản' }) };
}

it('finds without diacritics, in the label and in the hint', async () => {
	const { field } = open();
	await field.fill('LUẬT hộ tich');
	await expect.element(page.getByRole('option', { name: /60\/2014/ })).toBeVisible();
	await expect.element(page.getByRole('option', { name: /123\/2015/ })).toBeVisible();
	await field.fill('nghi dinh');
	await expect.element(page.getByRole('option', { name: /60\/2014/ })).not.toBeInTheDocument();
});

it('chooses with the keyboard alone and shows the choice', async () => {
	const { field, chosen } = open();
	await field.click();
	await userEvent.keyboard('{ArrowDown}{Enter}');
	expect(chosen).toEqual(['b']);
	await expect.element(field).toHaveValue('123/2015/NĐ-CP');
	await expect.element(field).toHaveAttribute('aria-expanded', 'false');
});

it('names the active option to assistive technology', async () => {
	const { field } = open();
	await field.click();
	await userEvent.keyboard('{ArrowDown}');
	const active = field.element().getAttribute('aria-activedescendant') ?? '';
	expect(document.getElementById(active)?.textContent).toContain('123/2015');
});

it('gives the choice back on Escape and does not take a disabled option', async () => {
	const { field, chosen } = open();
	await field.fill('thong tu');
	await userEvent.keyboard('{Enter}');
	expect(chosen).toEqual([]);
	await userEvent.keyboard('{Escape}');
	await expect.element(field).toHaveValue('');
	await expect.element(field).toHaveAttribute('aria-expanded', 'false');
});

it('says when nothing matches', async () => {
	const { field } = open();
	await field.fill('không có');
	await expect.element(page.getByRole('status')).toHaveTextContent('Không có kết quả phù hợp.');
});
