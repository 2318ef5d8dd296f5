import { expect, test } from 'vitest';
import { canonicalBytes } from '#core/shared/canonical.ts';
import { textOf, utf8 } from './bytes.ts';
import { buildManifest, readManifest } from './manifest.ts';
import { digestOf } from './digest.ts';
import { hash } from './testing/nodeCrypto.ts';

const content = (path: string) => ({
	role: 'other',
	path,
	digest: digestOf(hash, utf8(path)),
	size: 1,
	mediaType: 'text/plain',
	required: true
});
const input = {
	procedure: { code: '1', name: { vi: 'Tên' }, field: { vi: 'Lĩnh vực' }, level: 'commune' },
	number: 1,
	contents: [content('b.json'), content('a/z.json'), content('a.json')],
	lock: []
} as const;
const sealed = buildManifest({ ...input, contents: [...input.contents], lock: [] }, hash);

test('contents stand in the order of their paths, and the digest is that of the bytes', () => {
	expect(sealed.manifest.contents.map((each) => each.path)).toEqual(['a.json', 'a/z.json', 'b.json']);
	expect(sealed.digest).toBe(digestOf(hash, sealed.bytes));
	expect(readManifest(sealed.bytes)).toEqual({ ok: true, value: sealed.manifest });
});

test('the same input gives the same bytes in any order', () => {
	const again = buildManifest({ ...input, contents: [...input.contents].reverse(), lock: [] }, hash);
	expect(again.digest).toBe(sealed.digest);
});

test('a path listed twice is a mistake of the program', () => {
	const twice = [content('a.json'), content('a.json')];
	expect(() => buildManifest({ ...input, contents: twice, lock: [] }, hash)).toThrow('twice');
});

test.each([
	['white space', (text: string) => text.replace(',', ', '), 'release/not-canonical'],
	['a key given twice', (text: string) => text.replace('{', '{"number":2,'), 'release/not-canonical'],
	[
		'a newer format',
		(text: string) => text.replace('"formatVersion":1', '"formatVersion":2'),
		'release/unknown-format'
	],
	['a wrong type', (text: string) => text.replace('"number":1', '"number":"1"'), 'release/malformed'],
	['a path that climbs', (text: string) => text.replace('a/z.json', 'a/../z'), 'release/malformed'],
	['an absolute path', (text: string) => text.replace('a/z.json', '/a/z'), 'release/malformed']
])('%s is refused', (_name, change, code) => {
	const read = readManifest(utf8(change(textOf(sealed.bytes)!)));
	expect(!read.ok && read.problems[0].code).toBe(code);
});

test('contents out of order are refused, unknown keys are not', () => {
	const { manifest } = sealed;
	const reversed = canonicalBytes({ ...manifest, contents: [...manifest.contents].reverse() });
	expect(readManifest(reversed)).toMatchObject({ problems: [{ code: 'release/not-in-order' }] });
	expect(readManifest(canonicalBytes({ ...manifest, later: true })).ok).toBe(true);
});
