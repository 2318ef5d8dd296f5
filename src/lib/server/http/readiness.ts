import type { App } from '../app.ts';

/** What requests need, each tried once: the store answers, the keys can be read (or made), the log was signed with them. */
export async function readinessOf({ store, registry }: Pick<App, 'store' | 'registry'>): Promise<{
	readonly store: boolean;
	readonly keys: boolean;
	readonly log: boolean;
}> {
	return {
		store: await works(async () => {
			await store.people.isEmpty();
			return true;
		}),
		keys: await works(async () => registry.keys() !== undefined),
		log: await works(async () => {
			const tenants = await store.people.tenants();
			const usable = await Promise.all(tenants.map(({ id }) => registry.isUsable(id)));
			return usable.every(Boolean);
		})
	};
}

// helpers

async function works(attempt: () => Promise<boolean>): Promise<boolean> {
	try {
		return await attempt();
	} catch {
		return false;
	}
}
