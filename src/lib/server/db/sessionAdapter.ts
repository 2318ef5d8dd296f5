import { DrizzleSQLiteAdapter } from '@lucia-auth/adapter-drizzle';
import type { Adapter } from 'lucia';
import type { Connection } from './client.ts';
import { session, user } from './schema.sqlite.ts';

/** Where lucia keeps sessions; built here because only db/ knows the tables, used in auth/ only. */
export function sessionAdapter({ db }: Connection): Adapter {
	return new DrizzleSQLiteAdapter(db, session, user);
}
