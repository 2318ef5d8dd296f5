import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchDemo } from './demo.ts';
import { signIn } from './studio.ts';

test('what was saved is there after the server was killed', async ({ browser }) => {
	test.setTimeout(180_000);
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-kill-'));
	try {
		const before = await launchDemo(folder);
		const page = await signIn(browser, 'configurator', before.url);
		const opened = await (await page.request.get('/drafts/form/khai-sinh')).json();
		const content = { ...opened.draft.content, title: { vi: 'Lưu trước khi mất điện' } };
		const saved = await page.request.put('/drafts/form/khai-sinh', {
			data: { rev: opened.draft.rev, content },
			headers: { origin: before.url }
		});
		expect(saved.ok()).toBe(true);
		await before.kill();
		await page.context().close();

		const after = await launchDemo(folder);
		const again = await signIn(browser, 'configurator', after.url);
		const draft = (await (await again.request.get('/drafts/form/khai-sinh')).json()).draft;
		expect(draft.content.title).toEqual({ vi: 'Lưu trước khi mất điện' });
		expect(draft.rev).toBe(opened.draft.rev + 1);
		await again.context().close();
		await after.stop();
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
});
