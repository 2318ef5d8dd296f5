import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import ProblemList, { type ProblemItem } from './ProblemList.svelte';

it('puts errors first, says the severity in words and leads to the place and the fix', async () => {
	const chosen: string[] = [];
	const fixed: string[] = [];
	const items: ProblemItem[] = [
		{ id: 'w', severity: 'warning', subject: 'Tra cứu', text: 'chưa có nhánh dự phòng.' },
		{
			id: 'e',
			severity: 'error',
			subject: 'Thẩm tra',
			text: 'chưa có căn cứ.',
			show: { label: 'Xem trên sơ đồ', run: () => void fixed.push('shown') },
			fix: { label: 'Chọn căn cứ…', run: () => void fixed.push('e') }
		}
	];
	render(ProblemList, { items, onselect: ({ id }: ProblemItem) => void chosen.push(id) });
	const rows = page.getByRole('listitem').elements();
	expect(rows.map((row) => row.querySelector('svg')?.getAttribute('aria-label'))).toEqual([
		'Lỗi',
		'Cảnh báo'
	]);
	await page.getByRole('button', { name: 'Thẩm tra: chưa có căn cứ.' }).click();
	await page.getByRole('button', { name: 'Chọn căn cứ…' }).click();
	expect(chosen).toEqual(['e']);
	expect(fixed).toEqual(['e']);
	await page.getByRole('button', { name: 'Xem trên sơ đồ' }).click();
	expect(fixed).toEqual(['e', 'shown']);
});

it('says that there is nothing to put right', async () => {
	render(ProblemList, { items: [] });
	await expect.element(page.getByText('Không có vấn đề')).toBeVisible();
	expect(page.getByRole('listitem').elements()).toHaveLength(0);
});
