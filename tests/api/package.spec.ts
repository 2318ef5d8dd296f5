import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { signIn, studio } from '../e2e/studio.ts';

const PACKAGE = '/procedures/1.013225/package';

test('the package of a procedure is a zip archive that no cache keeps', async ({ browser }) => {
	const page = await signIn(browser, 'configurator');
	const answer = await page.request.get(PACKAGE);
	expect(answer.status()).toBe(200);
	expect(answer.headers()).toMatchObject({
		'content-type': 'application/zip',
		'content-disposition': 'attachment; filename="1.013225.zip"',
		'cache-control': 'no-store'
	});
	const bytes = await answer.body();
	const paths = Object.keys(unzipSync(bytes));
	expect(paths).toEqual(
		expect.arrayContaining(['workflows/1.013225/procedure.json', 'forms/calendars/vn.json'])
	);
	expect((await (await page.request.get(PACKAGE)).body()).equals(bytes)).toBe(true);
	await page.context().close();
});

test('there is no package for who may not read it, nor of what is not there', async ({
	browser,
	request
}) => {
	const signedOut = await request.get(`${studio.url}${PACKAGE}`, { maxRedirects: 0 });
	expect(signedOut.ok()).toBe(false);
	const cases = [
		['configurator', '/procedures/9.999999/package', 404],
		['configurator2', PACKAGE, 404],
		['admin', PACKAGE, 403]
	] as const;
	for (const [account, path, status] of cases) {
		const page = await signIn(browser, account);
		const answer = await page.request.get(path);
		expect(answer.status(), account).toBe(status);
		expect((await answer.body()).subarray(0, 2).toString()).not.toBe('PK');
		await page.context().close();
	}
});
