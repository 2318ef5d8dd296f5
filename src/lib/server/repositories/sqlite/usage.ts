import type { Connection } from '../../db/client.ts';
import type { DocumentUser, UsageReads } from '../ports.ts';
import { prepared } from './indexes/prepared.ts';
import { ANY_VERSION } from './indexes/usageRows.ts';

export function usageReads({ sqlite }: Connection): UsageReads {
	return {
		counts: async ({ tenant, kind, id, version, agency }) =>
			prepared<unknown[], { kind: DocumentUser['kind']; all: number; visible: number }>(sqlite, COUNTS).all(
				agency ?? null,
				agency ?? null,
				tenant,
				kind,
				id,
				version === undefined ? ANY_VERSION : stored(version)
			),

		users: async ({ tenant, kind, id, versions, agency, from, offset, limit }) => {
			const targets = (versions ?? []).map(stored);
			const any = versions === undefined;
			const parameters = {
				tenant,
				kind,
				id,
				targets: JSON.stringify(any ? [ANY_VERSION] : targets),
				target: any ? ANY_VERSION : (targets[0] ?? ANY_VERSION),
				any: any ? 1 : 0,
				agency: agency ?? null,
				from: from ?? null,
				offset,
				limit
			};
			const sql = users({
				several: !any && targets.length !== 1,
				from: from !== undefined,
				agency: agency !== undefined
			});
			return prepared<[typeof parameters], UserRow>(sqlite, sql).all(parameters).map(toUser);
		},

		releases: async ({ tenant, kind, id, versions }) =>
			prepared<unknown[], Awaited<ReturnType<UsageReads['releases']>>[number]>(sqlite, RELEASES).all(
				tenant,
				kind,
				id,
				JSON.stringify(versions)
			)
	};
}

// helpers

const COUNTS = `SELECT from_kind AS kind, sum(documents) AS "all",
	sum(CASE WHEN ? IS NULL OR reach IN ('', ?) THEN documents ELSE 0 END) AS visible
	FROM usage_count WHERE tenant = ? AND to_kind = ? AND to_id = ? AND to_version = ? GROUP BY from_kind`;

const RELEASES = `SELECT DISTINCT release.digest, release.procedure, release.number FROM lock_entry
	JOIN release ON release.tenant = lock_entry.tenant AND release.candidate = lock_entry.candidate
	WHERE lock_entry.tenant = ? AND kind = ? AND id = ? AND lock_entry.number IN (SELECT value FROM json_each(?))
	ORDER BY release.procedure, release.number`;

/**
 * A page of users, and of each the newest version one may see that refers to a target. Skipping to a far page reads the
 * index row by row, so it tests only what was asked.
 */
function users(asked: {
	readonly several: boolean;
	readonly from: boolean;
	readonly agency: boolean;
}): string {
	// One target is one ordered run of the index; several have to be merged.
	const page = [
		asked.several ? 'SELECT DISTINCT from_kind, from_id FROM usage' : 'SELECT from_kind, from_id FROM usage',
		'WHERE tenant = @tenant AND to_kind = @kind AND to_id = @id',
		asked.several ? 'AND to_version IN (SELECT value FROM json_each(@targets))' : 'AND to_version = @target',
		asked.from ? 'AND from_kind = @from' : '',
		asked.agency ? "AND (reach = '' OR reach = @agency)" : '',
		'ORDER BY from_kind, from_id LIMIT @limit OFFSET @offset'
	].join(' ');
	const refers = `e.tenant = @tenant AND e.to_kind = @kind AND e.to_id = @id AND e.from_kind = page.from_kind
		AND e.from_id = page.from_id AND (@any OR e.to_version IN (SELECT value FROM json_each(@targets)))`;
	const seen = `(e.from_version = 0 AND own OR EXISTS (SELECT 1 FROM version v WHERE v.tenant = @tenant
		AND v.kind = e.from_kind AND v.id = e.from_id AND v.number = e.from_version
		AND (v.status IN ('approved', 'retired') OR own AND v.status <> 'rejected')))`;
	return `WITH page AS (
			${page}
		), owned AS (
			SELECT page.*, d.agency, (@agency IS NULL OR d.agency = @agency) AS own FROM page
			JOIN document d ON d.tenant = @tenant AND d.kind = from_kind AND d.id = from_id
		), chosen AS (
			SELECT page.*, CASE WHEN own AND EXISTS (SELECT 1 FROM edge e WHERE ${refers} AND e.from_version = 0) THEN 0
				ELSE (SELECT max(e.from_version) FROM edge e WHERE ${refers} AND e.from_version > 0 AND ${seen}) END AS chosen
			FROM owned page
		)
		SELECT from_kind AS kind, from_id AS id, agency, chosen,
			coalesce(v.title_vi, r.title_vi) AS titleVi, coalesce(v.title_en, r.title_en) AS titleEn,
			(SELECT json_group_array(json_array(at, to_version)) FROM (SELECT e.at, e.to_version FROM edge e
				WHERE ${refers} AND e.from_version = chosen ORDER BY e.rowid)) AS places,
			(SELECT json_group_array(DISTINCT e.from_version) FROM edge e WHERE ${refers} AND ${seen}) AS versions
		FROM chosen page
		LEFT JOIN version v ON v.tenant = @tenant AND v.kind = from_kind AND v.id = from_id AND v.number = chosen
		LEFT JOIN draft r ON chosen = 0 AND r.tenant = @tenant AND r.kind = from_kind AND r.id = from_id
		ORDER BY from_kind, from_id`;
}

interface UserRow {
	readonly kind: DocumentUser['kind'];
	readonly id: string;
	readonly agency: string;
	readonly chosen: number;
	readonly titleVi: string;
	readonly titleEn: string | null;
	readonly places: string;
	readonly versions: string;
}

function toUser({ kind, id, agency, chosen, titleVi, titleEn, places, versions }: UserRow): DocumentUser {
	return {
		kind,
		id,
		agency,
		title: { vi: titleVi, ...(titleEn === null ? {} : { en: titleEn }) },
		version: named(chosen),
		places: (JSON.parse(places) as [string, number][]).map(([at, to]) => ({ at, to: named(to) })),
		versions: (JSON.parse(versions) as number[]).map(named)
	};
}

function stored(version: number | 'draft'): number {
	return version === 'draft' ? 0 : version;
}

function named(version: number): number | 'draft' {
	return version === 0 ? 'draft' : version;
}
