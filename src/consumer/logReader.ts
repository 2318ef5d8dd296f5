import { fail, ok, type Result } from '#core/shared/problem.ts';
import {
	consistencyProof,
	inclusionProof,
	leafHash,
	MerkleTree,
	sameBytes,
	logProofBytes,
	openCheckpoint,
	readEntryBundle,
	textOf,
	tileNodes,
	tilePath,
	tileWidth,
	TILE_WIDTH,
	treeRoot,
	verifyConsistency,
	verifyInclusion,
	type NoteKey,
	type ReadNode,
	type TileName,
	type TreeHead
} from '#core/releases/index.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import type { RegistryClient } from './registryClient.ts';

const CHECKPOINT_LIMIT = 100_000;
const TILE_LIMIT = TILE_WIDTH * (0xffff + 2);

/** A log entry with the proof that the log holds it, both as stored. */
export interface ProvenEntry {
	readonly entry: Uint8Array;
	readonly proof: Uint8Array;
}

/** Reads one state of a transparency log through its tiles; what it answers is proven against the signed head. */
export class LogReader {
	readonly head: TreeHead;
	readonly #checkpoint: string;
	readonly #client: RegistryClient;
	readonly #tiles = new Map<string, Promise<Result<Uint8Array>>>();
	readonly #nodes: ReadNode;

	private constructor(client: RegistryClient, checkpoint: string, head: TreeHead) {
		this.#client = client;
		this.#checkpoint = checkpoint;
		this.head = head;
		this.#nodes = tileNodes(nodeCrypto.hash, head.size, (tile) => this.#tileOrThrow(tile));
	}

	/** Opens the log at its present checkpoint. */
	static async open(client: RegistryClient, key: NoteKey): Promise<Result<LogReader>> {
		const note = await client.get('/log/checkpoint', CHECKPOINT_LIMIT);
		if (!note.ok) return note;
		const head = openCheckpoint(nodeCrypto, note.value, key);
		const item = '/log/checkpoint';
		if (!head) return fail({ code: 'log/untrusted-checkpoint', at: item, params: { item } });
		return ok(new LogReader(client, textOf(note.value) ?? '', head));
	}

	/** `log/rewritten` unless this log continues the one whose head was `older`. */
	async checkExtends(older: TreeHead): Promise<Result<void>> {
		const params = { held: older.size, offered: this.head.size };
		const rewritten = fail({ code: 'log/rewritten', at: '/log/checkpoint', params });
		if (older.size > this.head.size) return rewritten;
		const proof = await this.#guard(() =>
			consistencyProof(nodeCrypto.hash, older.size, this.head.size, this.#nodes)
		);
		if (!proof.ok) return proof;
		return verifyConsistency(nodeCrypto.hash, older, this.head, proof.value) ? ok(undefined) : rewritten;
	}

	/** The entry at `index`; `log/not-included` when what the server sends is not in the log. */
	async entry(index: number): Promise<Result<ProvenEntry>> {
		const item = `/log/${index}`;
		const missing = fail({ code: 'log/not-included', at: item, params: { item } });
		if (index >= this.head.size) return missing;
		const tile = Math.floor(index / TILE_WIDTH);
		const width = tileWidth(this.head.size, 'entries', tile);
		const bundle = await this.#tile({ level: 'entries', index: tile, width });
		if (!bundle.ok) return bundle;
		const entry = readEntryBundle(bundle.value, width)?.[index % TILE_WIDTH];
		if (!entry) return missing;
		const path = await this.#guard(() => inclusionProof(nodeCrypto.hash, index, this.head.size, this.#nodes));
		if (!path.ok) return path;
		const leaf = leafHash(nodeCrypto.hash, entry);
		const holds = verifyInclusion(nodeCrypto.hash, leaf, index, this.head.size, path.value, this.head.root);
		if (!holds) return missing;
		return ok({ entry, proof: logProofBytes({ index, path: path.value, checkpoint: this.#checkpoint }) });
	}

	/** Recomputes the whole log from its entries; `log/rewritten` when they do not give the signed root. */
	async recompute(onEntry: (entry: Uint8Array, index: number) => void): Promise<Result<void>> {
		const leaves: Uint8Array[] = [];
		for (let tile = 0; tile * TILE_WIDTH < this.head.size; tile++) {
			const width = tileWidth(this.head.size, 'entries', tile);
			const bundle = await this.#tile({ level: 'entries', index: tile, width });
			if (!bundle.ok) return bundle;
			const item = `/log/tile/entries/${tile}`;
			const entries = readEntryBundle(bundle.value, width);
			if (!entries) return fail({ code: 'log/not-included', at: item, params: { item } });
			for (const entry of entries) {
				onEntry(entry, leaves.length);
				leaves.push(leafHash(nodeCrypto.hash, entry));
			}
		}

		const tree = new MerkleTree(nodeCrypto.hash, leaves);
		const root = await treeRoot(nodeCrypto.hash, leaves.length, tree.read);
		const params = { held: leaves.length, offered: this.head.size };
		return sameBytes(root, this.head.root)
			? ok(undefined)
			: fail({ code: 'log/rewritten', at: '/log/checkpoint', params });
	}

	#tile(tile: TileName): Promise<Result<Uint8Array>> {
		const path = `/log/tile/${tilePath(tile)}`;
		const known = this.#tiles.get(path) ?? this.#client.get(path, TILE_LIMIT);
		this.#tiles.set(path, known);
		return known;
	}

	async #tileOrThrow(tile: TileName): Promise<Uint8Array> {
		const fetched = await this.#tile(tile);
		if (!fetched.ok) throw new TileProblem(fetched);
		return fetched.value;
	}

	/** Proofs are made by core, which knows no problems: one from the network comes through it as an error. */
	async #guard<T>(work: () => Promise<T>): Promise<Result<T>> {
		try {
			return ok(await work());
		} catch (error) {
			if (error instanceof TileProblem) return error.result;
			const item = '/log/tile';
			return fail({ code: 'log/not-included', at: item, params: { item } });
		}
	}
}

// helpers

class TileProblem extends Error {
	readonly result: Result<never>;

	constructor(result: Result<never>) {
		super('A tile could not be fetched');
		this.result = result;
	}
}
