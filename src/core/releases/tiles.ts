import { concatBytes } from './bytes.ts';
import type { Hash } from './crypto.ts';
import { nodeHash } from './merkle.ts';
import type { MerkleTree } from './merkleTree.ts';
import type { ReadNode } from './treeProofs.ts';

/** Tiles of a transparency log (C2SP tlog-tiles): 256 hashes of one level, or 256 entries. */
export const TILE_WIDTH = 256;
const HASH_SIZE = 32;

export interface TileName {
	/** Tile level 0 … 63 (8 tree levels each), or the entries themselves. */
	readonly level: number | 'entries';
	readonly index: number;
	/** 1 … 256; below 256 the tile is partial. */
	readonly width: number;
}

/** `0/x001/x234/067.p/5`: what follows `tile/` in the address. */
export function tilePath({ level, index, width }: TileName): string {
	const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
	const groups = digits.match(/.{3}/g) ?? [];
	const number = groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/');
	return `${level}/${number}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** The tile a path names, or undefined when it is not one; accepts only what `tilePath` writes. */
export function parseTilePath(path: string): TileName | undefined {
	const match = /^(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,4}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path);
	if (!match) return undefined;
	const [, level = '', number = '', width] = match;
	const name: TileName = {
		level: level === 'entries' ? level : Number(level),
		index: Number(number.replaceAll(/[x/]/g, '')),
		width: width === undefined ? TILE_WIDTH : Number(width)
	};
	return tilePath(name) === path && name.width > 0 && (name.level === 'entries' || name.level < 64)
		? name
		: undefined;
}

/** Width of a tile in a log of `size` entries; 0 when the log does not have it. */
export function tileWidth(size: number, level: TileName['level'], index: number): number {
	const hashes = Math.floor(size / TILE_WIDTH ** (level === 'entries' ? 0 : level));
	return Math.max(0, Math.min(TILE_WIDTH, hashes - index * TILE_WIDTH));
}

/** Bytes of a hash tile of `tree`. Throws when the tree is too small for it. */
export function hashTile(
	tree: MerkleTree,
	level: number,
	index: number,
	width: number
): Uint8Array<ArrayBuffer> {
	return concatBytes(
		...Array.from({ length: width }, (_, at) => tree.node(level * 8, index * TILE_WIDTH + at))
	);
}

/** Entries, each after its length as big-endian uint16. Throws when one is longer than 65,535 bytes. */
export function entryBundle(entries: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	return concatBytes(
		...entries.flatMap((entry) => {
			if (entry.length > 0xffff) throw new RangeError(`A log entry of ${entry.length} bytes is too long`);
			return [Uint8Array.of(entry.length >> 8, entry.length & 0xff), entry];
		})
	);
}

/** The entries of a bundle, or undefined when it does not hold exactly `width` of them. */
export function readEntryBundle(bytes: Uint8Array, width: number): Uint8Array[] | undefined {
	const entries: Uint8Array[] = [];
	let offset = 0;
	while (offset < bytes.length) {
		const [high, low] = [bytes[offset], bytes[offset + 1]];
		if (high === undefined || low === undefined) return undefined;
		const end = offset + 2 + high * 256 + low;
		if (end > bytes.length) return undefined;
		entries.push(bytes.subarray(offset + 2, end));
		offset = end;
	}
	return entries.length === width ? entries : undefined;
}

/**
 * Reads nodes of a log of `size` entries from its hash tiles. `fetchTile` answers the bytes of a tile; throws when
 * they have the wrong length. What comes out is only as true as the tiles: check the proofs made from it.
 */
export function tileNodes(
	hash: Hash,
	size: number,
	fetchTile: (tile: TileName) => Promise<Uint8Array>
): ReadNode {
	return async (level, index) => {
		const tileLevel = Math.floor(level / 8);
		const span = 2 ** (level % 8);
		const first = index * span;
		const tileIndex = Math.floor(first / TILE_WIDTH);
		const width = tileWidth(size, tileLevel, tileIndex);
		const bytes = await fetchTile({ level: tileLevel, index: tileIndex, width });
		if (bytes.length !== width * HASH_SIZE)
			throw new Error(`Tile of ${bytes.length} bytes instead of ${width * HASH_SIZE}`);
		const hashes = Array.from({ length: span }, (_, at) => {
			const offset = ((first % TILE_WIDTH) + at) * HASH_SIZE;
			return bytes.slice(offset, offset + HASH_SIZE);
		});
		return foldPairs(hash, hashes);
	};
}

// helpers

/** Root over a power of two of nodes. */
function foldPairs(hash: Hash, nodes: readonly Uint8Array[]): Uint8Array {
	const [left, right] = nodes;
	if (!left) throw new RangeError('No nodes to fold');
	if (!right) return left;
	const middle = nodes.length / 2;
	return nodeHash(hash, foldPairs(hash, nodes.slice(0, middle)), foldPairs(hash, nodes.slice(middle)));
}
