import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from './bytes.ts';
import { readTar, writeTar } from './tar.ts';

const entries = [
	{ path: 'index.json', bytes: utf8('{}') },
	{ path: `blobs/${'a'.repeat(64)}`, bytes: new Uint8Array(513).fill(7) },
	{ path: 'empty', bytes: new Uint8Array() }
];

test('an archive gives back its files', () => {
	expect(readTar(writeTar(entries))).toEqual(entries);
	expect(readTar(writeTar([]))).toEqual([]);
});

test('the ordinary tool unpacks it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'tar-'));
	try {
		writeFileSync(join(folder, 'it.tar'), writeTar(entries));
		execFileSync('tar', ['xf', 'it.tar'], { cwd: folder });
		expect(readFileSync(join(folder, entries[1]!.path))).toEqual(Buffer.from(entries[1]!.bytes));
	} finally {
		rmSync(folder, { recursive: true });
	}
});

test('a changed byte anywhere is either seen in the format or in a file', () => {
	const archive = writeTar(entries);
	fc.assert(
		fc.property(fc.nat(archive.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
			const changed = archive.map((byte, index) => (index === at ? byte ^ mask : byte));
			expect(readTar(changed)).not.toEqual(entries);
		}),
		{ numRuns: 500 }
	);
});

test('cut or continued archives are refused', () => {
	const archive = writeTar(entries);
	expect(readTar(archive.subarray(0, -512))).toBeUndefined();
	expect(readTar(Buffer.concat([archive, Buffer.alloc(512)]))).toBeUndefined();
	expect(readTar(Buffer.from('not an archive'))).toBeUndefined();
});
