import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './studio.ts';

/** A steward brings a list in, corrects it, and takes it out again, by keyboard where a keyboard can. */

let page: Page;

test.beforeAll(async ({ browser }) => {
	page = await signIn(browser, 'steward');
});
test.beforeEach(() => page.goto('/dictionary/exchange'));

const csv = (text: string, name = 'don-vi.csv') => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});

test('a file with wrong lines is refused whole, with line and reason', async () => {
	await page.getByLabel(/^Tệp/).setInputFiles(csv('code,label_vi,valid_from\n1,Một,1/7/2025\n!,Hai,\n'));
	await page.getByLabel(/^Mã định danh/).fill('don-vi');
	await page.getByLabel(/^Tên danh mục/).fill('Đơn vị');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByRole('alert')).toContainText('Không nhập được don-vi.csv');
	await expect(page.getByRole('listitem').filter({ hasText: 'Dòng 2' })).toContainText('1/7/2025');
	await expect(page.getByRole('listitem').filter({ hasText: 'Dòng 3' })).toContainText('Mã “!” không hợp lệ');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Chọn tệp khác' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Kiểm tra tệp' })).toBeVisible();
});

test('nothing chosen is said beside the file', async () => {
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByText('Chọn một tệp', { exact: true })).toBeVisible();
	await expectAccessible(page);
});

test('a new list comes in, meets itself the second time, and can be taken out', async () => {
	const id = `don-vi-${Date.now()}`;
	const text = 'code;label_vi;label_en\n1;Một;One\n2;Hai;Two\n';
	await page.getByLabel(/^Tệp/).setInputFiles(csv(text));
	await page.getByLabel(/^Mã định danh/).fill(id);
	await page.getByLabel(/^Tên danh mục/).fill('Đơn vị thử');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByText('1 tài liệu mới, 0 tài liệu trùng')).toBeVisible();
	await page.getByRole('button', { name: 'Nhập 1 tài liệu' }).press('Enter');
	await expect(page.getByText('Đã ghi 1 bản nháp')).toBeVisible();
	await expect(page.getByText(`codelist:${id}@draft`)).toBeVisible();

	await page.goto(`/dictionary/exchange?kind=codelist&id=${id}`);
	await page.getByLabel(/^Tệp/).setInputFiles(csv(`${text}3;Ba;Three\n`));
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Nhập 1 tài liệu' })).toBeDisabled();
	await page.getByLabel(`Cách xử lý ${id}`).selectOption('Ghi đè thành bản nháp');
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Nhập 1 tài liệu' }).press('Enter');
	await expect(page.getByText('Đã ghi 1 bản nháp')).toBeVisible();

	await page.goto('/dictionary/exchange');
	await page.getByLabel('Danh mục', { exact: true }).last().selectOption(id);
	const waiting = page.waitForEvent('download');
	await page.getByRole('link', { name: 'CSV' }).last().click();
	const download = await waiting;
	expect(download.suggestedFilename()).toBe(`${id}-vdraft.csv`);
	expect(readFileSync(await download.path(), 'utf8')).toContain('3,Ba,Three');
});

test('a file that is too large is refused before it is sent', async () => {
	await page.getByLabel(/^Tệp/).setInputFiles(csv('x'.repeat(21 * 1024 * 1024)));
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByText(/lớn hơn mức cho phép/)).toBeVisible();
});

test('a million rows are refused by their number', async () => {
	await page.getByLabel(/^Tệp/).setInputFiles(csv(`code,label_vi\n${'x,y\n'.repeat(1_000_000)}`));
	await page.getByLabel(/^Mã định danh/).fill('trieu-dong');
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByText(/nhiều hơn 50000 mục/)).toBeVisible();
});

test('sending can be cancelled, and nothing comes of it', async () => {
	await page.route('**/dictionary/exchange/plan', () => new Promise(() => undefined));
	await page.getByLabel(/^Tệp/).setInputFiles(csv('code,label_vi\n1,a\n'));
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByRole('progressbar')).toBeVisible();
	await page.getByRole('button', { name: 'Hủy' }).press('Enter');
	await expect(page.getByRole('button', { name: 'Kiểm tra tệp' })).toBeVisible();
	await page.unroute('**/dictionary/exchange/plan');
});

test('who is no steward may export only', async ({ browser }) => {
	const tester = await signIn(browser, 'tester');
	await tester.goto('/dictionary/exchange');
	await expect(tester.getByText('Chỉ quản trị từ điển được nhập')).toBeVisible();
	await expect(tester.getByRole('link', { name: 'JSON Schema' })).toBeVisible();
	const refused = await tester.request.post('/dictionary/exchange/plan', {
		headers: { origin: new URL(tester.url()).origin },
		multipart: { request: '{"target":{"kind":"codelist"}}', file: csv('code,label_vi\n1,a\n') }
	});
	expect(refused.status()).toBe(403);
	await expectAccessible(tester);
});

test('fits a phone', async () => {
	await page.setViewportSize({ width: 320, height: 800 });
	await page.goto('/dictionary/exchange?kind=codelist&id=gender');
	await page.getByLabel(/^Tệp/).setInputFiles(csv('code,label_vi\n1,Nam\n2,Nữ\n'));
	await page.getByRole('button', { name: 'Kiểm tra tệp' }).press('Enter');
	await expect(page.getByLabel('Cách xử lý gender')).toBeVisible();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(320);
});
