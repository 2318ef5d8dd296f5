import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;

/** The long journeys in which something is drawn; about half of the time. */
const DRAWING = ['base-workflow', 'editing', 'form-keyboard', 'keyboard', 'recovery', 'workflow-outline'].map(
	(name) => `e2e/${name}.spec.ts`
);

export default defineConfig({
	testDir: 'tests',
	outputDir: 'test-results/e2e',
	globalSetup: './tests/e2e/server.ts',
	// Two studios side by side, each with its own data and one worker: within a project tests run in order.
	workers: process.env.STUDIO_URL ? 1 : 2,
	projects: [
		{ name: 'draw', testMatch: DRAWING, workers: 1 },
		{ name: 'use', testMatch: ['e2e/**/*.spec.ts', 'api/**/*.spec.ts'], testIgnore: DRAWING, workers: 1 }
	],
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 20_000 },
	use: {
		actionTimeout: 30_000,
		browserName: 'chromium',
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		screenshot: 'only-on-failure',
		trace: 'off',
		// What fades is not half there while axe looks at the page.
		contextOptions: { reducedMotion: 'reduce' },
		launchOptions: { args: ['--no-sandbox'], ...(executablePath ? { executablePath } : {}) }
	}
});
