import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import DateInput from './DateInput.svelte';
import type { DateKind } from './dateText.ts';

function open(value: string, kind: DateKind = 'date') {
	overwriteGetLocale(() => 'vi');
	const taken: string[] = [];
	render(DateInput, {
		label: 'Có hiệu lực từ',
		kind,
		value,
		name: 'from',
		onchange: (next: string) => taken.push(next)
	});
	const posted = () => document.querySelector<HTMLInputElement>('[name=from]')?.value;
	return { taken, posted, field: page.getByRole('textbox', { name: 'Có hiệu lực từ' }) };
}

it('reads day, month, year whatever language the browser has', async () => {
	const { field, posted } = open('2026-03-27T08:00', 'dateTime');
	await expect.element(field).toHaveValue('27/03/2026 08:00');
	expect(posted()).toBe('2026-03-27T08:00');
});

it('takes what was typed when the field is left, and writes it out', async () => {
	const { field, taken, posted } = open('2026-03-27');
	await field.fill('7/4/2026');
	expect(taken).toEqual([]);
	await userEvent.keyboard('{Tab}');
	expect(taken).toEqual(['2026-04-07']);
	await expect.element(field).toHaveValue('07/04/2026');
	expect(posted()).toBe('2026-04-07');
});

it('keeps what cannot be read, says how to write it, and holds the form back', async () => {
	const { field, taken, posted } = open('2026-03-27');
	await field.fill('31/02/2026');
	await userEvent.keyboard('{Tab}');
	await expect.element(page.getByText('Nhập ngày theo dạng 27/03/2026')).toBeVisible();
	await expect.element(field).toHaveValue('31/02/2026');
	await expect.element(field).toHaveAttribute('aria-invalid', 'true');
	expect((field.element() as HTMLInputElement).checkValidity()).toBe(false);
	expect(taken).toEqual([]);
	expect(posted()).toBe('2026-03-27');

	await field.fill('');
	await userEvent.keyboard('{Tab}');
	expect(taken).toEqual(['']);
	expect((field.element() as HTMLInputElement).checkValidity()).toBe(true);
});
