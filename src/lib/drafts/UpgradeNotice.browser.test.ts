import { afterEach, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import { plate } from '#core/dictionary/testing/samples.ts';
import { openEditor } from '#lib/dictionary/testing/openEditor.ts';
import type { KnownUpgrade } from '#lib/dictionary/types.ts';
import UpgradeNotice from './UpgradeNotice.svelte';

const upgrades: readonly KnownUpgrade[] = [
	{
		from: 'source:vehicles@1',
		to: 'source:vehicles@3',
		title: 'Cơ sở dữ liệu phương tiện',
		known: { ref: 'source:vehicles@3', title: 'Cơ sở dữ liệu phương tiện' },
		class: 'breaking'
	},
	{
		from: 'instrument:law@1',
		to: 'instrument:law@2',
		title: '60/2014/QH13',
		known: { ref: 'instrument:law@2', title: '60/2014/QH13' },
		class: 'compatible'
	}
];

afterEach(() => cleanup());

it('takes a newer version with one click, names it, and offers it again after undoing', async () => {
	const { editor, changes } = openEditor(plate);
	render(UpgradeNotice<KnownUpgrade>, { editor, upgrades, take: (upgrade) => editor.upgrade(upgrade) });
	const offer = page.getByRole('list', { name: 'Bản mới có thể dùng' });
	await expect.element(offer.getByText('bản 1 → 3')).toBeVisible();
	await expect.element(offer.getByText('phá vỡ')).toBeVisible();

	await page.getByRole('button', { name: 'Dùng bản mới của Cơ sở dữ liệu phương tiện' }).click();
	expect(editor.as('element').sources).toEqual([{ source: 'source:vehicles@3', field: 'plate' }]);
	expect(editor.nameOf('source:vehicles@3')).toBe('Cơ sở dữ liệu phương tiện');
	expect(changes()).toBe(1);
	await expect.element(page.getByText('Đã dùng bản 3 của Cơ sở dữ liệu phương tiện.')).toBeInTheDocument();
	await expect.element(offer.getByText('bản 1 → 3')).not.toBeInTheDocument();
	await expect.element(page.getByRole('button', { name: 'Dùng bản mới của 60/2014/QH13' })).toHaveFocus();

	editor.undo();
	expect(editor.document).toEqual(plate);
	await expect.element(offer.getByText('bản 1 → 3')).toBeVisible();
});

it('stays and says so when the newer version cannot be had', async () => {
	const { editor } = openEditor(plate);
	render(UpgradeNotice<KnownUpgrade>, { editor, upgrades, take: async () => false });
	await page.getByRole('button', { name: 'Dùng bản mới của 60/2014/QH13' }).click();
	await expect.element(page.getByRole('alert')).toHaveTextContent('Không tải được bản mới. Thử lại.');
	expect(editor.document).toEqual(plate);
});

it('offers nothing to press to who may only read', async () => {
	const { editor } = openEditor(plate);
	render(UpgradeNotice<KnownUpgrade>, { editor, upgrades, canEdit: false, take: () => true });
	await expect.element(page.getByText('phá vỡ')).toBeVisible();
	expect(page.getByRole('button', { name: 'Dùng bản mới của 60/2014/QH13' }).query()).toBeNull();
});

it('says nothing of what the definition does not pin any more', async () => {
	const { editor } = openEditor({ ...plate, sources: [], citations: [] });
	render(UpgradeNotice<KnownUpgrade>, { editor, upgrades, take: (upgrade) => editor.upgrade(upgrade) });
	await expect.element(page.getByRole('list', { name: 'Bản mới có thể dùng' })).not.toBeInTheDocument();
});
