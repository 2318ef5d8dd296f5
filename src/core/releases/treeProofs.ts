import type { Hash } from './crypto.ts';
import { nodeHash } from './merkle.ts';

/**
 * The hash of the complete subtree number `index` of height `level`: leaves are level 0, and subtree `i` of level `k`
 * covers leaves `i·2^k … (i+1)·2^k − 1`. Asynchronous, because consumers read it from tiles they fetch.
 */
export type ReadNode = (level: number, index: number) => Promise<Uint8Array>;

/** Root of the tree of `size` leaves; of the empty tree, the hash of nothing. */
export async function treeRoot(hash: Hash, size: number, read: ReadNode): Promise<Uint8Array> {
	return size === 0 ? hash(new Uint8Array()) : rangeHash(hash, 0, size, read);
}

/** PATH(index, D[size]) of RFC 6962 §2.1.1, from the leaf's sibling upwards. */
export async function inclusionProof(
	hash: Hash,
	index: number,
	size: number,
	read: ReadNode
): Promise<Uint8Array[]> {
	if (index < 0 || index >= size) throw new RangeError(`No leaf ${index} in a tree of ${size}`);
	const proof: Uint8Array[] = [];
	let [start, end] = [0, size];
	while (end - start > 1) {
		const middle = start + split(end - start);
		const [from, to] = index < middle ? [middle, end] : [start, middle];
		proof.unshift(await rangeHash(hash, from, to, read));
		[start, end] = index < middle ? [start, middle] : [middle, end];
	}
	return proof;
}

/** PROOF(older, D[newer]) of RFC 6962 §2.1.2; empty when there is nothing to prove. */
export async function consistencyProof(
	hash: Hash,
	older: number,
	newer: number,
	read: ReadNode
): Promise<Uint8Array[]> {
	if (older < 0 || older > newer) throw new RangeError(`A tree of ${newer} does not extend one of ${older}`);
	if (older === 0 || older === newer) return [];
	const proof: Uint8Array[] = [];
	let [start, end] = [0, newer];
	while (older !== end) {
		const middle = start + split(end - start);
		const [from, to] = older <= middle ? [middle, end] : [start, middle];
		proof.unshift(await rangeHash(hash, from, to, read));
		[start, end] = older <= middle ? [start, middle] : [middle, end];
	}
	// The old tree's own root is left out: the verifier has it.
	return start === 0 ? proof : [await rangeHash(hash, start, end, read), ...proof];
}

// helpers

/** Hash of the leaves `start … end − 1`, where `start` begins a complete subtree at least as large. */
async function rangeHash(hash: Hash, start: number, end: number, read: ReadNode): Promise<Uint8Array> {
	const count = end - start;
	const level = Math.log2(count);
	if (Number.isInteger(level)) return read(level, start / count);
	const middle = start + split(count);
	return nodeHash(hash, await rangeHash(hash, start, middle, read), await rangeHash(hash, middle, end, read));
}

/** The largest power of two smaller than `count`. */
function split(count: number): number {
	let power = 1;
	while (power * 2 < count) power *= 2;
	return power;
}
