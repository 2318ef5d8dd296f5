import { expect, test } from '@playwright/test';
import { expectAccessible, signIn } from './studio.ts';

test('the publisher withdraws a release from the test channel, with a reason', async ({ browser }) => {
	const publisher = await signIn(browser, 'publisher');
	await publisher.goto('/releases');
	const testChannel = publisher.getByRole('region', { name: 'Thử nghiệm' });
	const production = publisher.getByRole('region', { name: 'Chính thức' });
	await test.step('it is published there first', async () => {
		await publisher.getByRole('button', { name: 'Đưa vào áp dụng…' }).first().click();
		const dialog = publisher.getByRole('dialog');
		await dialog.getByLabel('Thử nghiệm').check();
		await dialog.getByLabel('Ngay khi đưa vào').check();
		await dialog.getByRole('button', { name: 'Đưa vào áp dụng', exact: true }).click();
		await expect(dialog).toBeHidden();
		await expect(testChannel.getByText('Đang áp dụng')).toBeVisible();
	});
	await test.step('without a reason nothing happens', async () => {
		await testChannel.getByRole('button', { name: /^Thu hồi bản \d+ của / }).click();
		const dialog = publisher.getByRole('dialog', { name: 'Thu hồi bản khỏi môi trường' });
		await expect(dialog).toContainText('Không còn bản nào áp dụng');
		await expectAccessible(publisher);
		await dialog.getByRole('button', { name: 'Thu hồi', exact: true }).click();
		await expect(dialog.getByText('Nhập lý do thu hồi')).toBeVisible();
	});
	await test.step('with a reason it is withdrawn there, and only there', async () => {
		const dialog = publisher.getByRole('dialog');
		await dialog.getByLabel('Lý do thu hồi').fill('Sai mẫu tờ khai.');
		await dialog.getByRole('button', { name: 'Thu hồi', exact: true }).click();
		await expect(dialog).toBeHidden();
		await expect(testChannel.getByText('Đã thu hồi')).toBeVisible();
		await expect(testChannel.getByRole('button', { name: /^Thu hồi bản/ })).toHaveCount(0);
		await expect(production.getByText('Đang áp dụng').first()).toBeVisible();
		await expectAccessible(publisher);
		await publisher.context().close();
	});
	await test.step('the audit trail names who, what and why', async () => {
		const auditor = await signIn(browser, 'auditor');
		await auditor.goto('/admin/audit');
		const leaf = auditor.getByRole('row').filter({ hasText: 'Sai mẫu tờ khai.' });
		await expect(leaf).toContainText('Rút khỏi áp dụng');
		await auditor.context().close();
	});
	await test.step('others see no button', async () => {
		const approver = await signIn(browser, 'approver');
		await approver.goto('/releases');
		await expect(approver.getByRole('region', { name: 'Chính thức' })).toBeVisible();
		await expect(approver.getByRole('button', { name: /^Thu hồi/ })).toHaveCount(0);
		await approver.context().close();
	});
});
