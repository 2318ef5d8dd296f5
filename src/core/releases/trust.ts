import { z } from 'zod';
import { canonicalBytes } from '#core/shared/canonical.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { decodeBase64 } from './base64.ts';
import type { Hash } from './crypto.ts';
import { keyIdOf } from './digest.ts';
import { base64Schema, checkShape } from './shape.ts';
import { parseNoteKey, type NoteKey } from './signedNote.ts';

/** Who may sign what: a role per attestation, and one for the catalogue. */
export const KEY_ROLES = ['tester', 'approver', 'publisher', 'catalogue'] as const;
export type KeyRole = (typeof KEY_ROLES)[number];

/** The keys a consumer believes, handed over by another way than the releases themselves. */
export const trustSchema = z
	.object({
		formatVersion: z.literal(1),
		tenant: z.string(),
		channels: z.array(z.string()).min(1),
		log: z.string().meta({
			description: 'Verifier key of the log as C2SP signed-note: name+hash+key; the name is the origin'
		}),
		keys: z.array(
			z.object({
				keyId: z.string().meta({ description: 'Digest of the public key' }),
				role: z.enum(KEY_ROLES),
				publicKey: base64Schema.meta({ description: '32 bytes of an Ed25519 key' })
			})
		)
	})
	.meta({ id: 'TrustFile', title: 'Trust file' });

export type TrustFile = Readonly<z.infer<typeof trustSchema>>;

/** A trust file ready to check with. */
export interface Trust {
	readonly file: TrustFile;
	readonly log: NoteKey;
	/** Public keys by key id. */
	keys(role: KeyRole): ReadonlyMap<string, Uint8Array>;
}

export function trustBytes(file: TrustFile): Uint8Array<ArrayBuffer> {
	return canonicalBytes(file);
}

/**
 * Reads a trust file from its JSON value; people may have indented it, so it need not be canonical. Every key must
 * be named by its own digest and have one role only: one key in two roles would let one hand do the work of two.
 */
export function readTrust(value: unknown, hash: Hash, item = 'trust.json'): Result<Trust> {
	const read = checkShape(value, trustSchema, item);
	if (!read.ok) return read;
	const file = read.value;
	const log = parseNoteKey(hash, file.log);
	if (!log) return fail({ code: 'release/malformed', at: item, params: { item, pointer: '/log' } });
	const byRole = new Map(KEY_ROLES.map((role) => [role, new Map<string, Uint8Array>()]));
	for (const [index, { keyId, role, publicKey }] of file.keys.entries()) {
		const key = decodeBase64(publicKey);
		if (key?.length !== 32 || keyIdOf(hash, key) !== keyId) {
			return fail({ code: 'release/malformed', at: item, params: { item, pointer: `/keys/${index}` } });
		}
		if (KEY_ROLES.some((other) => byRole.get(other)?.has(keyId))) {
			return fail({ code: 'release/key-twice', at: item, params: { item, keyId } });
		}
		byRole.get(role)?.set(keyId, key);
	}
	return ok({ file, log, keys: (role) => byRole.get(role) ?? new Map() });
}
