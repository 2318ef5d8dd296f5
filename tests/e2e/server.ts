import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchDemo } from './demo.ts';

/** Starts the demo all browser tests share; the teardown it answers ends it and removes its data. */
export default async function startDemo(): Promise<() => Promise<void>> {
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
