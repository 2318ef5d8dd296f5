import { expect, test } from '@playwright/test';
import { expectAccessible, signIn, type Account } from './studio.ts';

const ACCOUNTS: readonly Account[] = [
	'configurator',
	'configurator2',
	'tester',
	'approver',
	'publisher',
	'steward',
	'admin',
	'auditor'
];

test('every role begins at its work list, and every page its rail offers opens', async ({ browser }) => {
	test.setTimeout(120_000);
	for (const account of ACCOUNTS) {
		await test.step(account, async () => {
			const page = await signIn(browser, account);
			await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi' })).toBeVisible();
			await expectAccessible(page);
			const links = await page.getByRole('navigation').first().getByRole('link').all();
			const places = await Promise.all(links.map((link) => link.getAttribute('href')));
			expect(places).toContain('/');
			for (const place of places) {
				const answer = await page.request.get(place ?? '');
				expect(answer.status(), `${account} ${place}`).toBe(200);
			}
			await page.context().close();
		});
	}
});
