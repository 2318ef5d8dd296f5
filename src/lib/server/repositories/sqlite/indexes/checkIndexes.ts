import type { AnyDocument } from '#core/catalogue/types.ts';
import type { Connection } from '../../../db/client.ts';
import { LOCKS } from './fillIndexes.ts';
import { ENTRY_COLUMNS, entryRows, type EntryRow } from './indexEntries.ts';
import { searchRows, shownOf } from './searchRows.ts';
import { ANY_VERSION, COUNTS_FROM_USAGE, usageFromEdges, type DocumentKey } from './usageRows.ts';

/** `usage` and its counts equal a recount from the edges; answers the first that does not hold. */
export function checkUsage({ sqlite }: Connection): string | undefined {
	return (
		difference(
			sqlite,
			usageFromEdges(),
			'usage',
			'tenant, to_kind, to_id, to_version, from_kind, from_id, reach'
		) ??
		difference(
			sqlite,
			COUNTS_FROM_USAGE,
			'usage_count',
			'tenant, to_kind, to_id, to_version, from_kind, reach, documents'
		)
	);
}

/** `lock_entry` equals the locks of the candidates. */
export function checkLocks({ sqlite }: Connection): string | undefined {
	return difference(sqlite, LOCKS, 'lock_entry', 'tenant, kind, id, number, candidate');
}

/** What is found equals what the documents say, and the full-text indexes equal what is found. */
export function checkSearch({ sqlite }: Connection): string | undefined {
	for (const table of ['search_document_words', 'search_entry_words']) {
		try {
			sqlite.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 1)`).run();
		} catch {
			return `${table} holds other words than its rows`;
		}
	}
	const documents = sqlite.prepare('SELECT tenant, kind, id FROM document').all() as DocumentKey[];
	for (const document of documents) {
		const wrong = sqlite.transaction(() => wrongRows(sqlite, document))();
		if (wrong) return `${document.kind}:${document.id} is found by other ${wrong} than it has`;
	}
	const orphan = sqlite
		.prepare(
			`SELECT kind || ':' || id FROM search_document s WHERE NOT EXISTS
			(SELECT 1 FROM document d WHERE d.tenant = s.tenant AND d.kind = s.kind AND d.id = s.id)
			UNION ALL SELECT 'codelist:' || list FROM search_entry s WHERE NOT EXISTS
			(SELECT 1 FROM document d WHERE d.tenant = s.tenant AND d.kind = 'codelist' AND d.id = s.list)`
		)
		.pluck()
		.get() as string | undefined;
	return orphan && `${orphan} is found but is not there`;
}

// helpers

type Database = Connection['sqlite'];

function difference(sqlite: Database, expected: string, table: string, columns: string): string | undefined {
	const row = sqlite
		.prepare(
			`SELECT * FROM (SELECT ${columns} FROM (${expected}) EXCEPT SELECT ${columns} FROM ${table})
			UNION ALL SELECT * FROM (SELECT ${columns} FROM ${table} EXCEPT SELECT ${columns} FROM (${expected})) LIMIT 1`
		)
		.raw()
		.get() as unknown[] | undefined;
	return row && `${table} differs from a recount at ${row.join(' ')}`;
}

interface Stored {
	readonly number: number;
	readonly status: 'approved' | 'rejected' | 'retired' | 'inReview';
	readonly content: string;
}

/** Recounts one document from its draft and versions, by another way than the index is kept. */
function wrongRows(sqlite: Database, document: DocumentKey): 'names' | 'entries' | undefined {
	const key = [document.tenant, document.kind, document.id];
	const where = 'tenant = ? AND kind = ? AND id = ?';
	const versions = sqlite
		.prepare(`SELECT number, status, content FROM version WHERE ${where} ORDER BY number DESC`)
		.all(...key) as Stored[];
	const draft = sqlite
		.prepare(`SELECT content FROM draft WHERE ${where}`)
		.pluck()
		.get(...key) as string | undefined;
	const inForce = versions.find(({ status }) => status === 'approved' || status === 'retired');
	const reviewed = versions.find(
		({ status, number }) => status === 'inReview' && number > (inForce?.number ?? 0)
	);
	const read = (content: string) => JSON.parse(content) as AnyDocument;
	const uses = sqlite
		.prepare(
			`SELECT coalesce(sum(documents), 0) FROM usage_count
			WHERE tenant = ? AND to_kind = ? AND to_id = ? AND to_version = ${ANY_VERSION}`
		)
		.pluck()
		.get(...key);
	const agency = sqlite
		.prepare(`SELECT agency FROM document WHERE ${where}`)
		.pluck()
		.get(...key);
	const expected = searchRows(
		inForce && shownOf(read(inForce.content), inForce.number, inForce.status),
		draft !== undefined
			? shownOf(read(draft), 0, reviewed ? 'inReview' : 'draft')
			: reviewed && shownOf(read(reviewed.content), reviewed.number, 'inReview')
	).map((row) => asText({ ...row, uses, agency }));
	const found = sqlite
		.prepare(
			`SELECT audience, agency, version, status, title_vi AS titleVi, title_en AS titleEn, data_type AS dataType, uses, doubts,
			titles, others FROM search_document WHERE ${where}`
		)
		.all(...key) as object[];
	if (!sameSet(found.map(asText), expected)) return 'names';
	if (document.kind !== 'codelist') return undefined;
	const entries = sqlite
		.prepare(`SELECT ${ENTRY_COLUMNS} FROM search_entry WHERE tenant = ? AND list = ?`)
		.all(document.tenant, document.id) as EntryRow[];
	const listed = entryRows(
		document.tenant,
		document.id,
		inForce?.status === 'approved' ? read(inForce.content) : undefined
	);
	return sameSet(entries.map(asText), listed.map(asText)) ? undefined : 'entries';
}

function asText(row: object): string {
	return JSON.stringify(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
	return [...one].sort().join('\n') === [...other].sort().join('\n');
}
