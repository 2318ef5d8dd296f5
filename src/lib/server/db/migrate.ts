import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import type { Connection } from './client.ts';
import { immediate } from './immediate.ts';

/** Where the migrations stand; found upwards from this file, so that it holds in `src/` and in `build/`. */
export function migrationsFolder(): string {
	for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
		const candidate = join(folder, 'drizzle', 'sqlite');
		if (existsSync(join(candidate, 'meta', '_journal.json'))) return candidate;
		if (folder === dirname(folder)) throw new Error('No drizzle/sqlite folder above the program');
	}
}

/**
 * Brings the database to the newest schema; answers how many migrations ran. All of them are one transaction.
 *
 * A table rebuild with foreign keys on deletes the rows of child tables without a word, and switching them off inside a
 * transaction does nothing: so they are switched off before, and before the commit the references are checked and the
 * rows of every table counted again. A database that holds data is copied to `<file>.before-<n>` first.
 */
export function migrate(connection: Connection, folder = migrationsFolder()): number {
	const { sqlite } = connection;
	const migrations = readMigrationFiles({ migrationsFolder: folder });
	sqlite.exec(
		`CREATE TABLE IF NOT EXISTS ${TABLE} (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)`
	);
	const pending = () => migrations.filter((migration) => migration.folderMillis > lastApplied(connection));
	if (pending().length === 0) return 0;
	if (lastApplied(connection) > 0) backUp(connection);

	sqlite.pragma('foreign_keys = OFF');
	try {
		return immediate(sqlite, () => {
			const before = rowCounts(connection);
			const due = pending();
			for (const migration of due) {
				for (const statement of migration.sql) sqlite.exec(statement);
				sqlite
					.prepare(`INSERT INTO ${TABLE} (hash, created_at) VALUES (?, ?)`)
					.run(migration.hash, migration.folderMillis);
			}
			refuseLoss(connection, before);
			return due.length;
		});
	} finally {
		sqlite.pragma('foreign_keys = ON');
	}
}

// helpers

/** The name drizzle-kit uses, so that its own tools understand our databases. */
const TABLE = '__drizzle_migrations';

function lastApplied({ sqlite }: Connection): number {
	return (
		(sqlite.prepare(`SELECT max(created_at) FROM ${TABLE}`).pluck().get() as number | null | undefined) ?? 0
	);
}

function backUp(connection: Connection): void {
	const copy = `${connection.file}.before-${lastApplied(connection)}`;
	if (!existsSync(copy)) connection.sqlite.prepare('VACUUM INTO ?').run(copy);
}

function rowCounts({ sqlite }: Connection): Map<string, number> {
	const tables = sqlite
		.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> ?")
		.pluck()
		.all(TABLE) as string[];
	return new Map(
		tables.map((table) => [table, sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number])
	);
}

function refuseLoss(connection: Connection, before: ReadonlyMap<string, number>): void {
	const broken = connection.sqlite.pragma('foreign_key_check') as unknown[];
	if (broken.length > 0) throw new Error(`Migration leaves ${broken.length} dangling references`);
	const after = rowCounts(connection);
	for (const [table, rows] of before) {
		const left = after.get(table);
		if (left !== undefined && left !== rows)
			throw new Error(`Migration changes the rows of ${table} from ${rows} to ${left}`);
	}
}
