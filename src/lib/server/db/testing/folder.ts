import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A fresh folder for each test of the surrounding block. */
export function withFolder(): { file(name: string): string } {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'thutuc-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	return { file: (name) => join(folder, name) };
}
