import { rm } from 'node:fs/promises';
import { blobPath, digestOf, indexBytes, type ReleaseIndex } from '#core/releases/index.ts';
import { filesBelow, PART } from './durable.ts';
import { isOwnFile, statePath, type Folder } from './folder.ts';
import { nodeCrypto } from './nodeCrypto.ts';

/**
 * Removes what pulls wrote and none of `states` lists nor `own` names. Half-fetched blobs of a listed one stay,
 * so that a pull can go on with them. Blobs go before the states that list them: killed in between, every file left is
 * still accounted for.
 */
export async function sweep(
	folder: Folder,
	states: readonly (ReleaseIndex | undefined)[],
	own: readonly string[]
): Promise<void> {
	const kept = new Set(own);
	for (const state of states) {
		if (!state) continue;
		kept.add(statePath(digestOf(nodeCrypto.hash, indexBytes(state))));
		for (const { digest } of state.blobs) {
			kept.add(blobPath(digest));
			kept.add(blobPath(digest) + PART);
		}
	}
	const strays = (await filesBelow(folder.path)).filter((file) => isOwnFile(file) && !kept.has(file));
	const isState = (file: string) => file.startsWith('states/');
	const order = [...strays.filter((file) => !isState(file)), ...strays.filter(isState)];
	for (const file of order) await rm(folder.file(file), { force: true });
}
