import { existsSync } from 'node:fs';
import { chromium } from 'playwright';
import { runCommand } from '../command.ts';

const DEBIAN = '/usr/bin/chromium';

/**
 * Path of a Chromium to test with: `CHROMIUM_PATH`, Debian's, Playwright's own; installs Debian's when it may.
 * Undefined when there is none to be had.
 */
export async function findBrowser(): Promise<string | undefined> {
	const found = [process.env.CHROMIUM_PATH, DEBIAN, chromium.executablePath()].find(
		(path) => path && existsSync(path)
	);
	if (found) return found;
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
	console.log("Installing Debian's chromium for the browser tests …");
	const env = { DEBIAN_FRONTEND: 'noninteractive' };
	await runCommand('apt-get', ['update', '-qq'], { env, quiet: true });
	await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
		env,
		quiet: true
	});
	return existsSync(DEBIAN) ? DEBIAN : undefined;
}
