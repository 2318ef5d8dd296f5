import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { buildIfNeeded } from '../../src/tasks/build.ts';
import { launchDemo } from './demo.ts';
import { nameStudio } from './studioOf.ts';

/**
 * Starts the demo that the browser tests of a project share, one for each project; the teardown it answers ends them and
 * removes their data. While writing tests, a demo that runs already is used when `STUDIO_URL`, `STUDIO_DATA`,
 * `DEMO_PASSWORD` and `DEMO_CONSUMER_KEY` name it.
 */
export default async function startDemos({
	projects
}: FullConfig): Promise<(() => Promise<void>) | undefined> {
	if (process.env.STUDIO_URL) return undefined;
	Object.assign(process.env, {
		DEMO_PASSWORD: 'mat-khau-kiem-thu-1',
		DEMO_CONSUMER_KEY: 'tt_test_e2e_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG'
	});
	if ((await buildIfNeeded()) !== 0) throw new Error('The studio could not be built');
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-e2e-'));
	const demos = await Promise.all(
		projects.map(async ({ name }) => {
			const data = join(folder, name);
			const demo = await launchDemo(data);
			nameStudio(name, { url: demo.url, data });
			return demo;
		})
	);
	return async () => {
		await Promise.all(demos.map((demo) => demo.stop()));
		rmSync(folder, { recursive: true, force: true });
	};
}
