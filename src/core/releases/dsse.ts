import { z } from 'zod';
import { canonicalBytes } from '#core/shared/canonical.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { decodeBase64, encodeBase64 } from './base64.ts';
import { concatBytes, sameBytes, utf8 } from './bytes.ts';
import type { Signer, VerifySignature } from './crypto.ts';
import { base64Schema, readShaped } from './shape.ts';

/** DSSE envelope (secure-systems-lab/dsse, protocol and JSON envelope v1), stored as RFC 8785 bytes. */
export const envelopeSchema = z
	.strictObject({
		payload: base64Schema.meta({ description: 'Signed bytes, canonical Base 64' }),
		payloadType: z.string().min(1),
		signatures: z
			.array(z.strictObject({ keyid: z.string().min(1), sig: base64Schema }))
			.min(1)
			.max(8)
	})
	.meta({ id: 'DsseEnvelope', title: 'DSSE envelope' });

export type Envelope = Readonly<z.infer<typeof envelopeSchema>>;

/** What an envelope says once every signature in it holds. */
export interface OpenedEnvelope {
	readonly payloadType: string;
	readonly payload: Uint8Array<ArrayBuffer>;
	readonly keyIds: readonly string[];
}

/** Pre-authentication encoding: the bytes that are signed. */
export function pae(payloadType: string, payload: Uint8Array): Uint8Array<ArrayBuffer> {
	const type = utf8(payloadType);
	return concatBytes(utf8(`DSSEv1 ${type.length} `), type, utf8(` ${payload.length} `), payload);
}

/** The bytes of an envelope around `payload`, signed by each of `signers`. */
export function signEnvelope(
	payloadType: string,
	payload: Uint8Array,
	...signers: readonly [Signer, ...Signer[]]
): Uint8Array<ArrayBuffer> {
	const message = pae(payloadType, payload);
	return canonicalBytes({
		payload: encodeBase64(payload),
		payloadType,
		signatures: signers.map((signer) => ({ keyid: signer.keyId, sig: encodeBase64(signer.sign(message)) }))
	});
}

/**
 * Opens an envelope strictly: its bytes must be their own canonical re-encoding, and every signature must hold under
 * one of `keys` (32-byte public keys by key id). `item` names it in the problems: `release/not-canonical`,
 * `release/malformed`, `release/key-untrusted` {keyId}, `release/signature-invalid` {keyId}.
 */
export function openEnvelope(
	bytes: Uint8Array,
	keys: ReadonlyMap<string, Uint8Array>,
	verify: VerifySignature,
	item: string
): Result<OpenedEnvelope> {
	const read = readShaped(bytes, envelopeSchema, item);
	if (!read.ok) return read;
	const { payloadType, signatures } = read.value;
	const payload = decodeBase64(read.value.payload);
	if (!payload) return fail({ code: 'release/not-canonical', at: item, params: { item } });
	const message = pae(payloadType, payload);
	const problems = signatures.flatMap(({ keyid, sig }): Problem[] => {
		const key = keys.get(keyid);
		if (!key) return [{ code: 'release/key-untrusted', at: item, params: { item, keyId: keyid } }];
		const signature = decodeBase64(sig);
		if (!signature) return [{ code: 'release/not-canonical', at: item, params: { item } }];
		if (verify(key, message, signature)) return [];
		return [{ code: 'release/signature-invalid', at: item, params: { item, keyId: keyid } }];
	});
	const [first, ...rest] = problems;
	if (first) return fail(first, ...rest);
	const again = canonicalBytes({ payload: encodeBase64(payload), payloadType, signatures });
	if (!sameBytes(again, bytes)) return fail({ code: 'release/not-canonical', at: item, params: { item } });
	return ok({ payloadType, payload, keyIds: signatures.map((signature) => signature.keyid) });
}
