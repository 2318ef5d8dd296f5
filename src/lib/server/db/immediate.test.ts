import { expect, it } from 'vitest';
import { openDatabase } from './client.ts';
import { immediate } from './immediate.ts';
import { withFolder } from './testing/folder.ts';

const folder = withFolder();

it('keeps all or nothing of what it ran', () => {
	const { sqlite } = openDatabase(folder.file('t.db'));
	sqlite.exec('CREATE TABLE t (n INTEGER) STRICT');
	const insert = sqlite.prepare('INSERT INTO t VALUES (?)');
	immediate(sqlite, () => void insert.run(1));
	expect(() =>
		immediate(sqlite, () => {
			insert.run(2);
			throw new Error('no');
		})
	).toThrow('no');
	expect(sqlite.prepare('SELECT n FROM t').pluck().all()).toEqual([1]);
	sqlite.close();
});

it('holds the write lock from its beginning', () => {
	const first = openDatabase(folder.file('t.db')).sqlite;
	const second = openDatabase(folder.file('t.db')).sqlite;
	second.pragma('busy_timeout = 1');
	first.exec('CREATE TABLE t (n INTEGER) STRICT');
	immediate(first, () => {
		expect(() => second.exec('INSERT INTO t VALUES (1)')).toThrow('locked');
	});
	first.close();
	second.close();
});

it('opens every database so that an acknowledged commit survives a power cut', () => {
	const { sqlite } = openDatabase(folder.file('t.db'));
	expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
	expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
	expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
	sqlite.close();
});
