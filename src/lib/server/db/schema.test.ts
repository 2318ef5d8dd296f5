import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './client.ts';
import { migrate } from './migrate.ts';
import * as schema from './schema.sqlite.ts';
import { withFolder } from './testing/folder.ts';

interface ColumnInfo {
	readonly name: string;
	readonly type: string;
	readonly notnull: number;
	readonly pk: number;
}

const tables = Object.values(schema).filter((entry) => entry instanceof SQLiteTable);

describe('the schema file', () => {
	const folder = withFolder();
	const open = () => {
		const { sqlite } = openDatabase(folder.file('schema.db'));
		migrate({ sqlite, file: folder.file('schema.db') } as Parameters<typeof migrate>[0]);
		return sqlite;
	};

	it.each(tables.map((table) => [getTableConfig(table).name, table] as const))(
		'says of %s what the migrations made',
		(name, table) => {
			const sqlite = open();
			const config = getTableConfig(table);
			const keys = new Set([
				...config.columns.filter((column) => column.primary).map((column) => column.name),
				...config.primaryKeys.flatMap((key) => key.columns.map((column) => column.name))
			]);
			const declared = config.columns.map((column) => ({
				name: column.name,
				type: column.getSQLType().toUpperCase(),
				required: column.notNull,
				key: keys.has(column.name)
			}));
			const made = (sqlite.pragma(`table_info("${name}")`) as ColumnInfo[]).map((column) => ({
				name: column.name,
				type: column.type,
				required: column.notnull === 1,
				key: column.pk > 0
			}));
			expect(made).toEqual(declared);

			const indexes = (sqlite.pragma(`index_list("${name}")`) as { name: string; origin: string }[])
				.filter(({ origin }) => origin === 'c')
				.map((index) => index.name)
				.sort();
			expect(indexes).toEqual(config.indexes.map((index) => index.config.name).sort());

			const parents = new Set(
				(sqlite.pragma(`foreign_key_list("${name}")`) as { id: number; table: string }[]).map(
					(key) => `${key.id} ${key.table}`
				)
			);
			expect(parents.size).toBe(config.foreignKeys.length);
			sqlite.close();
		}
	);

	it('leaves out no table, and every table is STRICT', () => {
		const sqlite = open();
		const made = sqlite.pragma('table_list') as { name: string; type: string; strict: number }[];
		const own = made.filter(({ name, type }) => type === 'table' && !/^(sqlite_|__drizzle)/.test(name));
		expect(own.map(({ name }) => name).sort()).toEqual(
			tables.map((table) => getTableConfig(table).name).sort()
		);
		expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
		sqlite.close();
	});
});
