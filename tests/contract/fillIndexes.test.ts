import { expect, it } from 'vitest';
import { openDatabase } from '#lib/server/db/client.ts';
import { migrate } from '#lib/server/db/migrate.ts';
import { withFolder } from '#lib/server/db/testing/folder.ts';
import { createSqliteStore } from '#lib/server/repositories/sqlite/store.ts';
import { change, codeList, element, freeze, furnish, put, source } from './fixtures.ts';

const folder = withFolder();
const open = () => {
	const connection = openDatabase(folder.file('t.db'));
	migrate(connection);
	return { connection, store: createSqliteStore(connection, { readGraph: async () => undefined }) };
};

it('fills the indexes of a database from before them, or from before their form changed', async () => {
	const first = open();
	await furnish(first.store);
	await first.store.commit(
		change(
			freeze(codeList('g', [{ code: '1', label: { vi: 'Nam' } }]), 1),
			freeze(element('e', { constraints: { codeList: 'codelist:g@1' } }), 1),
			put(source('s', ['element:e@1']), null)
		)
	);
	const tables = ['usage', 'usage_count', 'search_document', 'search_entry'];
	const rows = tables.map((table) => first.connection.sqlite.prepare(`SELECT * FROM ${table}`).all());
	for (const table of tables) first.connection.sqlite.exec(`DELETE FROM ${table}`);
	first.connection.sqlite.exec('UPDATE index_state SET format = 0');
	await first.store.close();

	const { connection, store } = open();
	expect((await store.check()).filter(({ ok }) => !ok)).toEqual([]);
	expect(tables.map((table) => connection.sqlite.prepare(`SELECT * FROM ${table}`).all().length)).toEqual(
		rows.map(({ length }) => length)
	);
	expect(rows.every(({ length }) => length > 0)).toBe(true);
	await store.close();
});
