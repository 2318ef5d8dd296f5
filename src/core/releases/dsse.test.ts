import { expect, test } from 'vitest';
import { canonicalJson } from '#core/shared/canonical.ts';
import { textOf, utf8 } from './bytes.ts';
import { openEnvelope, pae, signEnvelope } from './dsse.ts';
import { crypto, newSigner } from './testing/nodeCrypto.ts';

const signer = newSigner();
const keys = new Map([[signer.keyId, signer.publicKey]]);
const open = (bytes: Uint8Array) => openEnvelope(bytes, keys, crypto.verify, 'it');

test('the signed bytes are those of the protocol', () => {
	expect(textOf(pae('http://example.com/HelloWorld', utf8('hello world')))).toBe(
		'DSSEv1 29 http://example.com/HelloWorld 11 hello world'
	);
});

test('an envelope opens to what was put in', () => {
	const opened = open(signEnvelope('text/plain', utf8('Đăng ký'), signer));
	expect(opened).toMatchObject({ ok: true, value: { payloadType: 'text/plain', keyIds: [signer.keyId] } });
	expect(opened.ok && textOf(opened.value.payload)).toBe('Đăng ký');
});

test.each([1, 2, 3, 4, 5])('a flipped bit at any byte of an envelope around %i bytes is seen', (length) => {
	const bytes = signEnvelope('text/plain', new Uint8Array(length), signer);
	for (let at = 0; at < bytes.length; at++) {
		for (const bit of [1, 2, 4, 128]) {
			const changed = bytes.map((byte, index) => (index === at ? byte ^ bit : byte));
			expect(open(changed).ok, `byte ${at} bit ${bit}`).toBe(false);
		}
	}
});

test('an unknown key, an extra key and another spelling are refused by name', () => {
	const bytes = signEnvelope('text/plain', utf8('x'), signer);
	const stranger = signEnvelope('text/plain', utf8('x'), signer, newSigner());
	expect(open(stranger)).toMatchObject({ problems: [{ code: 'release/key-untrusted', at: 'it' }] });
	const envelope = JSON.parse(textOf(bytes)!) as object;
	expect(open(utf8(canonicalJson({ ...envelope, extra: 1 })))).toMatchObject({
		problems: [{ code: 'release/malformed', at: 'it', params: { pointer: '/extra' } }]
	});
	expect(open(utf8(JSON.stringify(envelope, null, 1)))).toMatchObject({
		problems: [{ code: 'release/not-canonical' }]
	});
	expect(open(utf8(canonicalJson({ ...envelope, signatures: [] }))).ok).toBe(false);
});
