import { createRawSnippet } from 'svelte';
import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import Dialog from './Dialog.svelte';

const body = createRawSnippet(() => ({ render: () => '<label>Lý do <input /></label>' }));
const text = createRawSnippet(() => ({ render: () => '<p>Không có gì để nhập.</p>' }));

it('starts at its first field, not at the close button', async () => {
	render(Dialog, { open: true, title: 'Trả lại bản trình', children: body });
	await expect.element(page.getByRole('dialog', { name: 'Trả lại bản trình' })).toBeVisible();
	await expect.element(page.getByRole('textbox', { name: 'Lý do' })).toHaveFocus();
});

it('starts at its title when there is nothing to fill in', async () => {
	render(Dialog, { open: true, title: 'Phím tắt', children: text });
	await expect.element(page.getByRole('heading', { name: 'Phím tắt' })).toHaveFocus();
});

it('closes on Escape, tells so, and cannot be closed while it works', async () => {
	let closed = 0;
	const { rerender } = await render(Dialog, {
		open: true,
		busy: true,
		title: 'Trình duyệt',
		children: body,
		onclose: () => (closed += 1)
	});
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('dialog', { name: 'Trình duyệt' })).toBeVisible();
	expect(closed).toBe(0);
	await rerender({ busy: false });
	await userEvent.keyboard('{Escape}');
	await expect.element(page.getByRole('dialog', { name: 'Trình duyệt' })).not.toBeInTheDocument();
	expect(closed).toBe(1);
});

it('tells that it is closed no later than it gives the focus back', async () => {
	const opener = document.createElement('button');
	document.body.append(opener);
	opener.focus();
	const told: string[] = [];
	await render(Dialog, {
		open: true,
		title: 'Trình duyệt',
		children: body,
		onclose: () => told.push('closed')
	});
	await expect.element(page.getByRole('textbox', { name: 'Lý do' })).toHaveFocus();
	// A key pressed the moment the focus is back must find the dialog gone; what is told in a later task comes too late.
	const back = new Promise<readonly string[]>((resolve) =>
		opener.addEventListener('focus', () => queueMicrotask(() => resolve([...told])))
	);
	await userEvent.keyboard('{Escape}');
	expect(await back).toEqual(['closed']);
	opener.remove();
});
