import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Kind } from '#core/shared/document.ts';
import type { Connection } from '../../../db/client.ts';
import { prepared } from './prepared.ts';

/** Stands in `usage.to_version` for "any version". */
export const ANY_VERSION = -1;

/** The document an index row belongs to. */
export interface DocumentKey {
	readonly tenant: string;
	readonly kind: SupportedKind;
	readonly id: string;
}

export interface UsageRow {
	readonly toKind: Kind;
	readonly toId: string;
	readonly toVersion: number;
	/** Empty when a version in force refers to it, else the agency that may know. */
	readonly reach: string;
}

/**
 * What the table `usage` must hold, from edges, documents and the status of versions; a rejected version uses nothing. `where` narrows the edges (alias
 * `e`) to begin with.
 */
export function usageFromEdges(where = 'true'): string {
	return `SELECT e.tenant, e.to_kind, e.to_id, CASE any_version WHEN 1 THEN ${ANY_VERSION} ELSE e.to_version END AS to_version,
		e.from_kind, e.from_id, CASE WHEN max(v.status IN ('approved', 'retired')) THEN '' ELSE d.agency END AS reach
		FROM edge e
		JOIN document d ON d.tenant = e.tenant AND d.kind = e.from_kind AND d.id = e.from_id
		LEFT JOIN version v ON v.tenant = e.tenant AND v.kind = e.from_kind AND v.id = e.from_id AND v.number = e.from_version
		CROSS JOIN (SELECT 0 AS any_version UNION ALL SELECT 1)
		WHERE ${where} AND (v.status IS NULL OR v.status <> 'rejected')
		GROUP BY e.tenant, e.to_kind, e.to_id, 4, e.from_kind, e.from_id`;
}

/** What the table `usage_count` must hold, from `usage`. */
export const COUNTS_FROM_USAGE = `SELECT tenant, to_kind, to_id, to_version, from_kind, reach, count(*) AS documents
	FROM usage GROUP BY tenant, to_kind, to_id, to_version, from_kind, reach`;

/** What `document` uses now, by target. */
export function usageOf({ sqlite }: Connection, document: DocumentKey): ReadonlyMap<string, UsageRow> {
	const rows = prepared<[string, string, string], UsageRow>(sqlite, USAGE_OF_ONE).all(
		document.tenant,
		document.kind,
		document.id
	);
	return new Map(rows.map((row) => [`${row.toKind}:${row.toId}@${row.toVersion}`, row]));
}

// helpers

const USAGE_OF_ONE = `SELECT to_kind AS toKind, to_id AS toId, to_version AS toVersion, reach
	FROM (${usageFromEdges('e.tenant = ? AND e.from_kind = ? AND e.from_id = ?')})`;
