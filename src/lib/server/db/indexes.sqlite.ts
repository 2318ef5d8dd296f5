import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { SupportedKind } from '#core/catalogue/types.ts';
import type { DataType } from '#core/dictionary/types.ts';
import type { Kind } from '#core/shared/document.ts';
import type { VersionStatus } from '../repositories/ports.ts';

/** What is asked often, kept from documents and edges in the transaction that changes them. */

/**
 * Which document uses which: one row for each version that is referred to and one for any of them
 * (`toVersion` ANY_VERSION). `reach` is empty when everybody in the tenant may know, else the agency whose draft or
 * version in review alone refers to it.
 */
export const usage = sqliteTable(
	'usage',
	{
		tenant: text('tenant').notNull(),
		toKind: text('to_kind').$type<Kind>().notNull(),
		toId: text('to_id').notNull(),
		toVersion: integer('to_version').notNull(),
		fromKind: text('from_kind').$type<SupportedKind>().notNull(),
		fromId: text('from_id').notNull(),
		reach: text('reach').notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.toKind, t.toId, t.toVersion, t.fromKind, t.fromId] })]
);

/** How many rows `usage` has of each kind and reach. */
export const usageCount = sqliteTable(
	'usage_count',
	{
		tenant: text('tenant').notNull(),
		toKind: text('to_kind').$type<Kind>().notNull(),
		toId: text('to_id').notNull(),
		toVersion: integer('to_version').notNull(),
		fromKind: text('from_kind').$type<SupportedKind>().notNull(),
		reach: text('reach').notNull(),
		documents: integer('documents').notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.toKind, t.toId, t.toVersion, t.fromKind, t.reach] })]
);

/**
 * What a document is found by, folded: `|name|name|`. One row per document that looks the same to `all`; two when its
 * `own` agency and the centre see a draft or review that `others` do not.
 */
export const searchDocument = sqliteTable(
	'search_document',
	{
		row: integer('row').primaryKey(),
		tenant: text('tenant').notNull(),
		kind: text('kind').$type<SupportedKind>().notNull(),
		id: text('id').notNull(),
		audience: text('audience').$type<'all' | 'own' | 'others'>().notNull(),
		agency: text('agency').notNull(),
		/** What is shown: the newest version in force, else the draft (0), else the version in review. */
		version: integer('version').notNull(),
		status: text('status').$type<VersionStatus | 'draft'>().notNull(),
		titleVi: text('title_vi').notNull(),
		titleEn: text('title_en'),
		dataType: text('data_type').$type<DataType>(),
		/** Documents that use it. */
		uses: integer('uses').notNull(),
		/** Doubts it holds. */
		doubts: integer('doubts').notNull(),
		titles: text('titles').notNull(),
		others: text('others').notNull()
	},
	(t) => [
		uniqueIndex('search_document_key').on(t.tenant, t.kind, t.id, t.audience),
		index('search_document_uses').on(t.tenant, t.kind, t.uses)
	]
);

/** Entries of the newest approved version of each code list, folded as above. */
export const searchEntry = sqliteTable(
	'search_entry',
	{
		row: integer('row').primaryKey(),
		tenant: text('tenant').notNull(),
		list: text('list').notNull(),
		code: text('code').notNull(),
		labelVi: text('label_vi').notNull(),
		labelEn: text('label_en'),
		/** Where the parent stands: a list's id and the code in it. */
		parentList: text('parent_list'),
		parent: text('parent'),
		validFrom: text('valid_from'),
		validTo: text('valid_to'),
		titles: text('titles').notNull(),
		others: text('others').notNull(),
		/** Tokens of the tenant and the list, so that the full-text index alone can count. */
		scope: text('scope').notNull()
	},
	(t) => [
		uniqueIndex('search_entry_key').on(t.tenant, t.list, t.code),
		index('search_entry_titles').on(t.tenant, t.titles)
	]
);

/** The form each index was built in; another one is built anew when the store opens. */
export const indexState = sqliteTable('index_state', {
	name: text('name').primaryKey(),
	format: integer('format').notNull()
});

/** Which candidate contains which version, from the locks. */
export const lockEntry = sqliteTable(
	'lock_entry',
	{
		tenant: text('tenant').notNull(),
		kind: text('kind').$type<SupportedKind>().notNull(),
		id: text('id').notNull(),
		number: integer('number').notNull(),
		candidate: text('candidate').notNull()
	},
	(t) => [primaryKey({ columns: [t.tenant, t.kind, t.id, t.number, t.candidate] })]
);
