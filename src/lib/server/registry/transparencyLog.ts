import {
	entryBundle,
	hashTile,
	inclusionProof,
	leafHash,
	logProofBytes,
	MerkleTree,
	signCheckpoint,
	tileWidth,
	TILE_WIDTH,
	treeRoot,
	type TileName
} from '#core/releases/index.ts';
import type { Store, Write } from '../repositories/ports.ts';
import type { RegistryKeys } from './keys.ts';
import { sha256 } from './nodeCrypto.ts';
import { logOrigin } from './trustFile.ts';

/** Leaves read from the store at once. */
const PAGE = 1000;

/** The tenants' logs: C2SP tiles over the entries in the store. Hashes are kept in memory; entries only ever join. */
export class TransparencyLog {
	readonly #store: Store;
	readonly #keys: () => RegistryKeys;
	readonly #trees = new Map<string, MerkleTree>();

	constructor(store: Store, keys: () => RegistryKeys) {
		this.#store = store;
		this.#keys = keys;
	}

	/** Number of entries. */
	async size(tenant: string): Promise<number> {
		return (await this.#tree(tenant)).size;
	}

	/** The writes that append `entries`, each with the checkpoint of the log it makes; they hold for `size` only. */
	async appending(tenant: string, size: number, entries: readonly Uint8Array[]): Promise<Write[]> {
		const tree = (await this.#tree(tenant, size)).copy();
		const writes: Write[] = [];
		for (const leaf of entries) {
			const expectedSize = tree.size;
			tree.append(leafHash(sha256, leaf));
			const root = await treeRoot(sha256, tree.size, tree.read);
			const head = { size: tree.size, root };
			const checkpoint = signCheckpoint(sha256, logOrigin(tenant), head, this.#keys().signers.log);
			writes.push({ type: 'appendLog', leaf, expectedSize, checkpoint });
		}
		return writes;
	}

	/** The signed head; of an empty log, one made now. */
	async checkpoint(tenant: string): Promise<string> {
		const { size, checkpoint } = await this.#store.releases.log(tenant);
		if (size > 0) return checkpoint;
		const head = { size: 0, root: sha256(new Uint8Array()) };
		return signCheckpoint(sha256, logOrigin(tenant), head, this.#keys().signers.log);
	}

	/** Bytes of a tile; undefined unless the log has a tile of at least that width there. */
	async tile(tenant: string, { level, index, width }: TileName): Promise<Uint8Array | undefined> {
		const tree = await this.#tree(tenant);
		if (tileWidth(tree.size, level, index) < width) return undefined;
		if (level !== 'entries') return hashTile(tree, level, index, width);
		return entryBundle(await this.#store.releases.logLeaves(tenant, index * TILE_WIDTH, width));
	}

	/** The entry at `index` with its proof under the present checkpoint. Throws when there is none. */
	async proven(
		tenant: string,
		index: number
	): Promise<{ readonly entry: Uint8Array; readonly proof: Uint8Array }> {
		const { size, checkpoint } = await this.#store.releases.log(tenant);
		const tree = await this.#tree(tenant, size);
		const [entry] = await this.#store.releases.logLeaves(tenant, index, 1);
		if (!entry || index >= size) throw new RangeError(`The log of ${tenant} has no entry ${index}`);
		const path = await inclusionProof(sha256, index, size, tree.read);
		return { entry, proof: logProofBytes({ index, path, checkpoint }) };
	}

	/** The tree over the first `size` entries, or over all of them. */
	async #tree(tenant: string, size?: number): Promise<MerkleTree> {
		const tree = this.#trees.get(tenant) ?? new MerkleTree(sha256);
		this.#trees.set(tenant, tree);
		for (;;) {
			const from = tree.size;
			const leaves = await this.#store.releases.logLeaves(tenant, from, PAGE);
			// Another request may have added the same leaves while this one waited.
			for (const [at, leaf] of leaves.entries()) {
				if (from + at === tree.size) tree.append(leafHash(sha256, leaf));
			}
			if (leaves.length < PAGE) break;
		}
		return size === undefined || size === tree.size ? tree : tree.copy(size);
	}
}
