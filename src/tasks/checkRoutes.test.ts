import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkRoutes, routeIds } from './checkRoutes.ts';

function withRoutes<T>(files: readonly string[], use: (folder: string) => T): T {
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-routes-'));
	try {
		for (const file of files) {
			mkdirSync(join(folder, file, '..'), { recursive: true });
			writeFileSync(join(folder, file), '');
		}
		return use(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

it('every route of the studio is declared', () => {
	expect(checkRoutes()).toEqual([]);
});

it('finds pages and endpoints by the ids Kit gives them', () => {
	const files = [
		'+page.svelte',
		'+layout.svelte',
		'(app)/a/[id]/+page.server.ts',
		'api/x/+server.ts',
		'b/+error.svelte'
	];
	expect(withRoutes(files, routeIds)).toEqual(['/', '/(app)/a/[id]', '/api/x']);
});

it('names what nobody declared', () => {
	expect(withRoutes(['(app)/procedures/+page.svelte', '(app)/secret/+server.ts'], checkRoutes)).toEqual([
		'/(app)/secret'
	]);
});
