import { concatBytes, sameBytes } from './bytes.ts';
import type { Hash } from './crypto.ts';

/** Merkle tree of RFC 6962 §2.1 (RFC 9162 §2.1): hashing, and checking proofs. */

/** Hash of an entry of the log. */
export function leafHash(hash: Hash, entry: Uint8Array): Uint8Array {
	return hash(concatBytes(Uint8Array.of(0), entry));
}

/** Hash of an inner node. */
export function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
	return hash(concatBytes(Uint8Array.of(1), left, right));
}

/** Whether `proof` shows that `leaf` (a leaf hash) stands at `index` of the tree of `size` leaves (RFC 9162 §2.1.3.2). */
export function verifyInclusion(
	hash: Hash,
	leaf: Uint8Array,
	index: number,
	size: number,
	proof: readonly Uint8Array[],
	root: Uint8Array
): boolean {
	if (index < 0 || index >= size) return false;
	let node = leaf;
	let [at, last] = [index, size - 1];
	for (const sibling of proof) {
		if (last === 0) return false;
		if (isOdd(at) || at === last) {
			node = nodeHash(hash, sibling, node);
			while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
		} else {
			node = nodeHash(hash, node, sibling);
		}
		[at, last] = [half(at), half(last)];
	}
	return last === 0 && sameBytes(node, root);
}

/** A tree head: size and root. */
export interface TreeHead {
	readonly size: number;
	readonly root: Uint8Array;
}

/**
 * Whether `proof` shows that the tree `older` is a beginning of the tree `newer` (RFC 9162 §2.1.4.2). Equal sizes
 * need equal roots and no proof; everything extends the empty tree, whose root is not checked against anything.
 */
export function verifyConsistency(
	hash: Hash,
	older: TreeHead,
	newer: TreeHead,
	proof: readonly Uint8Array[]
): boolean {
	if (older.size > newer.size || older.size < 0) return false;
	if (older.size === newer.size) return proof.length === 0 && sameBytes(older.root, newer.root);
	if (older.size === 0) return proof.length === 0;
	const path = isPowerOfTwo(older.size) ? [older.root, ...proof] : [...proof];
	const [seed, ...rest] = path;
	if (!seed) return false;
	let [at, last] = [older.size - 1, newer.size - 1];
	while (isOdd(at)) [at, last] = [half(at), half(last)];
	let [oldNode, newNode] = [seed, seed];
	for (const sibling of rest) {
		if (last === 0) return false;
		if (isOdd(at) || at === last) {
			oldNode = nodeHash(hash, sibling, oldNode);
			newNode = nodeHash(hash, sibling, newNode);
			while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
		} else {
			newNode = nodeHash(hash, newNode, sibling);
		}
		[at, last] = [half(at), half(last)];
	}
	return last === 0 && sameBytes(oldNode, older.root) && sameBytes(newNode, newer.root);
}

// helpers: division, not bit operators, so that sizes above 2^31 work

function isOdd(value: number): boolean {
	return value % 2 === 1;
}

function half(value: number): number {
	return Math.floor(value / 2);
}

function isPowerOfTwo(value: number): boolean {
	while (value > 1 && value % 2 === 0) value /= 2;
	return value === 1;
}
