import { mkdir, open, rm, stat } from 'node:fs/promises';
import type { Digest } from '#core/shared/ports.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { blobPath, digestOf, type ReleaseIndex } from '#core/releases/index.ts';
import { PART, readIfThere, renameDurable } from './durable.ts';
import type { Folder } from './folder.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import type { RegistryClient } from './registryClient.ts';

export interface Downloaded {
	readonly files: number;
	readonly bytes: number;
}

/** Requests under way at once. */
const PARALLEL = 6;

/**
 * Puts every blob of `index` in place: what is whole already stays, what `metadata` holds is written, the rest is
 * fetched. A half-fetched blob goes on where it stopped. Only bytes with the right digest get their final name.
 */
export async function downloadBlobs(
	client: RegistryClient,
	folder: Folder,
	index: ReleaseIndex,
	metadata: ReadonlyMap<Digest, Uint8Array>
): Promise<Result<Downloaded>> {
	await mkdir(folder.file('blobs'), { recursive: true });
	const queue = [...index.blobs];
	let [files, bytes] = [0, 0];
	let failed: Result<never> | undefined;
	const work = async () => {
		for (let blob = queue.shift(); blob && !failed; blob = queue.shift()) {
			const { digest, size } = blob;
			if (await isWhole(folder, digest)) continue;
			const known = metadata.get(digest);
			if (known) {
				await folder.write(blobPath(digest), known);
				continue;
			}
			const fetched = await fetchBlob(client, folder, digest, size);
			if (!fetched.ok) failed ??= fetched;
			[files, bytes] = [files + 1, bytes + size];
		}
	};
	await Promise.all(Array.from({ length: PARALLEL }, work));
	return failed ?? ok({ files, bytes });
}

// helpers

async function isWhole(folder: Folder, digest: Digest): Promise<boolean> {
	const bytes = await folder.blob(digest);
	return bytes !== undefined && digestOf(nodeCrypto.hash, bytes) === digest;
}

async function fetchBlob(
	client: RegistryClient,
	folder: Folder,
	digest: Digest,
	size: number
): Promise<Result<void>> {
	const path = folder.file(blobPath(digest));
	const part = path + PART;
	// A remainder that does not fit what came before is thrown away once and the whole blob fetched.
	for (const fresh of [false, true]) {
		if (fresh) await rm(part, { force: true });
		const fetched = await fetchRest(client, part, digest, size);
		if (!fetched.ok) return fetched;
		const bytes = await readIfThere(part);
		if (bytes && digestOf(nodeCrypto.hash, bytes) === digest) {
			await renameDurable(part, path);
			return ok(undefined);
		}
	}
	await rm(part, { force: true });
	const item = blobPath(digest);
	return fail({ code: 'pull/wrong-bytes', at: item, params: { item } });
}

/** Appends what `part` lacks; a server that answers with the whole blob replaces what was there. */
async function fetchRest(
	client: RegistryClient,
	part: string,
	digest: Digest,
	size: number
): Promise<Result<void>> {
	if ((await sizeOf(part)) >= size && size > 0) return ok(undefined);
	return client.stream(`/blobs/${digest}`, async () => {
		const have = await sizeOf(part);
		return {
			headers: have > 0 ? { range: `bytes=${have}-`, 'if-range': `"${digest}"` } : {},
			sink: async (status, body) => {
				const file = await open(part, status === 206 ? 'a' : 'w');
				let written = status === 206 ? have : 0;
				try {
					for await (const bytes of body) {
						written += bytes.length;
						if (written > size) return false;
						await file.writeFile(bytes);
					}
					await file.sync();
				} finally {
					await file.close();
				}
				return written === size || cutOff();
			}
		};
	});
}

/** A body that ends early without an error of its own is treated like one that was cut: tried again. */
function cutOff(): never {
	throw new Error('cut off');
}

async function sizeOf(path: string): Promise<number> {
	return (await stat(path).catch(() => undefined))?.size ?? 0;
}
