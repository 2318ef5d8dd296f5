import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';

describe('fingerprint', () => {
	it('does not see what the server tidies', () => {
		const sent = { b: 'Nguyễn'.normalize('NFD'), a: { feel: 'x = 1' } };
		const stored = { a: { feel: 'x = 1', ast: { op: '=' } }, b: 'Nguyễn'.normalize('NFC') };
		expect(fingerprint(sent)).toBe(fingerprint(stored));
	});

	it('sees every other difference', () => {
		expect(fingerprint({ a: 'x' })).not.toBe(fingerprint({ a: 'y' }));
		expect(fingerprint({ a: 1 })).not.toBe(fingerprint({}));
	});
});
