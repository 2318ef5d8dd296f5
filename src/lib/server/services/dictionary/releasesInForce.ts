import { inForce } from '#core/releases/index.ts';
import type { Digest } from '#core/shared/ports.ts';
import type { ServiceContext } from '../context.ts';
import { storedCatalogue } from '../releases/catalogueWrites.ts';

export interface InForce {
	/** Code of the procedure. */
	readonly code: string;
	/** Of the release. */
	readonly number: number;
}

/** The releases that dossiers received now run on, by digest. */
export async function releasesInForce(
	{ store, clock }: Pick<ServiceContext, 'store' | 'clock'>,
	tenant: string
): Promise<ReadonlyMap<Digest, InForce>> {
	const catalogue = await storedCatalogue(store, tenant, 'production');
	const now = clock();
	const byProcedure = Map.groupBy(catalogue?.items ?? [], ({ procedure }) => procedure);
	const found = new Map<Digest, InForce>();
	for (const [code, items] of byProcedure) {
		const item = inForce(items, code, now);
		const release = item && (await store.releases.get(tenant, item.release));
		if (release) found.set(release.digest, { code, number: release.number });
	}
	return found;
}
