import { join } from 'node:path';
import { z } from 'zod';
import { canonicalBytes } from '#core/shared/canonical.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import {
	blobPath,
	digestOf,
	digestSchema,
	hexOf,
	indexBytes,
	readIndex,
	readShaped,
	type ReleaseIndex
} from '#core/releases/index.ts';
import { readIfThere, renameDurable, writeDurable } from './durable.ts';
import { nodeCrypto } from './nodeCrypto.ts';

/**
 * A pulled folder (docs/consumer-guide.md): `current` names the state in force, `states/<hex>.json` lists its files,
 * `blobs/<hex>` are the files, `trust.json` the keys it believes. While a pull runs there are also `pending`, `pull.lock`
 * and `*.part`.
 */
export const pointerSchema = z
	.object({ formatVersion: z.literal(1), state: digestSchema })
	.meta({ id: 'StatePointer', title: 'Pointer of a pulled folder to its state' });

export type Pointer = 'current' | 'pending';

export const TRUST_FILE = 'trust.json';
export const LOCK_FILE = 'pull.lock';

export function statePath(digest: Digest): string {
	return `states/${hexOf(digest)}.json`;
}

/** Whether a pull may have written a file of that name; what anybody else put there is left alone. */
export function isOwnFile(file: string): boolean {
	return /^(?:current|pending|trust\.json|states\/[0-9a-f]{64}\.json|blobs\/[0-9a-f]{64})(?:\.part)?$/.test(
		file
	);
}

/** A state with the digest that names it. */
export interface NamedState {
	readonly digest: Digest;
	readonly index: ReleaseIndex;
}

/** Access to the files of a pulled folder. */
export class Folder {
	readonly path: string;

	constructor(path: string) {
		this.path = path;
	}

	/** The state a pointer names; undefined when there is no such pointer. */
	async state(pointer: Pointer): Promise<Result<NamedState | undefined>> {
		const bytes = await this.read(pointer);
		if (!bytes) return ok(undefined);
		const read = readShaped(bytes, pointerSchema, pointer);
		if (!read.ok) return read;
		const { state } = read.value;
		const at = statePath(state);
		if (await this.read(at)) return this.stateOf(state);
		// Either the pointer was changed or the state was lost: both are named.
		return fail(
			{ code: 'pull/no-such-state', at: pointer, params: { item: pointer, state: at } },
			{ code: 'release/missing-file', at, params: { item: at } }
		);
	}

	/** The state of a digest; what is not exactly that state is a problem naming the file. */
	async stateOf(digest: Digest): Promise<Result<NamedState>> {
		const at = statePath(digest);
		const bytes = await this.read(at);
		if (!bytes) return fail({ code: 'release/missing-file', at, params: { item: at } });
		const actual = digestOf(nodeCrypto.hash, bytes);
		if (actual !== digest) {
			return fail({ code: 'release/digest-mismatch', at, params: { item: at, expected: digest, actual } });
		}
		const index = readIndex(bytes, at);
		return index.ok ? ok({ digest, index: index.value }) : index;
	}

	/** Makes `index` the pending state; nothing uses it before `activate`. */
	async propose(index: ReleaseIndex): Promise<NamedState> {
		const bytes = indexBytes(index);
		const digest = digestOf(nodeCrypto.hash, bytes);
		await this.write(statePath(digest), bytes);
		await this.write('pending', canonicalBytes({ formatVersion: 1, state: digest }));
		return { digest, index };
	}

	/** The one step in which the pending state becomes the one in force. */
	async activate(): Promise<void> {
		await renameDurable(this.file('pending'), this.file('current'));
	}

	read(path: string): Promise<Uint8Array | undefined> {
		return readIfThere(this.file(path));
	}

	blob(digest: Digest): Promise<Uint8Array | undefined> {
		return this.read(blobPath(digest));
	}

	write(path: string, bytes: Uint8Array): Promise<void> {
		return writeDurable(this.file(path), bytes);
	}

	file(path: string): string {
		return join(this.path, path);
	}
}
