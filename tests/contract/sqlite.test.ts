import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '#lib/server/db/client.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { createSqliteStore } from '#lib/server/repositories/sqlite/store.ts';
import { describeStore } from './store.ts';

describeStore('SQLite', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'thutuc-store-'));
	const connection = openDatabase(join(folder, 'store.db'));
	migrate(connection);
	const store = createSqliteStore(connection, { readGraph: async () => undefined });
	return {
		store,
		tamper: (sql) => void connection.sqlite.exec(sql),
		dispose: async () => {
			await store.close();
			rmSync(folder, { recursive: true, force: true });
		}
	};
});
