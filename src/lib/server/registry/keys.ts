import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readFileSync,
	statSync,
	writeSync
} from 'node:fs';
import { join } from 'node:path';
import { KEY_ROLES, type KeyRole, type Signer } from '#core/releases/index.ts';
import { signerOf } from './nodeCrypto.ts';

/** Everything the registry signs with: one key per role, and one for the log. */
export const SIGNING_KEYS = [...KEY_ROLES, 'log'] as const;
export type SigningKey = KeyRole | 'log';

export interface RegistryKeys {
	readonly signers: Readonly<Record<SigningKey, Signer>>;
	/** Secret under which cursors are sealed. */
	readonly cursorSecret: Uint8Array;
}

/** Keys that cannot be used; the message says which file and what to do. */
export class KeysError extends Error {
	override readonly name = 'KeysError';
}

const CURSOR_FILE = 'cursor.key';

/**
 * The keys in `folder`, made on first run: PKCS 8 PEM, readable by their owner only. The cursor secret is made last:
 * while it is missing, making the keys was interrupted and goes on. A signing key that is missing later is refused,
 * because one made anew would be one no consumer trusts; so is a file that others may read.
 */
export function openKeys(folder: string): RegistryKeys {
	const missing = SIGNING_KEYS.map(keyFile).filter((file) => !existsSync(join(folder, file)));
	if (!existsSync(join(folder, CURSOR_FILE))) makeKeys(folder);
	else if (missing.length > 0) {
		throw new KeysError(
			`${folder} lacks ${missing.join(', ')}. Restore the missing keys from a backup: new ones would not be trusted by anyone.`
		);
	}
	const signer = (key: SigningKey) => signerOf(readKey(join(folder, keyFile(key))));
	return {
		signers: {
			tester: signer('tester'),
			approver: signer('approver'),
			publisher: signer('publisher'),
			catalogue: signer('catalogue'),
			log: signer('log')
		},
		cursorSecret: readPrivate(join(folder, CURSOR_FILE))
	};
}

// helpers

function keyFile(key: SigningKey): string {
	return `${key}.pem`;
}

function makeKeys(folder: string): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	for (const key of SIGNING_KEYS) {
		const { privateKey } = generateKeyPairSync('ed25519');
		writePrivate(
			join(folder, keyFile(key)),
			Buffer.from(privateKey.export({ type: 'pkcs8', format: 'pem' }))
		);
	}
	writePrivate(join(folder, CURSOR_FILE), randomBytes(32));
}

/** Never replaces a key: when another process made it first, that one stays. */
function writePrivate(path: string, bytes: Uint8Array): void {
	let file: number;
	try {
		file = openSync(path, 'wx', 0o600);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return;
		throw error;
	}
	try {
		writeSync(file, bytes);
		fsyncSync(file);
	} finally {
		closeSync(file);
	}
}

function readKey(path: string) {
	const pem = readPrivate(path);
	try {
		return createPrivateKey(pem);
	} catch {
		throw new KeysError(`${path} is not a private key in PKCS 8 PEM.`);
	}
}

function readPrivate(path: string): Buffer {
	// Windows has no such bits; there the folder's own access list counts.
	const open = process.platform === 'win32' ? 0 : statSync(path).mode & 0o077;
	if (open !== 0) throw new KeysError(`${path} can be read by others. Run: chmod 600 ${path}`);
	return readFileSync(path);
}
