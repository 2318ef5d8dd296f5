import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { thutuc } from './cli.ts';
import { expectAccessible, signIn } from './studio.ts';

const PROCEDURE = '/procedures/1.001193';
const REPLAYED = 'Nộp trực tiếp, đúng hạn, mọi nguồn có dữ liệu';
const NAME = 'Kịch bản mang sang máy khác';
const ID = '1.001193.kich-ban-mang-sang-may-khac';

let folder: string;
test.beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'thutuc-package-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a play saved as a scenario passes outside the studio', async ({ browser }) => {
	test.setTimeout(180_000);
	const tester = await signIn(browser, 'tester');
	await test.step('the tester replays a dossier and saves it under a new name', () => saveAsNew(tester));
	await test.step('the tester downloads the package', async () => {
		await tester.goto(PROCEDURE);
		await expect(tester.getByRole('button', { name: 'Tải gói cấu hình' })).toBeEnabled();
		await expectAccessible(tester);
		await download(tester, join(folder, 'package.zip'));
		await tester.context().close();
	});
	await test.step('the package runs where there is nothing else', async () => {
		const unpacked = join(folder, 'unpacked');
		unpack(join(folder, 'package.zip'), unpacked);
		const report = await thutuc(['test', '.', '--json'], unpacked);
		expect(report.code, report.stdout + report.stderr).toBe(0);
		const { packages } = JSON.parse(report.stdout) as {
			packages: { code: string; scenarios: { id: string; status: string }[] }[];
		};
		expect(packages.map(({ code }) => code)).toEqual(['1.001193']);
		expect(packages[0]?.scenarios).toContainEqual({ id: ID, group: 'flow', status: 'passed' });

		const again = await thutuc(
			['export', '--profile', 'plain', '.', '--out', join(folder, 'again')],
			unpacked
		);
		expect(again.code, again.stderr).toBe(0);
		const scenario = `workflows/1.001193/scenarios/${ID}.json`;
		expect(readFileSync(join(folder, 'again', scenario))).toEqual(readFileSync(join(unpacked, scenario)));
	});
});

test('a person of another agency gets no draft by its address, and a refusal stands on the page in words', async ({
	browser
}) => {
	const stranger = await signIn(browser, 'configurator2');
	const answer = await stranger.request.get('/procedures/1.001612/package');
	expect(answer.status()).toBe(404);
	expect(answer.headers()['content-type']).toContain('application/problem+json');
	await stranger.context().close();

	const tester = await signIn(browser, 'tester');
	await tester.goto('/procedures/1.001612');
	await tester.route('**/package', (route) => route.abort());
	await tester.getByRole('button', { name: 'Tải gói cấu hình' }).click();
	await expect(tester.getByRole('alert')).toContainText('Kiểm tra kết nối rồi thử lại.');
	await expectAccessible(tester);
	await tester.unroute('**/package');
	await download(tester, join(folder, 'second.zip'));
	await expect(tester.getByRole('alert')).toHaveCount(0);
	await tester.context().close();
});

// helpers

async function saveAsNew(page: Page): Promise<void> {
	await page.goto(`${PROCEDURE}/scenarios`);
	await page
		.getByRole('row')
		.filter({ hasText: REPLAYED })
		.getByRole('link', { name: /^Chạy lại/ })
		.click();
	await expect(page.getByText('Hồ sơ đã xong')).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('button', { name: /^Lưu thành kịch bản/ }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Kịch bản mới').check();
	await dialog.getByLabel('Tên kịch bản').fill(NAME);
	await dialog.getByLabel('Luồng quy trình').check();
	await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(dialog).toBeHidden();
}

async function download(page: Page, file: string): Promise<void> {
	const started = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Tải gói cấu hình' }).click();
	const downloaded = await started;
	expect(downloaded.suggestedFilename()).toMatch(/^1\.\d{6}\.zip$/);
	await downloaded.saveAs(file);
}

function unpack(archive: string, to: string): void {
	for (const [path, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
		mkdirSync(dirname(join(to, path)), { recursive: true });
		writeFileSync(join(to, path), bytes);
	}
}
