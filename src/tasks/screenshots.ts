import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findBrowser } from './test/browser.ts';

const FOLDER = 'docs/screenshots';

/** Pages the README and the guides show: name, who looks, address. */
const PAGES = [
	['procedure', 'configurator', '/procedures/1.001193'],
	['workflow', 'configurator', '/procedures/1.001193/workflow'],
	['form', 'configurator', '/procedures/1.001193/forms/main'],
	['result', 'configurator', '/procedures/1.001193/templates/certificate'],
	['try-out', 'tester', '/procedures/1.001193/try-out'],
	['scenarios', 'tester', '/procedures/1.001193/scenarios'],
	['dictionary', 'steward', '/dictionary'],
	['element', 'steward', '/dictionary/element/person.fullName/usage'],
	['releases', 'publisher', '/releases']
] as const;

/**
 * Takes the screenshots of `docs/screenshots` from a running demo: `npm run screenshots -- URL`, with its `DEMO_PASSWORD`
 * in the environment.
 */
export async function run([url = 'http://127.0.0.1:3000']: readonly string[]): Promise<number> {
	const executablePath = await findBrowser();
	const password = process.env.DEMO_PASSWORD;
	if (!executablePath || !password) {
		console.error('A Chromium and the DEMO_PASSWORD of the running demo are needed.');
		return 2;
	}
	mkdirSync(FOLDER, { recursive: true });
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	for (const locale of ['vi', 'en'])
		for (const [name, account, path] of PAGES) {
			const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
			await context.addCookies([{ name: 'locale', value: locale, url }]);
			const page = await context.newPage();
			await signIn(page, account, password);
			await page.goto(path, { waitUntil: 'networkidle' });
			await page.waitForTimeout(1000);
			await page.screenshot({ path: join(FOLDER, `${name}-${locale}.png`) });
			await context.close();
		}
	await browser.close();
	return 0;
}

// helpers

async function signIn(page: Page, account: string, password: string): Promise<void> {
	await page.goto('/login');
	await page.locator('input[name=email]').fill(`${account}@demo.local`);
	await page.locator('input[type=password]').fill(password);
	await page.locator('input[type=password]').press('Enter');
	await page.waitForURL((address) => !address.pathname.startsWith('/login'));
}
