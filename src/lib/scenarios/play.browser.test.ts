import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { localInstant } from '#core/calendar/index.ts';
import { samplePackage as pkg } from '#core/scenarios/testing/samplePackage.ts';
import '#lib/ui/base.css';
import { PlaySession } from './PlaySession.svelte.ts';
import PlayBench from './testing/PlayBench.svelte';

const button = (name: string) => page.getByRole('button', { name, exact: true });

async function begin(width = 1440): Promise<PlaySession> {
	await page.viewport(width, 900);
	const session = new PlaySession(pkg, {
		receivedAt: localInstant('2026-11-20', '09:00'),
		channel: 'online',
		persona: 'persona:hoa@1',
		sources: {}
	});
	await render(PlayBench, { session });
	return session;
}

test('a dossier is played as citizen and as officers, and rewound', async () => {
	await begin();
	await button('Nộp hồ sơ').click();
	await expect.element(page.getByRole('alert')).toBeVisible();

	await page.getByRole('radio', { name: 'Mục new' }).click();
	await button('Nộp hồ sơ').click();
	await expect.element(page.getByRole('heading', { name: 'intake' })).toHaveFocus();
	await expect.element(page.getByText('còn 2 giờ làm việc')).toBeVisible();

	await button('complete').click();
	await expect.element(page.getByRole('heading', { name: 'appraise' })).toBeVisible();
	await expect.element(page.getByText('lookUp: tìm thấy')).toBeVisible();
	await page.getByRole('textbox', { name: /^Ý kiến/ }).fill('Đủ điều kiện');
	await button('granted').click();
	await button('signed').click();
	await expect.element(page.getByText('Kết quả: Giấy chứng nhận').first()).toBeVisible();

	await button('Lùi một bước').click();
	await button('Lùi một bước').click();
	await expect.element(page.getByRole('heading', { name: 'appraise' })).toBeVisible();
});

test('on a phone the tools are folded above the form', async () => {
	await begin(320);
	await expect.element(page.getByRole('radio', { name: 'Mục new' })).toBeVisible();
	await expect.element(page.getByText('+1 giờ')).not.toBeVisible();
	await page.getByRole('button', { name: /^Công cụ/ }).click();
	await expect.element(button('+1 giờ')).toBeVisible();
});

test('the clock moves by hours and working days, and a switched source is heard', async () => {
	const session = await begin();
	await page.getByRole('radio', { name: 'Mục new' }).click();
	await button('+1 giờ').click();
	await expect.element(page.getByText('T6 20/11/2026 10:00').last()).toBeVisible();
	// What was typed before the clock moved is still there.
	await button('Nộp hồ sơ').click();
	await button('+1 ngày làm việc').click();
	await expect.element(page.getByText('quá hạn 6 giờ làm việc')).toBeVisible();

	await page.getByText(/Nguồn dữ liệu trả lời/).click();
	await page.getByRole('combobox', { name: 'populationDb' }).selectOptions('không trả lời');
	// Without the register the name has to be typed.
	await expect.element(page.getByRole('heading', { name: 'Người dân nộp hồ sơ' })).toBeVisible();
	await page.getByRole('textbox', { name: 'Họ và tên' }).fill('Nguyễn Thị Hoa');
	await button('Nộp hồ sơ').click();
	await button('complete').click();
	await expect.element(page.getByText('Gửi thông báo: notifyGap')).toBeVisible();
	expect(session.play?.run?.sourceStatus).toEqual({ populationDb: 'timeout' });
});

test('a task is done with the keyboard alone', async () => {
	await begin();
	await page.getByRole('radio', { name: 'Mục new' }).click();
	(button('Nộp hồ sơ').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('heading', { name: 'intake' })).toHaveFocus();
	(button('refused').element() as HTMLElement).focus();
	await userEvent.keyboard('{Enter}');
	await expect.element(page.getByRole('heading', { name: 'refuse' })).toHaveFocus();
});
