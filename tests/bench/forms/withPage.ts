import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../../src/tasks/test/browser.ts';
import { bundle } from './bundle.ts';

const HTML = '<!doctype html><html lang="vi"><body></body></html>';

/** A page of its own with a built entry running in it, in a Chromium that is closed afterwards. */
export async function withPage<T>(entry: string, use: (page: Page) => Promise<T>): Promise<T> {
	const executablePath = await findBrowser();
	if (executablePath === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH');
	const { scripts, css } = await bundle(entry);
	const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
		await page.route('**/*', (route) => {
			const script = scripts.get(new URL(route.request().url()).pathname.slice(1));
			const answer = script === undefined ? { contentType: 'text/html', body: HTML } : { contentType: 'text/javascript', body: script };
			return route.fulfill(answer);
		});
		page.on('pageerror', (error) => console.error(error.stack));
		await page.goto('http://127.0.0.1/');
		await page.addStyleTag({ content: css });
		await page.addScriptTag({ url: '/entry.js', type: 'module' });
		return await use(page);
	} finally {
		await browser.close();
	}
}
