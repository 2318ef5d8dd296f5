import { diffPackages, type ReleaseDiff } from '#core/releases/diff.ts';
import { readManifest } from '#core/releases/index.ts';
import { ok, type Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type { ServiceContext } from '../context.ts';
import { loadCandidate } from './loadCandidate.ts';
import { releasedPackage } from './runTests.ts';

/** See `CandidateService.diff`. */
export async function diffCandidate(
	context: ServiceContext,
	actor: Actor,
	id: string
): Promise<Result<ReleaseDiff>> {
	const loaded = await loadCandidate(context, actor, id);
	if (!loaded.ok) return loaded;
	const { manifest } = loaded.value.candidate;
	const blob = await context.store.blobs.get(manifest);
	const read = blob && readManifest(blob.bytes);
	const base = read?.ok ? read.value.supersedes : undefined;
	const newer = await releasedPackage(context.store, manifest);
	if (!newer.ok) return newer;
	const older = base && (await releasedPackage(context.store, base));
	if (older && !older.ok) return older;
	return ok(diffPackages(older?.value, newer.value));
}
