import { defineConfig } from '@playwright/test';

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
	testDir: 'tests',
	testMatch: ['e2e/**/*.spec.ts', 'api/**/*.spec.ts'],
	outputDir: 'test-results/e2e',
	globalSetup: './tests/e2e/server.ts',
	workers: 1,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: {
		actionTimeout: 15_000,
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
