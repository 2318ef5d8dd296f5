import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDemo } from './demo.ts';

/**
 * Starts the demo all browser tests share; the teardown it answers ends it and removes its data. While writing tests, a
 * demo that runs already is used when `STUDIO_URL`, `STUDIO_DATA`, `DEMO_PASSWORD` and `DEMO_CONSUMER_KEY` name it.
 */
export default async function startDemo(): Promise<(() => Promise<void>) | undefined> {
	if (process.env.STUDIO_URL) return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-e2e-'));
	Object.assign(process.env, {
		DEMO_PASSWORD: 'mat-khau-kiem-thu-1',
		DEMO_CONSUMER_KEY: 'tt_test_e2e_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG'
	});
	const demo = await launchDemo(folder);
	Object.assign(process.env, { STUDIO_URL: demo.url, STUDIO_DATA: folder });
	return async () => {
		await demo.stop();
		rmSync(folder, { recursive: true, force: true });
	};
}
