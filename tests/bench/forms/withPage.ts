import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../../src/tasks/test/browser.ts';

/** An empty page in a Chromium of its own, closed afterwards. */
export async function withPage<T>(use: (page: Page) => Promise<T>): Promise<T> {
	const executablePath = await findBrowser();
	if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH');
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.route('**/*', (route) =>
			route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="vi"><body></body></html>' })
		);
		page.on('pageerror', (error) => console.error(error.stack));
		await page.goto('http://127.0.0.1/');
		return await use(page);
	} finally {
		await browser.close();
	}
}
