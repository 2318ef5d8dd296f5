import { join } from 'node:path';
import { createApp, type App } from '#lib/server/app.ts';
import type { Actor } from '#lib/server/auth/actor.ts';
import { readConfig } from '#lib/server/config.ts';
import { openDatabase, type Connection } from '#lib/server/db/client.ts';
import { createLog } from '#lib/server/log.ts';

export const TENANT = 'province';
export const NOW = '2026-11-02T01:00:00.000Z';

/** A configurator of one agency: what others draft has to be left out for her. */
export const READER: Actor = {
	id: 'reader',
	name: 'reader',
	tenant: TENANT,
	agency: 'a',
	centre: false,
	roles: ['configurator', 'steward']
};

export function openApp(folder: string, name: string): Promise<App> {
	const env = { DATABASE_URL: `file:${join(folder, `${name}.db`)}`, KEYS_DIR: join(folder, `${name}-keys`) };
	return createApp(readConfig(env), { clock: () => NOW, log: createLog('error', () => undefined) });
}

/**
 * An app on a database into which `load` wrote documents and edges row by row; the `indexes` named are then built by
 * the program itself, as for a database from before them.
 */
export async function openLoaded(
	folder: string,
	name: string,
	load: (connection: Connection) => void,
	indexes: readonly string[]
): Promise<App> {
	const empty = await openApp(folder, name);
	await empty.store.commit({
		tenant: TENANT,
		at: NOW,
		audit: { actor: 'system', action: 'bench', target: TENANT },
		writes: [
			{ type: 'putTenant', id: TENANT, name: 'Tỉnh' },
			{ type: 'putAgency', agency: { tenant: TENANT, id: 'centre', name: 'Trung tâm', centre: true } },
			{ type: 'putAgency', agency: { tenant: TENANT, id: 'a', name: 'Sở A', centre: false } }
		]
	});
	await empty.close();
	const connection = openDatabase(join(folder, `${name}.db`));
	connection.sqlite.pragma('synchronous = OFF');
	connection.sqlite.transaction(() => load(connection))();
	connection.sqlite.exec(
		`DELETE FROM index_state WHERE name IN (${indexes.map((index) => `'${index}'`).join(',')})`
	);
	connection.sqlite.close();
	return openApp(folder, name);
}

/** Writes documents as approved versions with their edges, without the services. */
export function writer({ sqlite }: Connection) {
	const document = sqlite.prepare('INSERT INTO document VALUES (?, ?, ?, ?, 0)');
	const version = sqlite.prepare(
		`INSERT INTO version VALUES (?, ?, ?, 1, 'sha256:0', 'approved', ?, ?, NULL, '', '[]', '${NOW}', 'x')`
	);
	const edge = sqlite.prepare('INSERT INTO edge VALUES (?, ?, ?, 1, ?, ?, ?, 1)');
	return (
		content: { readonly kind: string; readonly id: string },
		title: string,
		references: readonly { readonly at: string; readonly kind: string; readonly id: string }[] = []
	): void => {
		document.run(TENANT, content.kind, content.id, 'centre');
		version.run(TENANT, content.kind, content.id, JSON.stringify(content), title);
		for (const { at, kind, id } of references) edge.run(TENANT, content.kind, content.id, at, kind, id);
	};
}
