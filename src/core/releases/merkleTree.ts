import type { Hash } from './crypto.ts';
import { nodeHash } from './merkle.ts';
import type { ReadNode } from './treeProofs.ts';

/** An append-only tree in memory: the hash of every complete subtree, so that roots and proofs cost O(log n). */
export class MerkleTree {
	readonly #hash: Hash;
	/** Hashes of complete subtrees by level, leaves first. */
	readonly #levels: Uint8Array[][] = [[]];

	constructor(hash: Hash, leafHashes: Iterable<Uint8Array> = []) {
		this.#hash = hash;
		for (const leaf of leafHashes) this.append(leaf);
	}

	get size(): number {
		return this.#levels[0]?.length ?? 0;
	}

	/** Adds the hash of the next leaf. */
	append(leafHash: Uint8Array): void {
		let node = leafHash;
		for (let level = 0; ; level++) {
			const nodes = (this.#levels[level] ??= []);
			nodes.push(node);
			const left = nodes.at(-2);
			if (nodes.length % 2 === 1 || !left) return;
			node = nodeHash(this.#hash, left, node);
		}
	}

	/** The hash of a complete subtree. Throws when the tree does not have it. */
	node(level: number, index: number): Uint8Array {
		const node = this.#levels[level]?.[index];
		if (!node)
			throw new RangeError(`No complete subtree ${index} of level ${level} in a tree of ${this.size}`);
		return node;
	}

	/** An own tree of the first `size` leaves. */
	copy(size = this.size): MerkleTree {
		const leaves = this.#levels[0] ?? [];
		if (size > leaves.length) throw new RangeError(`A tree of ${leaves.length} has no first ${size} leaves`);
		const copy = new MerkleTree(this.#hash);
		for (const [level, nodes] of this.#levels.entries()) {
			copy.#levels[level] = nodes.slice(0, Math.floor(size / 2 ** level));
		}
		return copy;
	}

	readonly read: ReadNode = async (level, index) => this.node(level, index);
}
