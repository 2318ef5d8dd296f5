import { expect, test } from 'vitest';
import { leafHash } from './merkle.ts';
import { MerkleTree } from './merkleTree.ts';
import {
	entryBundle,
	hashTile,
	parseTilePath,
	readEntryBundle,
	tileNodes,
	tilePath,
	tileWidth
} from './tiles.ts';
import { consistencyProof, inclusionProof, treeRoot } from './treeProofs.ts';
import { hash } from './testing/nodeCrypto.ts';

test.each([
	[{ level: 0, index: 0, width: 256 }, '0/000'],
	[{ level: 0, index: 1234067, width: 256 }, '0/x001/x234/067'],
	[{ level: 2, index: 999, width: 1 }, '2/999.p/1'],
	[{ level: 'entries', index: 1000, width: 255 }, 'entries/x001/000.p/255']
] as const)('%j is the tile %s', (name, path) => {
	expect(tilePath(name)).toBe(path);
	expect(parseTilePath(path)).toEqual(name);
});

test.each([
	'0/0',
	'00/000',
	'64/000',
	'0/000.p/0',
	'0/000.p/256',
	'0/000.p/05',
	'0/x000/001',
	'0/001/x000',
	'a/000',
	'0/000/'
])('%s is no tile', (path) => {
	expect(parseTilePath(path)).toBeUndefined();
});

test('a tree of 70,000 entries has the tiles the format describes', () => {
	expect(tileWidth(70_000, 0, 272)).toBe(256);
	expect(tileWidth(70_000, 0, 273)).toBe(112);
	expect(tileWidth(70_000, 0, 274)).toBe(0);
	expect(tileWidth(70_000, 1, 1)).toBe(17);
	expect(tileWidth(70_000, 2, 0)).toBe(1);
	expect(tileWidth(70_000, 3, 0)).toBe(0);
	expect(tileWidth(256, 1, 0)).toBe(1);
	expect(tileWidth(256, 'entries', 0)).toBe(256);
});

test('root and proofs read from tiles equal those of the tree', async () => {
	const size = 66_000;
	const tree = new MerkleTree(
		hash,
		Array.from({ length: size }, (_, at) => leafHash(hash, Buffer.from(String(at))))
	);
	const fetched = new Set<string>();
	const read = tileNodes(hash, size, async ({ level, index, width }) => {
		fetched.add(tilePath({ level, index, width }));
		return hashTile(tree, Number(level), index, width);
	});
	expect(await treeRoot(hash, size, read)).toEqual(await treeRoot(hash, size, tree.read));
	for (const index of [0, 255, 256, 40_000, 65_535, 65_999]) {
		expect(await inclusionProof(hash, index, size, read)).toEqual(
			await inclusionProof(hash, index, size, tree.read)
		);
	}
	for (const older of [1, 256, 257, 65_536, 65_999]) {
		expect(await consistencyProof(hash, older, size, read)).toEqual(
			await consistencyProof(hash, older, size, tree.read)
		);
	}
	expect(fetched.size).toBeLessThan(20);
});

test('a tile of the wrong length is refused', async () => {
	const read = tileNodes(hash, 3, async () => new Uint8Array(64));
	await expect(read(0, 0)).rejects.toThrow('96');
});

test('an entry bundle gives back its entries and nothing else', () => {
	const entries = [Buffer.from('one'), Buffer.alloc(0), Buffer.alloc(700, 7)];
	const bundle = entryBundle(entries);
	expect(readEntryBundle(bundle, 3)?.map((entry) => Buffer.from(entry))).toEqual(entries);
	expect(readEntryBundle(bundle, 2)).toBeUndefined();
	expect(readEntryBundle(bundle.subarray(0, -1), 3)).toBeUndefined();
	expect(() => entryBundle([Buffer.alloc(65_536)])).toThrow(RangeError);
});
