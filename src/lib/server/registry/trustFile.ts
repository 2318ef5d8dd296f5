import { CHANNELS, encodeBase64, formatNoteKey, KEY_ROLES, type TrustFile } from '#core/releases/index.ts';
import type { RegistryKeys } from './keys.ts';
import { sha256 } from './nodeCrypto.ts';

/** Identity of a tenant's log; the name its checkpoints are signed under. */
export function logOrigin(tenant: string): string {
	return `thutuc.studio/log/${tenant}`;
}

/** The public halves of the keys, as consumers need them to believe the tenant's releases. */
export function trustFileOf({ signers }: RegistryKeys, tenant: string): TrustFile {
	return {
		formatVersion: 1,
		tenant,
		channels: [...CHANNELS],
		log: formatNoteKey(sha256, { name: logOrigin(tenant), publicKey: signers.log.publicKey }),
		keys: KEY_ROLES.map((role) => ({
			keyId: signers[role].keyId,
			role,
			publicKey: encodeBase64(signers[role].publicKey)
		}))
	};
}
