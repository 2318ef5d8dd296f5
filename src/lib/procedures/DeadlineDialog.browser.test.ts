import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page } from 'vitest/browser';
import type { Deadline, ProcedureDocument } from '#core/procedures/types.ts';
import DeadlineDialog from './DeadlineDialog.svelte';

const procedure = {
	code: '1.001193',
	cases: [
		{ id: 'late', name: { vi: 'Đăng ký quá hạn' } },
		{ id: 'ordinary', name: { vi: 'Đăng ký đúng hạn' } }
	],
	channels: [{ channel: 'online' }, { channel: 'counter' }],
	deadlines: [],
	uses: {}
} as unknown as ProcedureDocument;
const choices = {
	instruments: [{ value: 'instrument:60-2014-qh13@1', label: '60/2014/QH13', hint: 'Luật Hộ tịch' }],
	sources: [],
	documentTypes: []
};

function open(deadline?: Deadline) {
	const saved: Deadline[] = [];
	render(DeadlineDialog, {
		procedure,
		deadline,
		choices,
		onsave: (one: Deadline) => void saved.push(one),
		onclose: () => undefined
	});
	return saved;
}

const save = () => page.getByRole('button', { name: 'Lưu' }).click();

it('says what is missing and saves nothing', async () => {
	const saved = open();
	await page.getByRole('textbox', { name: 'Thời gian' }).fill('ba');
	await save();
	await expect.element(page.getByText('Nhập tên thời hạn')).toBeVisible();
	await expect.element(page.getByText(/Nhập số nguyên/)).toBeVisible();
	expect(saved).toEqual([]);
});

it('makes a deadline with an id of its own, its scope and its legal basis', async () => {
	const saved = open();
	await page.getByRole('textbox', { name: 'Tên (tiếng Việt)' }).fill('Thời hạn xác minh');
	await page.getByRole('textbox', { name: 'Thời gian' }).fill('3');
	await page.getByRole('checkbox', { name: 'Đăng ký quá hạn' }).click();
	await page.getByRole('button', { name: 'Thêm căn cứ' }).click();
	await page.getByRole('combobox', { name: 'Văn bản' }).fill('ho tich');
	await page.getByRole('option', { name: /60\/2014/ }).click();
	await page.getByRole('textbox', { name: 'Điều, khoản, điểm' }).fill('khoản 2 Điều 16');
	await save();
	expect(saved).toEqual([
		{
			id: 'thoi-han-xac-minh',
			name: { vi: 'Thời hạn xác minh' },
			duration: 'P3D',
			calendar: 'working',
			cases: ['late'],
			citations: [{ instrument: 'instrument:60-2014-qh13@1', place: 'khoản 2 Điều 16' }]
		}
	]);
});

it('takes a scope away that is no longer chosen and keeps the id', async () => {
	const saved = open({
		id: 'd1',
		name: { vi: 'Trong ngày' },
		duration: 'PT4H',
		calendar: 'working',
		cutOff: '15:00',
		cases: ['late'],
		citations: []
	});
	await page.getByRole('checkbox', { name: 'Đăng ký quá hạn' }).click();
	await save();
	expect(saved[0]).toEqual({
		id: 'd1',
		name: { vi: 'Trong ngày' },
		duration: 'PT4H',
		calendar: 'working',
		cutOff: '15:00',
		citations: []
	});
});
