import { afterEach, describe, expect, it } from 'vitest';
import { cleanup, render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { fieldNodes } from '#core/forms/formNodes.ts';
import '#lib/ui/base.css';
import { FormEditor } from '../FormEditor.svelte.ts';
import { LookAlikes } from '../lookalikes/LookAlikes.svelte.ts';
import { birthPlace, sampleDocuments, sampleForm } from '../testing/sampleForm.ts';
import type { DictionaryHit } from './dictionaryHit.ts';
import Palette from './Palette.svelte';

const REF = 'element:person.birthPlace@1';
const BIRTH_PLACE = hitOf('nơi sinh', REF);

describe('the palette while the server is slow', () => {
	afterEach(() => cleanup());

	it('goes back to the search before what was chosen has come, and stays out of the way when it has', async () => {
		const library = Promise.withResolvers<undefined>();
		const { editor, box, hits } = open(async () => [BIRTH_PLACE], library.promise);
		await box.click();
		await userEvent.keyboard('nơi sinh');
		await expect.element(hits).toHaveAttribute('aria-busy', 'false');
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByRole('combobox', { name: 'Dữ liệu về ai?' })).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.element(box).toHaveFocus();

		await userEvent.keyboard('nơi sinh');
		await expect.element(hits).toHaveAttribute('aria-busy', 'false');
		await userEvent.keyboard('{Enter}');
		const about = page.getByRole('combobox', { name: 'Dữ liệu về ai?' });
		await expect.element(about).toHaveFocus();
		library.resolve(undefined);
		await expect.element(page.getByText('Đã thêm', { exact: false })).toBeVisible();
		await expect.element(about).toHaveFocus();
		expect(fieldNodes(editor.form)).toHaveLength(fieldNodes(sampleForm).length + 1);
	});

	it('takes with Enter only what answers to the whole text', async () => {
		const whole = Promise.withResolvers<readonly DictionaryHit[]>();
		const { box, hits } = open(async (text) => (text === 'nơi' ? [hitOf('nơi khác', REF)] : whole.promise));
		await box.fill('nơi');
		await expect.element(page.getByRole('option', { name: /nơi khác/ })).toBeVisible();
		await box.fill('nơi sinh');
		await userEvent.keyboard('{Enter}');
		whole.resolve([BIRTH_PLACE]);
		await expect.element(page.getByRole('option', { name: /nơi sinh/ })).toBeVisible();
		await expect.element(hits).toHaveAttribute('aria-busy', 'false');
		await expect.element(box).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.element(page.getByText('nơi sinh', { exact: true })).toBeVisible();
		await expect.element(page.getByRole('combobox', { name: 'Dữ liệu về ai?' })).toHaveFocus();
	});

	// helpers

	function open(
		search: (text: string) => Promise<readonly DictionaryHit[]>,
		library: Promise<unknown> = Promise.resolve()
	) {
		const editor = new FormEditor({
			form: sampleForm,
			documents: sampleDocuments.map((document) => ({
				ref: `${document.kind}:${document.id}@1`,
				document
			})),
			locale: 'vi',
			canEdit: true,
			load: async () => {
				await library;
				return [{ ref: REF, document: birthPlace }];
			},
			onchange: () => undefined
		});
		editor.check();
		render(Palette, { editor, search, lookAlikes: new LookAlikes(async () => []), codeLists: [] });
		return {
			editor,
			box: page.getByRole('combobox', { name: 'Tìm trường trong từ điển' }),
			hits: page.getByRole('listbox', { name: 'Kết quả trong từ điển' })
		};
	}
});

// helpers

function hitOf(label: string, ref: string): DictionaryHit {
	return { kind: 'element', ref, label: { vi: label }, dataType: 'string', uses: 1 };
}
