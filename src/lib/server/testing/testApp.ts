import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { createApp, type App } from '../app.ts';
import { systemActor, type Actor } from '../auth/actor.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import type { Role } from '../repositories/ports.ts';

export const TENANT = 'province';
/** Monday, 08:00 in Vietnam. */
export const NOW = '2026-11-02T01:00:00.000Z';

export interface TestApp {
	readonly app: App;
	/** Lines the app logged. */
	readonly logged: readonly string[];
	/** A person with `roles`; of the centre unless an agency is named. */
	actor(roles: readonly Role[], agency?: string, id?: string): Actor;
	/** Moves the app's clock. */
	at(instant: string): void;
	dispose(): Promise<void>;
}

/** An app on an empty store with the agencies `centre`, `a` and `b`, and a clock that stands still at NOW. */
export async function makeTestApp(env: Readonly<Record<string, string>> = {}): Promise<TestApp> {
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-app-'));
	const logged: string[] = [];
	let now = NOW;
	const app = await createApp(
		readConfig({ DATABASE_URL: `file:${join(folder, 'test.db')}`, KEYS_DIR: join(folder, 'keys'), ...env }),
		{ clock: () => now, log: createLog('info', (line) => logged.push(line)) }
	);
	await app.store.commit({
		tenant: TENANT,
		at: NOW,
		audit: { actor: 'system', action: 'test.furnish', target: TENANT },
		writes: [
			{ type: 'putTenant', id: TENANT, name: 'Tỉnh thử nghiệm' },
			{ type: 'putAgency', agency: { tenant: TENANT, id: 'centre', name: 'Trung tâm', centre: true } },
			{ type: 'putAgency', agency: { tenant: TENANT, id: 'a', name: 'Sở A', centre: false } },
			{ type: 'putAgency', agency: { tenant: TENANT, id: 'b', name: 'Sở B', centre: false } }
		]
	});
	return {
		app,
		logged,
		actor: (roles, agency = 'centre', id = `${roles.join('-')}-${agency}`) => ({
			...systemActor(TENANT, agency),
			id,
			name: id,
			centre: agency === 'centre',
			roles
		}),
		at: (instant) => {
			now = instant;
		},
		dispose: async () => {
			await app.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** A fresh test app for each test of the surrounding block. */
export function withTestApp(env: Readonly<Record<string, string>> = {}): () => TestApp {
	let current: TestApp | undefined;
	beforeEach(async () => {
		current = await makeTestApp(env);
	});
	afterEach(() => current?.dispose());
	return () => {
		if (!current) throw new Error('Only inside a test');
		return current;
	};
}
