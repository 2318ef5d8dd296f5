import { and, eq, ne } from 'drizzle-orm';
import { agency, consumer, tenant, user } from '../../../db/schema.sqlite.ts';
import type { Write } from '../../ports.ts';
import type { WriteContext } from '../commit.ts';
import { Conflict } from '../conflict.ts';

type WriteOf<T extends Write['type']> = Extract<Write, { type: T }>;

export function putTenant({ db }: WriteContext, { id, name }: WriteOf<'putTenant'>): void {
	db.insert(tenant).values({ id, name }).onConflictDoUpdate({ target: tenant.id, set: { name } }).run();
}

export function putAgency({ db }: WriteContext, write: WriteOf<'putAgency'>): void {
	const row = { ...write.agency, parent: write.agency.parent ?? null };
	db.insert(agency)
		.values(row)
		.onConflictDoUpdate({ target: [agency.tenant, agency.id], set: row })
		.run();
}

/** One e-mail signs in one user, in whatever tenant. */
export function putUser({ db }: WriteContext, write: WriteOf<'putUser'>): void {
	const row = { ...write.user, email: write.user.email.toLowerCase() };
	const other = db
		.select({ id: user.id })
		.from(user)
		.where(and(eq(user.email, row.email), ne(user.id, row.id)))
		.get();
	if (other) throw new Conflict('putUser', row.email, other.id);
	db.insert(user).values(row).onConflictDoUpdate({ target: user.id, set: row }).run();
}

export function putConsumer({ db }: WriteContext, write: WriteOf<'putConsumer'>): void {
	const row = write.consumer;
	db.insert(consumer)
		.values(row)
		.onConflictDoUpdate({ target: [consumer.tenant, consumer.id], set: row })
		.run();
}
