import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { filling } from '../../db/schema.sqlite.ts';
import type { FillingStore } from '../ports.ts';

export function fillings({ db }: Connection): FillingStore {
	return {
		get: async (tenant, owner, id) =>
			db
				.select()
				.from(filling)
				.where(and(eq(filling.tenant, tenant), eq(filling.owner, owner), eq(filling.id, id)))
				.get(),

		list: async (tenant, owner, limit) =>
			db
				.select()
				.from(filling)
				.where(and(eq(filling.tenant, tenant), eq(filling.owner, owner)))
				.orderBy(desc(filling.updatedAt), desc(filling.id))
				.limit(limit)
				.all(),

		type: async ({ tenant, owner, id, rev, content }, at) => {
			const unchanged = and(
				...[eq(filling.tenant, tenant), eq(filling.owner, owner), eq(filling.id, id)],
				...[eq(filling.rev, rev), isNull(filling.submittedAt)]
			);
			const next = { content, rev: rev + 1, updatedAt: at };
			return db.update(filling).set(next).where(unchanged).run().changes === 1;
		}
	};
}
