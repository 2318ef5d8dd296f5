import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { openDatabase, type Connection } from './client.ts';
import { migrate } from './migrate.ts';
import { withFolder } from './testing/folder.ts';

const FAMILY = `CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT;
CREATE TABLE child (id TEXT PRIMARY KEY, parent TEXT NOT NULL REFERENCES parent(id) ON DELETE CASCADE) STRICT;`;

/** What drizzle-kit writes to change a column of `parent`. */
const REBUILD = `PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE __new_parent (id TEXT PRIMARY KEY, name TEXT) STRICT;--> statement-breakpoint
INSERT INTO __new_parent (id) SELECT id FROM parent;--> statement-breakpoint
DROP TABLE parent;--> statement-breakpoint
ALTER TABLE __new_parent RENAME TO parent;--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

describe('migrate', () => {
	const folder = withFolder();

	function migrations(...steps: readonly string[]): string {
		const entries = steps.map((sql, idx) => {
			const tag = `000${idx}_step`;
			const file = folder.file(`drizzle/${tag}.sql`);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, sql);
			return { idx, version: '6', when: 1000 + idx, tag, breakpoints: true };
		});
		mkdirSync(folder.file('drizzle/meta'), { recursive: true });
		writeFileSync(
			folder.file('drizzle/meta/_journal.json'),
			JSON.stringify({ version: '7', dialect: 'sqlite', entries })
		);
		return folder.file('drizzle');
	}

	function family(): Connection {
		const connection = openDatabase(folder.file('data.db'));
		migrate(connection, migrations(FAMILY));
		connection.sqlite.exec(
			`INSERT INTO parent VALUES ('p'); INSERT INTO child VALUES ('c1', 'p'), ('c2', 'p');`
		);
		return connection;
	}

	const children = ({ sqlite }: Connection) => sqlite.prepare('SELECT count(*) FROM child').pluck().get();

	it('rebuilds a table without losing the rows of its children', () => {
		const connection = family();
		expect(migrate(connection, migrations(FAMILY, REBUILD))).toBe(1);
		expect(children(connection)).toBe(2);
		expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
		connection.sqlite.close();
	});

	it('does nothing the second time', () => {
		const connection = family();
		expect(migrate(connection, migrations(FAMILY))).toBe(0);
		connection.sqlite.close();
	});

	it('copies a database that holds data first', () => {
		const connection = family();
		migrate(connection, migrations(FAMILY, 'DROP TABLE child;'));
		const copy = `${folder.file('data.db')}.before-1000`;
		expect(existsSync(copy)).toBe(true);
		const old = new Sqlite(copy, { readonly: true });
		expect(old.prepare('SELECT count(*) FROM child').pluck().get()).toBe(2);
		old.close();
		connection.sqlite.close();
	});

	it.each([
		['loses rows', 'DELETE FROM child;', 'rows of child from 2 to 0'],
		[
			'leaves references dangling',
			'DROP TABLE parent; CREATE TABLE parent (id TEXT PRIMARY KEY);',
			'dangling'
		],
		['fails half-way', 'CREATE TABLE extra (id TEXT);--> statement-breakpoint\nNONSENSE;', 'syntax']
	])('rolls everything back when a migration %s', (_what, sql, message) => {
		const connection = family();
		expect(() => migrate(connection, migrations(FAMILY, sql))).toThrow(message);
		expect(children(connection)).toBe(2);
		expect(
			connection.sqlite.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'extra'").get()
		).toBeUndefined();
		expect(connection.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
		connection.sqlite.close();
	});
});
