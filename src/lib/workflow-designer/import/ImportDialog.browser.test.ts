import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { bpmn, flow } from '#core/workflows/testing/bpmn.ts';
import { overwriteGetLocale } from '#lib/i18n/paraglide/runtime.js';
import '#lib/ui/base.css';
import simple from '../../../../tests/fixtures/bpmn/simple.bpmn?raw';
import ImportDialog from './ImportDialog.svelte';

const line = `<bpmn:startEvent id="start" /><bpmn:task id="look" name="Thẩm định hồ sơ" /><bpmn:teleport id="t" />
${flow('f1', 'start', 'look')}`;

/** A worker begins with loading what it needs. */
const SLOW = { timeout: 15_000 };

function open(onimport = vi.fn(async () => true)) {
	overwriteGetLocale(() => 'vi');
	const onclose = vi.fn();
	render(ImportDialog, { onimport, onclose });
	return { onimport, onclose };
}

const choose = (content: BlobPart, name = 'quy-trinh.bpmn') =>
	userEvent.upload(page.getByLabelText('Tệp .bpmn, tối đa 5 MB'), new File([content], name));
const submit = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('a file that reads whole is taken as it is', async () => {
	const { onimport, onclose } = open();
	await choose(simple);
	await submit('Nhập');
	await expect.poll(() => onclose.mock.calls.length, SLOW).toBe(1);
	expect(onimport).toHaveBeenCalledExactlyOnceWith(simple, 'quy-trinh.bpmn');
});

test('of a foreign file, what is lost and what is guessed is told before anything is taken', async () => {
	const { onimport } = open();
	await choose(bpmn(line));
	await submit('Nhập');
	await expect.element(page.getByText('1 chi tiết của tệp sẽ không được giữ lại'), SLOW).toBeVisible();
	await expect.element(page.getByText('Tệp không có bản vẽ; các bước được xếp tự động.')).toBeVisible();
	await page.getByText('1 bước chưa có loại, được đoán theo tên').click();
	await expect.element(page.getByText('«Thẩm định hồ sơ» thành Thẩm định')).toBeVisible();
	await expect.poll(() => document.querySelectorAll('[data-element-id="look"]').length, SLOW).toBe(1);
	expect(onimport).not.toHaveBeenCalled();

	await submit('Chuyển đổi và nhập');
	await expect.poll(() => onimport.mock.calls.length, SLOW).toBe(1);
	const [taken = ''] = onimport.mock.calls[0] as unknown as string[];
	expect(taken).toContain('kind="appraise"');
	expect(taken).not.toContain('teleport');
});

test('a refused file changes nothing, and says where and why', async () => {
	const { onimport } = open();
	await choose('<!DOCTYPE x [<!ENTITY e "bomb">]><x>&e;</x>');
	await submit('Nhập');
	await expect
		.element(page.getByText('Tệp không được nhận; quy trình đang soạn không thay đổi.'))
		.toBeVisible();
	await expect.element(page.getByText(/dòng 1/)).toBeVisible();
	expect(onimport).not.toHaveBeenCalled();
});

test('50 MB are refused before they are read', async () => {
	open();
	const input = page.getByLabelText('Tệp .bpmn, tối đa 5 MB').element() as HTMLInputElement;
	const transfer = new DataTransfer();
	transfer.items.add(new File([new Uint8Array(50 * 1024 * 1024)], 'lon.bpmn'));
	input.files = transfer.files;
	input.dispatchEvent(new Event('change', { bubbles: true }));
	await submit('Nhập');
	await expect.element(page.getByText(/52428800 byte, vượt giới hạn/)).toBeVisible();
});
