import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ok, type Result } from '#core/shared/problem.ts';
import type { App } from '../../app.ts';
import { SYSTEM } from '../../auth/actor.ts';
import { hashPassword, verifyPassword } from '../../auth/passwords.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { UserRecord, Write } from '../../repositories/ports.ts';
import { newConsumerKey } from '../people/consumers.ts';
import { randomPassword } from '../people/people.ts';
import { seedLibrary, type SeedReport } from '../seed/seedLibrary.ts';
import { ACCOUNTS, AGENCIES, CENTRE, CONSUMER, DEMO_TENANT } from './cast.ts';
import { releaseDemo } from './releaseDemo.ts';

export interface DemoOptions {
	/** Folder that holds `forms/` and `workflows/`. */
	readonly library: string;
	/** Password of every account; random when absent. */
	readonly password?: string;
	/** The consumer's key; random when absent. */
	readonly consumerKey?: string;
}

export interface Demo {
	readonly accounts: readonly { readonly email: string; readonly agency: string; readonly roles: string }[];
	readonly password: string;
	readonly consumerKey: string;
	/** File with the keys a consumer has to believe. */
	readonly trustFile: string;
	readonly seeded: SeedReport;
}

/**
 * Fills the store for showing: accounts of every role, the content library, one procedure in force, a consumer. Run
 * again it goes on with what is there, and gives accounts and consumer the password and key it answers.
 *
 * Problems are those of bringing the procedure into force; problems of seeding stand in `seeded`.
 */
export async function createDemo(app: App, options: DemoOptions): Promise<Result<Demo>> {
	const password = options.password || randomPassword();
	const consumerKey = options.consumerKey || newConsumerKey('test', CONSUMER.id);
	await furnish(app, password, consumerKey);
	const seeded = await seedLibrary(app, options.library, {
		tenant: DEMO_TENANT.id,
		centre: CENTRE,
		agency: 'demo'
	});
	const released = await releaseDemo(app);
	if (!released.ok) return released;
	return ok({
		accounts: ACCOUNTS.map(({ email, agency, roles }) => ({ email, agency, roles: roles.join(', ') })),
		password,
		consumerKey,
		trustFile: writeTrustFile(app),
		seeded
	});
}

// helpers

/** Tenant, agencies, accounts and consumer, in one change; nothing is written when all of it stands already. */
async function furnish({ store, clock, newId }: App, password: string, consumerKey: string): Promise<void> {
	const at = clock();
	const tenant = DEMO_TENANT.id;
	const writes: Write[] = [];
	const tenants = await store.people.tenants();
	if (!tenants.some(({ id }) => id === tenant)) writes.push({ type: 'putTenant', ...DEMO_TENANT });
	const agencies = await store.people.agencies(tenant);
	for (const agency of AGENCIES)
		if (!agencies.some(({ id }) => id === agency.id))
			writes.push({ type: 'putAgency', agency: { ...agency, tenant } });
	let passwordHash: string | undefined;
	for (const account of ACCOUNTS) {
		const known = await store.people.userByEmail(account.email);
		if (known && (await verifyPassword(known.passwordHash, password))) continue;
		passwordHash ??= await hashPassword(password);
		const user: UserRecord = {
			id: newId(),
			tenant,
			disabled: false,
			createdAt: at,
			...account,
			...known,
			passwordHash
		};
		writes.push({ type: 'putUser', user });
	}
	const keyDigest = digestOf(consumerKey);
	if (!(await store.people.consumerByKey(keyDigest))) {
		const expiresAt = new Date(Date.parse(at) + 365 * 86_400_000).toISOString();
		const consumer = { ...CONSUMER, tenant, keyDigest, expiresAt, disabled: false, createdAt: at };
		writes.push({ type: 'putConsumer', consumer });
	}
	if (writes.length === 0) return;
	await store.commit({
		tenant,
		at,
		audit: { actor: SYSTEM, action: 'demo.furnish', target: tenant },
		writes
	});
}

/** Beside the database, as the documentation says. */
function writeTrustFile({ config, registry }: App): string {
	const file = join(dirname(config.databaseFile), 'trust.json');
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `${JSON.stringify(registry.trustFile(DEMO_TENANT.id), null, 2)}\n`);
	return file;
}
