import type { Connection } from '../../../db/client.ts';
import { prepared } from './prepared.ts';
import { ANY_VERSION, type DocumentKey, type UsageRow } from './usageRows.ts';

/** Brings `usage`, its counts and the ranking of what is used from `before` to `after`; touches only what differs. */
export function moveUsage(
	{ sqlite }: Connection,
	user: DocumentKey,
	before: ReadonlyMap<string, UsageRow>,
	after: ReadonlyMap<string, UsageRow>
): void {
	for (const [target, row] of before) {
		const now = after.get(target);
		if (now?.reach === row.reach) continue;
		if (!now) {
			prepared(sqlite, DELETE).run(...targetOf(user, row), user.kind, user.id);
			rank(row, -1);
		}
		count(row, -1);
	}
	for (const [target, row] of after) {
		const was = before.get(target);
		if (was?.reach === row.reach) continue;
		prepared(sqlite, PUT).run(...targetOf(user, row), user.kind, user.id, row.reach);
		if (!was) rank(row, 1);
		count(row, 1);
	}

	function count(row: UsageRow, by: 1 | -1): void {
		const key = [...targetOf(user, row), user.kind, row.reach];
		if (by === 1) prepared(sqlite, COUNT_UP).run(...key);
		// A count never stands at nought: the last row goes, the others go down by one.
		else if (prepared(sqlite, COUNT_AWAY).run(...key).changes === 0) prepared(sqlite, COUNT_DOWN).run(...key);
	}

	function rank(row: UsageRow, by: 1 | -1): void {
		if (row.toVersion === ANY_VERSION) prepared(sqlite, RANK).run(by, user.tenant, row.toKind, row.toId);
	}
}

// helpers

const TARGET = 'tenant = ? AND to_kind = ? AND to_id = ? AND to_version = ?';
const DELETE = `DELETE FROM usage WHERE ${TARGET} AND from_kind = ? AND from_id = ?`;
const PUT = `INSERT INTO usage (tenant, to_kind, to_id, to_version, from_kind, from_id, reach) VALUES (?, ?, ?, ?, ?, ?, ?)
	ON CONFLICT DO UPDATE SET reach = excluded.reach`;
const COUNTED = `${TARGET} AND from_kind = ? AND reach = ?`;
const COUNT_UP = `INSERT INTO usage_count (tenant, to_kind, to_id, to_version, from_kind, reach, documents)
	VALUES (?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET documents = documents + 1`;
const COUNT_AWAY = `DELETE FROM usage_count WHERE ${COUNTED} AND documents = 1`;
const COUNT_DOWN = `UPDATE usage_count SET documents = documents - 1 WHERE ${COUNTED}`;
const RANK = 'UPDATE search_document SET uses = uses + ? WHERE tenant = ? AND kind = ? AND id = ?';

function targetOf(user: DocumentKey, { toKind, toId, toVersion }: UsageRow): (string | number)[] {
	return [user.tenant, toKind, toId, toVersion];
}
