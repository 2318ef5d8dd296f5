import { openCheckpoint, utf8, type TrustFile } from '#core/releases/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Config } from '../config.ts';
import type { Store } from '../repositories/ports.ts';
import { openKeys, type RegistryKeys } from './keys.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import { TransparencyLog } from './transparencyLog.ts';
import { logOrigin, trustFileOf } from './trustFile.ts';
import { verifyStored } from './verifyStored.ts';

export { buildRelease, type BuiltRelease, type ReleaseInput } from './buildRelease.ts';
export { KeysError, type RegistryKeys } from './keys.ts';
export { nodeCrypto, sha256 } from './nodeCrypto.ts';

/** What signs and records releases. */
export interface Registry {
	/** The signing keys, made when they are asked for the first time. Throws `KeysError`. */
	keys(): RegistryKeys;
	readonly log: TransparencyLog;
	/** The file consumers get once, by a trusted way. */
	trustFile(tenant: string): TrustFile;
	/** Whether the keys can be read and the tenant's log was signed with them; false after a restore with other keys. */
	isUsable(tenant: string): Promise<boolean>;
	/** What is wrong with anything the tenant has published; for `doctor`. */
	verify(tenant: string): Promise<readonly Problem[]>;
}

export function createRegistry({
	config,
	store
}: {
	readonly config: Config;
	readonly store: Store;
}): Registry {
	let opened: RegistryKeys | undefined;
	const keys = () => (opened ??= openKeys(config.keysDir));
	const log = new TransparencyLog(store, keys);
	return {
		keys,
		log,
		trustFile: (tenant) => trustFileOf(keys(), tenant),
		verify: (tenant) => verifyStored(store, log, trustFileOf(keys(), tenant)),
		isUsable: async (tenant) => {
			const key = { name: logOrigin(tenant), publicKey: keys().signers.log.publicKey };
			const head = openCheckpoint(nodeCrypto, utf8(await log.checkpoint(tenant)), key);
			return head?.size === (await log.size(tenant));
		}
	};
}
