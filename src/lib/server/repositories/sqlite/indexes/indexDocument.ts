import type { AnyDocument } from '#core/catalogue/types.ts';
import type { Connection } from '../../../db/client.ts';
import type { VersionStatus } from '../../ports.ts';
import { indexEntries } from './indexEntries.ts';
import { prepared } from './prepared.ts';
import { searchRows, shownOf, type Audience, type Shown } from './searchRows.ts';
import { ANY_VERSION, type DocumentKey } from './usageRows.ts';

/** Makes the search rows of a document, and the entries of a code list, what its draft and versions say now. */
export function indexDocument({ sqlite }: Connection, { tenant, kind, id }: DocumentKey): void {
	const key = [tenant, kind, id] as [string, string, string];
	const present = prepared<typeof key, Shown & { audience: Audience }>(sqlite, ROWS).all(...key);
	const known = present.find(({ audience }) => audience !== 'own');
	const newest = prepared<typeof key, Newest>(sqlite, NEWEST).get(...key);
	const inForce = inForceOf();
	const own = ownOf();

	const rows = searchRows(inForce, own);
	for (const { audience } of present)
		if (!rows.some((row) => row.audience === audience)) prepared(sqlite, DELETE).run(...key, audience);
	for (const row of rows) {
		const was = present.find(({ audience }) => audience === row.audience);
		if (was && same(was, row)) continue;
		const agency = prepared<typeof key, { agency: string }>(sqlite, OWNER).get(...key)?.agency ?? '';
		const uses = prepared<typeof key, { uses: number }>(sqlite, USES).get(...key)?.uses ?? 0;
		prepared(sqlite, PUT).run({ tenant, kind, id, agency, uses, ...row });
	}
	if (kind === 'codelist' && (known?.version !== inForce?.version || known?.status !== inForce?.status))
		indexEntries(sqlite, tenant, id, inForce?.status === 'approved' ? contentOf(inForce.version) : undefined);

	/** Parsed only when it is not what the rows already say: a list may have thousands of entries. */
	function inForceOf(): Shown | undefined {
		if (newest?.inForce == null || newest.status === null) return undefined;
		if (known?.version === newest.inForce) {
			return { ...known, status: newest.status };
		}
		const content = contentOf(newest.inForce);
		return content && shownOf(content, newest.inForce, newest.status);
	}

	function ownOf(): Shown | undefined {
		const draft = contentOf(0);
		const reviewed = newest?.inReview ?? undefined;
		if (draft) return shownOf(draft, 0, reviewed === undefined ? 'draft' : 'inReview');
		const content = reviewed === undefined ? undefined : contentOf(reviewed);
		return content && shownOf(content, reviewed ?? 0, 'inReview');
	}

	function contentOf(version: number): AnyDocument | undefined {
		const row =
			version === 0
				? prepared<typeof key, { content: string }>(sqlite, DRAFT).get(...key)
				: prepared<[...typeof key, number], { content: string }>(sqlite, VERSION).get(...key, version);
		return row && (JSON.parse(row.content) as AnyDocument);
	}
}

// helpers

/** `inReview` is newer than what is in force. */
interface Newest {
	readonly inForce: number | null;
	readonly status: VersionStatus | null;
	readonly inReview: number | null;
}

const DOCUMENT = 'tenant = ? AND kind = ? AND id = ?';
const COLUMNS = `version, status, title_vi AS titleVi, title_en AS titleEn, data_type AS dataType, doubts, titles, others`;
const ROWS = `SELECT ${COLUMNS}, audience FROM search_document WHERE ${DOCUMENT}`;
const NEWEST = `WITH of_document AS (SELECT number, status FROM version WHERE ${DOCUMENT}),
	in_force AS (SELECT max(number) AS number, status FROM of_document WHERE status IN ('approved', 'retired'))
	SELECT number AS inForce, status, (SELECT max(number) FROM of_document
		WHERE status = 'inReview' AND number > coalesce(in_force.number, 0)) AS inReview FROM in_force`;
const DRAFT = `SELECT content FROM draft WHERE ${DOCUMENT}`;
const VERSION = `SELECT content FROM version WHERE ${DOCUMENT} AND number = ?`;
const OWNER = `SELECT agency FROM document WHERE ${DOCUMENT}`;
const USES = `SELECT sum(documents) AS uses FROM usage_count
	WHERE tenant = ? AND to_kind = ? AND to_id = ? AND to_version = ${ANY_VERSION}`;
const DELETE = `DELETE FROM search_document WHERE ${DOCUMENT} AND audience = ?`;
const PUT = `INSERT INTO search_document
	(tenant, kind, id, audience, agency, version, status, title_vi, title_en, data_type, uses, doubts, titles, others)
	VALUES (@tenant, @kind, @id, @audience, @agency, @version, @status, @titleVi, @titleEn, @dataType, @uses, @doubts, @titles, @others)
	ON CONFLICT (tenant, kind, id, audience) DO UPDATE SET agency = excluded.agency, version = excluded.version,
		status = excluded.status, title_vi = excluded.title_vi, title_en = excluded.title_en,
		data_type = excluded.data_type, doubts = excluded.doubts, titles = excluded.titles, others = excluded.others`;

function same(one: Shown, other: Shown): boolean {
	return SHOWN.every((field) => one[field] === other[field]);
}

const SHOWN = ['version', 'status', 'titleVi', 'titleEn', 'dataType', 'doubts', 'titles', 'others'] as const;
