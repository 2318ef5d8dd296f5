import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase64, encodeBase64 } from './base64.ts';

test('what is encoded decodes to itself', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
			expect(decodeBase64(encodeBase64(bytes))).toEqual(Uint8Array.from(bytes));
		})
	);
});

test('large inputs encode', () => {
	expect(encodeBase64(new Uint8Array(200_000))).toHaveLength(266_668);
});

test.each(['QQ', 'QR==', 'QQ==\n', ' QQ==', 'QQ=', 'Q_==', 'QQ==QQ=='])(
	'%j stands for bytes only leniently and is refused',
	(text) => {
		expect(decodeBase64(text)).toBeUndefined();
	}
);

test('every changed character of an encoding is seen', () => {
	const text = encodeBase64(Uint8Array.of(1, 2, 3, 4));
	for (let at = 0; at < text.length; at++) {
		const changed = text.slice(0, at) + (text[at] === 'B' ? 'C' : 'B') + text.slice(at + 1);
		expect(decodeBase64(changed)).not.toEqual(Uint8Array.of(1, 2, 3, 4));
	}
});
