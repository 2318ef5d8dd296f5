import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { law, plate } from '#core/dictionary/testing/samples.ts';
import { knownDocument } from '../knownDocument.ts';
import { openEditor } from '../testing/openEditor.ts';

const label = () => page.getByRole('textbox', { name: 'Nhãn trên biểu mẫu, tiếng Việt' });
const limit = () => page.getByRole('spinbutton', { name: /^Số ký tự tối đa/ });

/** The keys of the page, not those of a text field. */
async function press(keys: string) {
	(document.activeElement as HTMLElement | null)?.blur();
	await userEvent.keyboard(keys);
}

describe('the editor of an element', () => {
	beforeEach(() => page.viewport(1024, 900));
	afterEach(() => cleanup());

	it('takes a word typed as one step, back with Ctrl+Z and again with Ctrl+Y', async () => {
		const { editor, changes } = openEditor(plate);
		await label().fill('');
		await userEvent.type(label(), 'Biển xe');
		expect(editor.as('element').label.vi).toBe('Biển xe');
		await press('{Control>}z{/Control}');
		await expect.element(label()).toHaveValue('Biển số xe');
		expect(editor.document).toEqual(plate);
		await press('{Control>}y{/Control}');
		await expect.element(label()).toHaveValue('Biển xe');
		await press('{Control>}z{/Control}');
		await press('{Control>}{Shift>}z{/Shift}{/Control}');
		await expect.element(label()).toHaveValue('Biển xe');
		expect(changes()).toBeGreaterThan(0);
	});

	it('leaves Ctrl+Z to a text field while the focus is in it', async () => {
		const { editor } = openEditor(plate);
		editor.set('/sensitivity', 'public');
		await label().click();
		await userEvent.keyboard('{Control>}z{/Control}');
		expect(editor.as('element').sensitivity).toBe('public');
		await press('{Control>}z{/Control}');
		expect(editor.as('element').sensitivity).toBe('personal');
	});

	it('shows a finding at the field it stands on, and only there', async () => {
		openEditor(plate, {
			findings: [
				{
					rule: 'dictionary/constraint-unfit',
					severity: 'error',
					at: '/constraints/maxLength',
					params: { constraint: 'maxLength', dataType: 'string' }
				}
			]
		});
		await expect.element(limit()).toHaveAttribute('aria-invalid', 'true');
		await expect.element(limit()).toHaveAccessibleDescription(/maxLength/);
		await expect.element(label()).not.toHaveAttribute('aria-invalid', 'true');
	});

	it('drops the limits that mean nothing for another type, as one step', async () => {
		const { editor } = openEditor(plate);
		await page.getByRole('combobox', { name: 'Kiểu dữ liệu' }).selectOptions('date');
		expect(editor.as('element').constraints).toBeUndefined();
		await expect.element(limit()).not.toBeInTheDocument();
		await press('{Control>}z{/Control}');
		await expect.element(limit()).toHaveValue(10);
		expect(editor.document).toEqual(plate);
	});

	it('offers the known articles of the act that is cited, beside what else is written', async () => {
		const { editor } = openEditor(plate, { known: [knownDocument('instrument:law@1', law, 'vi')] });
		const place = page.getByRole('combobox', { name: /^Điều, khoản, điểm/ });
		const list = (place.element() as HTMLInputElement).list;
		expect([...(list?.options ?? [])].map(({ value }) => value)).toEqual(['Điều 14', 'Điều 16']);
		await place.fill('khoản 2 Điều 20');
		expect(editor.as('element').citations).toEqual([
			{ instrument: 'instrument:law@1', place: 'khoản 2 Điều 20' }
		]);
	});
});
