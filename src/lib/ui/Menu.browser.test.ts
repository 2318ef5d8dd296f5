import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Menu from './Menu.svelte';

function open() {
	const ran: string[] = [];
	const item = (label: string, disabled = false) => ({ label, disabled, run: () => void ran.push(label) });
	render(Menu, { label: 'Thao tác', items: [item('Sao chép'), item('Khóa', true), item('Xóa')] });
	return { ran, trigger: page.getByRole('button', { name: 'Thao tác' }) };
}

it('opens into its first item and passes over disabled ones', async () => {
	const { ran, trigger } = open();
	await trigger.click();
	await expect.element(page.getByRole('menuitem', { name: 'Sao chép' })).toHaveFocus();
	await userEvent.keyboard('{ArrowDown}');
	await expect.element(page.getByRole('menuitem', { name: 'Xóa' })).toHaveFocus();
	await userEvent.keyboard('{Enter}');
	expect(ran).toEqual(['Xóa']);
	await expect.element(trigger).toHaveFocus();
});

it('gives focus back on Escape without running anything', async () => {
	const { ran, trigger } = open();
	await trigger.click();
	await userEvent.keyboard('{Escape}');
	await expect.element(trigger).toHaveFocus();
	await expect.element(trigger).toHaveAttribute('aria-expanded', 'false');
	expect(ran).toEqual([]);
});
