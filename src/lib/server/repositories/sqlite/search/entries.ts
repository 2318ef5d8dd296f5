import type { FoundEntry, Page, SearchReads } from '../../ports.ts';
import type { Connection } from '../../../db/client.ts';
import { listToken, tenantToken } from '../indexes/indexEntries.ts';
import { prepared } from '../indexes/prepared.ts';
import { allWords, askedWords } from './words.ts';

type EntryQuery = Parameters<SearchReads['entries']>[0];

export function searchEntries({ sqlite }: Connection, query: EntryQuery): Page<FoundEntry> {
	const { tenant, list, text, offset, limit } = query;
	const words = askedWords(text);
	if (words.length === 0) {
		const all = { tenant, list: list ?? null };
		return {
			items: page(`search_entry e WHERE ${OF_LIST}`, BY_LABEL, all),
			total: count(`search_entry e WHERE ${OF_LIST}`, all)
		};
	}
	const asked = words.join(' ');
	const scope = list === undefined ? tenantToken(tenant) : listToken(tenant, list);
	const match = `{scope} : "${scope}" AND {titles others} : (${allWords(words)})`;
	// The full-text index alone answers how many.
	const total = count('search_entry_words w WHERE w.search_entry_words MATCH @match', { match });

	const labels = {
		tenant,
		list: list ?? null,
		is: `|${asked}|`,
		begins: `|${asked}`,
		beyond: `|${asked}${LAST}`
	};
	if (list === undefined) {
		// Most pages hold nothing but labels that begin with what was typed: they are read in order, and no others.
		const coded = { match: `{scope} : "${scope}" AND {others} : (${allWords(words)})`, is: labels.is };
		const byCode = count(`${MATCHED} AND e.others = @is`, coded);
		if (byCode === 0) {
			const first = page(`search_entry e WHERE e.tenant = @tenant AND ${BEGINS}`, BY_LABEL, labels);
			if (first.length === limit) return { items: first, total };
		}
	}
	const quality = `CASE WHEN e.others = @is THEN 0 WHEN ${BEGINS} THEN 1 ELSE 2 END`;
	return { items: page(MATCHED, `${quality}, ${BY_LABEL}`, { ...labels, match }), total };

	function page(from: string, order: string, parameters: object): readonly FoundEntry[] {
		const rows = prepared<[object], EntryRow>(
			sqlite,
			`SELECT ${SHOWN} FROM (SELECT e.row FROM ${from} ORDER BY ${order} LIMIT @limit OFFSET @offset) JOIN search_entry e USING (row)
			LEFT JOIN search_entry p ON p.tenant = e.tenant AND p.list = e.parent_list AND p.code = e.parent`
		).all({ ...parameters, limit, offset });
		return rows.map(toEntry);
	}

	function count(from: string, parameters: object): number {
		const sql = `SELECT count(*) AS total FROM ${from}`;
		return prepared<[object], { total: number }>(sqlite, sql).get(parameters)?.total ?? 0;
	}
}

// helpers

/** Sorts after every letter. */
const LAST = '\u{10FFFF}';

const OF_LIST = 'e.tenant = @tenant AND (@list IS NULL OR e.list = @list)';
const MATCHED = `search_entry_words w JOIN search_entry e ON e.row = w.rowid
	WHERE w.search_entry_words MATCH @match`;
const BEGINS = 'e.titles >= @begins AND e.titles < @beyond';
/** Of entries with the same name, those that still hold first. */
const BY_LABEL = 'e.titles, e.valid_to IS NOT NULL, e.list, e.code';

const SHOWN = `e.list, e.code, e.label_vi AS labelVi, e.label_en AS labelEn, e.valid_from AS validFrom,
	e.valid_to AS validTo, p.label_vi AS parentVi, p.label_en AS parentEn,
	(SELECT max(number) FROM version v WHERE v.tenant = e.tenant AND v.kind = 'codelist' AND v.id = e.list
		AND v.status = 'approved') AS version`;

interface EntryRow {
	readonly list: string;
	readonly version: number;
	readonly code: string;
	readonly labelVi: string;
	readonly labelEn: string | null;
	readonly parentVi: string | null;
	readonly parentEn: string | null;
	readonly validFrom: string | null;
	readonly validTo: string | null;
}

function toEntry(row: EntryRow): FoundEntry {
	const { list, version, code, labelVi, labelEn, parentVi, parentEn, validFrom, validTo } = row;
	return {
		list,
		version,
		code,
		label: textOf(labelVi, labelEn),
		...(parentVi === null ? {} : { parent: textOf(parentVi, parentEn) }),
		...(validFrom === null ? {} : { validFrom }),
		...(validTo === null ? {} : { validTo })
	};
}

function textOf(vi: string, en: string | null) {
	return { vi, ...(en === null ? {} : { en }) };
}
