import { asc, eq } from 'drizzle-orm';
import type { Connection } from '../../db/client.ts';
import { agency, consumer, tenant, user } from '../../db/schema.sqlite.ts';
import type { PeopleReads } from '../ports.ts';
import { withoutNulls } from './rows.ts';

export function peopleReads({ db }: Connection): PeopleReads {
	return {
		user: async (id) => db.select().from(user).where(eq(user.id, id)).get(),
		userByEmail: async (email) => db.select().from(user).where(eq(user.email, email.toLowerCase())).get(),
		users: async (tenantId) =>
			db.select().from(user).where(eq(user.tenant, tenantId)).orderBy(asc(user.email)).all(),
		agencies: async (tenantId) =>
			db
				.select()
				.from(agency)
				.where(eq(agency.tenant, tenantId))
				.orderBy(asc(agency.id))
				.all()
				.map(withoutNulls),
		tenants: async () => db.select().from(tenant).orderBy(asc(tenant.id)).all(),
		consumerByKey: async (keyDigest) =>
			db.select().from(consumer).where(eq(consumer.keyDigest, keyDigest)).get(),
		consumers: async (tenantId) =>
			db.select().from(consumer).where(eq(consumer.tenant, tenantId)).orderBy(asc(consumer.id)).all(),
		isEmpty: async () =>
			db.select({ id: user.id }).from(user).where(eq(user.disabled, false)).limit(1).get() === undefined
	};
}
