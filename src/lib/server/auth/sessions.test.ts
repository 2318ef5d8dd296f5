import { describe, expect, it } from 'vitest';
import { openDatabase } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { sessionAdapter } from '../db/sessionAdapter.ts';
import { withFolder } from '../db/testing/folder.ts';
import { createSessions } from './sessions.ts';

describe('sessions', () => {
	const folder = withFolder();

	function open() {
		const connection = openDatabase(folder.file('s.db'));
		migrate(connection);
		connection.sqlite
			.exec(`INSERT INTO tenant VALUES ('t', 'T'); INSERT INTO agency VALUES ('t', 'a', 'A', 1, NULL);
			INSERT INTO user VALUES ('u', 't', 'lan@t.vn', 'Lan', 'a', '[]', 'x', 0, '2026-01-01T00:00:00.000Z');`);
		let now = Date.parse('2026-11-02T01:00:00.000Z');
		const sessions = createSessions(sessionAdapter(connection), () => new Date(now).toISOString());
		return { ...connection, sessions, pass: (hours: number) => (now += hours * 3_600_000) };
	}

	it('are found by their token, of which only the hash is stored', async () => {
		const { sessions, sqlite } = open();
		const token = await sessions.start('u');
		expect(Buffer.from(token, 'base64url')).toHaveLength(32);
		expect(await sessions.find(token)).toMatchObject({ userId: 'u', startedAt: '2026-11-02T01:00:00.000Z' });
		const rows = JSON.stringify(sqlite.prepare('SELECT * FROM session').all());
		expect(rows).not.toContain(token);
		const { id } = sqlite.prepare('SELECT id FROM session').get() as { id: string };
		expect(await sessions.find(id)).toBeUndefined();
		sqlite.close();
	});

	it('end after 12 hours, however much they are used', async () => {
		const { sessions, pass, sqlite } = open();
		const token = await sessions.start('u');
		pass(11.9);
		expect(await sessions.find(token)).toBeDefined();
		pass(0.2);
		expect(await sessions.find(token)).toBeUndefined();
		expect(sqlite.prepare('SELECT count(*) FROM session').pluck().get()).toBe(0);
		sqlite.close();
	});

	it('end when they were not used for an hour', async () => {
		const { sessions, sqlite } = open();
		const token = await sessions.start('u');
		const later = Math.floor(Date.now() / 1000) + 3600;
		const { expires_at } = sqlite.prepare('SELECT expires_at FROM session').get() as { expires_at: number };
		expect(Math.abs(expires_at - later)).toBeLessThan(5);
		sqlite.exec('UPDATE session SET expires_at = unixepoch() - 1');
		expect(await sessions.find(token)).toBeUndefined();
		sqlite.close();
	});

	it('end at once on signing out, alone or all of a person', async () => {
		const { sessions, sqlite } = open();
		const [first, second, third] = [
			await sessions.start('u'),
			await sessions.start('u'),
			await sessions.start('u')
		];
		await sessions.end(first);
		expect([await sessions.find(first), (await sessions.find(second))?.userId]).toEqual([undefined, 'u']);
		await sessions.endAll('u');
		expect([await sessions.find(second), await sessions.find(third)]).toEqual([undefined, undefined]);
		sqlite.close();
	});
});
