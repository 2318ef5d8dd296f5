import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTestApp } from '../testing/testApp.ts';
import { readinessOf } from './readiness.ts';

describe('readiness', () => {
	const context = withTestApp();

	it('holds for a fresh store', async () => {
		expect(await readinessOf(context().app)).toEqual({ store: true, keys: true, log: true });
	});

	it('says that the store is gone', async () => {
		await context().app.close();
		expect(await readinessOf(context().app)).toMatchObject({ store: false });
	});

	it('says that a key cannot be used', async () => {
		const { keysDir } = context().app.config;
		mkdirSync(keysDir, { recursive: true, mode: 0o700 });
		writeFileSync(join(keysDir, 'cursor.key'), 'x'.repeat(32), { mode: 0o600 });
		expect(await readinessOf(context().app)).toMatchObject({ store: true, keys: false });
	});
});
