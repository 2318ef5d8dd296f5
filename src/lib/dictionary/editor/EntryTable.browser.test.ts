import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cleanup } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import { colours } from '#core/dictionary/testing/samples.ts';
import type { CodeListDocument } from '#core/dictionary/types.ts';
import { openEditor } from '../testing/openEditor.ts';

const table = () => page.getByRole('table', { name: 'Các mục' });
const row = (name: RegExp) => table().getByRole('row', { name });

async function choose(code: string, action: string) {
	await page.getByRole('button', { name: `Thao tác với ${code}` }).click();
	await page.getByRole('menuitem', { name: action }).click();
}

async function press(keys: string) {
	(document.activeElement as HTMLElement | null)?.blur();
	await userEvent.keyboard(keys);
}

describe('the entries of a code list while edited', () => {
	beforeEach(() => page.viewport(1024, 900));
	afterEach(() => cleanup());

	it('ends an entry with its successor as one step, and takes it back', async () => {
		const { editor, changes } = openEditor(colours);
		await choose('blue', 'Cho hết hiệu lực…');
		const dialog = page.getByRole('dialog', { name: 'Cho hết hiệu lực: Xanh' });
		const end = dialog.getByRole('button', { name: 'Cho hết hiệu lực', exact: true });
		await end.click();
		await expect.element(dialog.getByText('Nhập ngày', { exact: true })).toBeVisible();
		expect(changes()).toBe(0);

		await dialog.getByRole('textbox', { name: 'Ngày cuối còn chọn được' }).fill('31/12/2025');
		await dialog.getByRole('combobox', { name: /^Mục thay thế/ }).fill('trang');
		await dialog.getByRole('option', { name: /Trắng/ }).click();
		await expect.element(dialog.getByText('Trắng (white)')).toBeVisible();
		await end.click();
		await expect.element(dialog).not.toBeInTheDocument();

		expect(editor.as('codelist').entries[0]).toEqual({
			code: 'blue',
			label: { vi: 'Xanh' },
			validTo: '2025-12-31',
			successors: ['white']
		});
		expect(changes()).toBe(1);
		await expect.element(row(/Xanh/).getByText('được thay bằng white')).toBeVisible();
		await expect.element(row(/Xanh/).getByText('hết hiệu lực')).toBeVisible();

		await press('{Control>}z{/Control}');
		expect(editor.document).toEqual(colours);
		await expect.element(row(/Xanh/).getByText('hết hiệu lực')).not.toBeInTheDocument();
		await press('{Control>}y{/Control}');
		await expect.element(row(/Xanh/).getByText('được thay bằng white')).toBeVisible();
	});

	it('does not offer an entry as its own successor', async () => {
		openEditor(colours);
		await choose('blue', 'Cho hết hiệu lực…');
		await page.getByRole('combobox', { name: /^Mục thay thế/ }).fill('xanh');
		await expect.element(page.getByText('Không có kết quả phù hợp.')).toBeVisible();
		await expect.element(page.getByRole('option', { name: /Xanh/ })).not.toBeInTheDocument();
	});

	it('shows a finding in the row of its entry', async () => {
		openEditor(colours, {
			findings: [
				{
					rule: 'dictionary/code-list-entry-without-successor',
					severity: 'warning',
					at: '/entries/2',
					params: { code: 'old', id: 'colours', validTo: '2019-12-31' }
				}
			]
		});
		await expect.element(row(/Cũ/).getByText(/mà chưa nêu mục thay thế/)).toBeVisible();
		await expect.element(row(/Xanh/).getByText(/mà chưa nêu/)).not.toBeInTheDocument();
	});

	it('refuses a code that is taken, and adds what is right', async () => {
		const { editor } = openEditor(colours);
		await page.getByRole('button', { name: 'Thêm mục' }).click();
		const dialog = page.getByRole('dialog', { name: 'Thêm mục' });
		await dialog.getByRole('textbox', { name: 'Mã', exact: true }).fill('blue');
		await dialog.getByRole('textbox', { name: 'Nhãn, tiếng Việt' }).fill('Đỏ');
		await dialog.getByRole('button', { name: 'Lưu mục' }).click();
		await expect.element(dialog.getByText('Mã này đã dùng cho mục khác.')).toBeVisible();
		expect(editor.document).toEqual(colours);
		await dialog.getByRole('textbox', { name: 'Mã', exact: true }).fill('red');
		await dialog.getByRole('button', { name: 'Lưu mục' }).click();
		await expect.element(row(/Đỏ/)).toBeVisible();
		expect(editor.as('codelist').entries.at(-1)).toEqual({ code: 'red', label: { vi: 'Đỏ' } });
	});

	it('shows a long list a page at a time and finds in all of it without diacritics', async () => {
		const entries = Array.from({ length: 120 }, (_, index) => ({
			code: `c${index}`,
			label: { vi: index === 117 ? 'Đằng Hải' : `Mục ${index}` }
		}));
		openEditor({ ...colours, entries } satisfies CodeListDocument);
		await expect.element(page.getByText('1–50 trong 120')).toBeVisible();
		await expect.element(row(/Đằng Hải/)).not.toBeInTheDocument();
		await page.getByRole('searchbox', { name: /Mã hoặc nhãn/ }).fill('dang hai');
		await expect.element(row(/Đằng Hải/)).toBeVisible();
		await expect.element(page.getByText('1 / 120 mục')).toBeVisible();
	});
});
