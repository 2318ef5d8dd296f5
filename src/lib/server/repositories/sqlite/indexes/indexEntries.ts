import type Sqlite from 'better-sqlite3';
import { entryNames } from '#core/catalogue/searchNames.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { parseRef } from '#core/shared/ref.ts';
import { prepared } from './prepared.ts';
import { barred } from './searchRows.ts';

/** Makes the indexed entries of a list those of `content`, none without it; writes only what differs. */
export function indexEntries(
	sqlite: Sqlite.Database,
	tenant: string,
	list: string,
	content: AnyDocument | undefined
): void {
	const present = new Map(
		prepared<[string, string], EntryRow>(sqlite, ROWS)
			.all(tenant, list)
			.map((row) => [row.code, row])
	);
	for (const row of entryRows(tenant, list, content)) {
		const was = present.get(row.code);
		present.delete(row.code);
		if (!was || FIELDS.some((field) => was[field] !== row[field]))
			prepared(sqlite, PUT).run({ tenant, list, ...row });
	}
	for (const code of present.keys()) prepared(sqlite, DELETE).run(tenant, list, code);
}

export interface EntryRow {
	readonly code: string;
	readonly labelVi: string;
	readonly labelEn: string | null;
	readonly parentList: string | null;
	readonly parent: string | null;
	readonly validFrom: string | null;
	readonly validTo: string | null;
	readonly titles: string;
	readonly others: string;
	readonly scope: string;
}

/** What the index holds of a list's entries; of a code that stands twice, the first. */
export function entryRows(
	tenant: string,
	list: string,
	content: AnyDocument | undefined
): readonly EntryRow[] {
	if (content?.kind !== 'codelist') return [];
	const parentList = parseRef(content.parentList ?? '')?.id ?? list;
	const scope = `${tenantToken(tenant)} ${listToken(tenant, list)}`;
	const rows = new Map<string, EntryRow>();
	for (const entry of content.entries) {
		if (rows.has(entry.code)) continue;
		const names = entryNames(entry);
		rows.set(entry.code, {
			code: entry.code,
			labelVi: entry.label.vi,
			labelEn: entry.label.en ?? null,
			parentList: entry.parent === undefined ? null : parentList,
			parent: entry.parent ?? null,
			validFrom: entry.validFrom ?? null,
			validTo: entry.validTo ?? null,
			titles: barred(names.titles),
			others: barred(names.others),
			scope
		});
	}
	return [...rows.values()];
}

/** One word of letters and digits each, so that the full-text index keeps it whole and no other tenant can hit on it. */
export function tenantToken(tenant: string): string {
	return `t${Buffer.from(tenant).toString('hex')}`;
}

export function listToken(tenant: string, list: string): string {
	return `${tenantToken(tenant)}l${Buffer.from(list).toString('hex')}`;
}

export const ENTRY_COLUMNS = `code, label_vi AS labelVi, label_en AS labelEn, parent_list AS parentList, parent,
	valid_from AS validFrom, valid_to AS validTo, titles, others, scope`;

// helpers

const FIELDS = [
	'labelVi',
	'labelEn',
	'parentList',
	'parent',
	'validFrom',
	'validTo',
	'titles',
	'others'
] as const;

const ROWS = `SELECT ${ENTRY_COLUMNS} FROM search_entry WHERE tenant = ? AND list = ?`;
const DELETE = 'DELETE FROM search_entry WHERE tenant = ? AND list = ? AND code = ?';
const PUT = `INSERT INTO search_entry
	(tenant, list, code, label_vi, label_en, parent_list, parent, valid_from, valid_to, titles, others, scope)
	VALUES (@tenant, @list, @code, @labelVi, @labelEn, @parentList, @parent, @validFrom, @validTo, @titles, @others, @scope)
	ON CONFLICT (tenant, list, code) DO UPDATE SET label_vi = excluded.label_vi, label_en = excluded.label_en,
		parent_list = excluded.parent_list, parent = excluded.parent, valid_from = excluded.valid_from,
		valid_to = excluded.valid_to, titles = excluded.titles, others = excluded.others, scope = excluded.scope`;
