import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FillingRecord } from '../repositories/ports.ts';
import { instant, json } from './columns.sqlite.ts';

/** Forms being filled in. A row is no record of the past: it is replaced while somebody types, and goes when it is old. */
export const filling = sqliteTable(
	'filling',
	{
		tenant: text('tenant').notNull(),
		id: text('id').notNull(),
		owner: text('owner').notNull(),
		procedure: text('procedure').notNull(),
		which: text('which').notNull(),
		alias: text('alias').notNull(),
		rev: integer('rev').notNull(),
		content: json<FillingRecord['content']>('content').notNull(),
		createdAt: instant('created_at').notNull(),
		updatedAt: instant('updated_at').notNull(),
		submittedAt: instant('submitted_at')
	},
	(t) => [
		primaryKey({ columns: [t.tenant, t.id] }),
		index('filling_owner').on(t.tenant, t.owner, t.updatedAt),
		index('filling_age').on(t.tenant, t.updatedAt)
	]
);
