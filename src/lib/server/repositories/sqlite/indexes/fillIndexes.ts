import { immediate } from '../../../db/immediate.ts';
import type { Connection } from '../../../db/client.ts';
import { indexDocument } from './indexDocument.ts';
import { COUNTS_FROM_USAGE, usageFromEdges, type DocumentKey } from './usageRows.ts';

/**
 * Builds each index that is not there yet in the form this program keeps it: in a database from before it, or from
 * before its form changed. Answers the names of what was built.
 */
export function fillIndexes(connection: Connection): readonly string[] {
	const { sqlite } = connection;
	if (due(connection).length === 0) return [];
	return immediate(sqlite, () => {
		const built = due(connection);
		for (const { name, format, build } of built) {
			build(connection);
			sqlite
				.prepare('INSERT INTO index_state (name, format) VALUES (?, ?) ON CONFLICT DO UPDATE SET format = ?')
				.run(name, format, format);
		}
		return built.map(({ name }) => name);
	});
}

// helpers

interface Index {
	readonly name: string;
	/** Raise it when what is stored changes. */
	readonly format: number;
	build(connection: Connection): void;
}

/** In this order: ranking rests on usage. */
const INDEXES: readonly Index[] = [
	{
		name: 'usage',
		format: 2,
		build: ({ sqlite }) => {
			sqlite.exec(`DELETE FROM usage; DELETE FROM usage_count;
				INSERT INTO usage (tenant, to_kind, to_id, to_version, from_kind, from_id, reach) ${usageFromEdges()};
				INSERT INTO usage_count (tenant, to_kind, to_id, to_version, from_kind, reach, documents) ${COUNTS_FROM_USAGE}`);
		}
	},
	{
		name: 'locks',
		format: 1,
		build: ({ sqlite }) => {
			sqlite.exec(
				`DELETE FROM lock_entry; INSERT INTO lock_entry (tenant, kind, id, number, candidate) ${LOCKS}`
			);
		}
	},
	{
		name: 'search',
		format: 1,
		build: (connection) => {
			connection.sqlite.exec('DELETE FROM search_document; DELETE FROM search_entry');
			const documents = connection.sqlite.prepare('SELECT tenant, kind, id FROM document').all();
			for (const document of documents as DocumentKey[]) indexDocument(connection, document);
		}
	}
];

/** What `lock_entry` must hold; a reference reads `kind:id@number`, and neither kind nor id has a colon or an at sign. */
export const LOCKS = `SELECT DISTINCT tenant, substr(ref, 1, instr(ref, ':') - 1) AS kind,
	substr(ref, instr(ref, ':') + 1, instr(ref, '@') - instr(ref, ':') - 1) AS id,
	CAST(substr(ref, instr(ref, '@') + 1) AS INTEGER) AS number, candidate
	FROM (SELECT candidate.tenant, json_extract(lock.value, '$.ref') AS ref, candidate.id AS candidate
		FROM candidate, json_each(candidate.lock) AS lock)`;

function due({ sqlite }: Connection): readonly Index[] {
	const known = new Map(
		(sqlite.prepare('SELECT name, format FROM index_state').all() as { name: string; format: number }[]).map(
			({ name, format }) => [name, format]
		)
	);
	return INDEXES.filter(({ name, format }) => known.get(name) !== format);
}
