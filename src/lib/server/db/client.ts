import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import * as schema from './schema.sqlite.ts';

/** One open database: the driver for transactions and pragmas, drizzle for queries. */
export interface Connection {
	readonly sqlite: Sqlite.Database;
	readonly db: BetterSQLite3Database<typeof schema>;
	/** Path of the file. */
	readonly file: string;
}

/**
 * Opens `file`, making it and its folder when they do not exist yet (unless `mustExist`).
 *
 * `synchronous=FULL`: with NORMAL a power cut loses commits that were already acknowledged. `recursive_triggers` makes
 * the immutability triggers see the deletes of an INSERT OR REPLACE too.
 */
export function openDatabase(file: string, options: { readonly mustExist?: boolean } = {}): Connection {
	if (options.mustExist && !existsSync(file)) throw new Error(`No database at ${file}`);
	mkdirSync(dirname(file), { recursive: true });
	const sqlite = new Sqlite(file);
	sqlite.pragma('journal_mode = WAL');
	sqlite.pragma('synchronous = FULL');
	sqlite.pragma('foreign_keys = ON');
	sqlite.pragma('busy_timeout = 5000');
	sqlite.pragma('recursive_triggers = ON');
	sqlite.pragma('trusted_schema = OFF');
	sqlite.pragma('cell_size_check = ON');
	// 64 MB: the default 2 MB holds neither the indexes of uses nor those of search.
	sqlite.pragma('cache_size = -65536');
	return { sqlite, db: drizzle({ client: sqlite, schema }), file };
}
