import { and, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { editLock } from '../../db/schema.sqlite.ts';
import type { LockReads } from '../ports.ts';

export function lockReads({ db }: Connection): LockReads {
	return {
		get: async (tenant, kind, id) =>
			db
				.select()
				.from(editLock)
				.where(and(eq(editLock.tenant, tenant), eq(editLock.kind, kind), eq(editLock.id, id)))
				.get()
	};
}
