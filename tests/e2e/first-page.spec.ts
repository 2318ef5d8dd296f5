import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { expectAccessible, studio } from './studio.ts';

/** Goal of the product: what a first visitor downloads before the page works. */
const FIRST_PAGE_SCRIPT_BYTES = 70_000;

test('the first page is small, safe and accessible', async ({ page }) => {
	const scripts: Promise<Buffer>[] = [];
	page.on('response', (response) => {
		if (response.request().resourceType() === 'script') scripts.push(response.body());
	});
	const blocked: string[] = [];
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) blocked.push(message.text());
	});

	const response = await page.goto(`${studio.url}/login`, { waitUntil: 'networkidle' });

	const bytes = (await Promise.all(scripts)).reduce((sum, body) => sum + gzipSync(body).length, 0);
	expect(scripts.length).toBeGreaterThan(0);
	expect(bytes).toBeLessThanOrEqual(FIRST_PAGE_SCRIPT_BYTES);
	const policy = response?.headers()['content-security-policy'] ?? '';
	expect(policy).toContain("script-src 'self' 'nonce-");
	expect(policy).not.toContain('unsafe-eval');
	expect(policy.replace(/style-src-attr[^;]*/, '')).not.toContain('unsafe-inline');
	expect(blocked).toEqual([]);
	await expectAccessible(page);
});
