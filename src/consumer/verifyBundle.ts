import { blobPath, readIndex, readTar, verifyIndex, type Trust } from '#core/releases/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import { nodeCrypto } from './nodeCrypto.ts';
import type { Verification } from './verifyFolder.ts';

/** Name of the contents page in a bundle. */
export const BUNDLE_INDEX = 'index.json';

/**
 * Checks a bundle without a network. A bundle brings no keys of its own: `trust` comes from elsewhere. Every byte of
 * the archive counts, and a file the index does not list is refused.
 */
export async function verifyBundle(archive: Uint8Array, trust: Trust): Promise<Verification> {
	const entries = readTar(archive);
	if (!entries) return failed({ code: 'release/not-a-bundle', at: 'bundle', params: { item: 'bundle' } });
	const files = new Map(entries.map((entry) => [entry.path, entry.bytes]));
	const page = files.get(BUNDLE_INDEX);
	if (!page)
		return failed({ code: 'release/missing-file', at: BUNDLE_INDEX, params: { item: BUNDLE_INDEX } });
	const index = readIndex(page, BUNDLE_INDEX);
	if (!index.ok) return { problems: index.problems, interrupted: false };
	const listed = new Set([BUNDLE_INDEX, ...index.value.blobs.map((blob) => blobPath(blob.digest))]);
	// Each listed path is used up by its first file: a second one of the same name is a stray.
	const strays = entries.map((entry) => entry.path).filter((path) => !listed.delete(path));
	const checked = await verifyIndex(
		index.value,
		async (digest) => files.get(blobPath(digest)),
		trust,
		nodeCrypto
	);
	const unlisted = strays.map((path) => ({
		code: 'release/unlisted-file',
		at: path,
		params: { item: path }
	}));
	return { problems: [...unlisted, ...checked.problems], interrupted: false, checked };
}

// helpers

function failed(problem: Problem): Verification {
	return { problems: [problem], interrupted: false };
}
