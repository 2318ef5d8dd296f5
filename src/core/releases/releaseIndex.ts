import { z } from 'zod';
import { canonicalBytes } from '#core/shared/canonical.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import { hexOf } from './digest.ts';
import { attestationDigestsSchema } from './logEntry.ts';
import { countSchema, digestSchema, instantSchema, readShaped } from './shape.ts';

/**
 * Contents page of a set of release files: of a pulled folder (`states/<hex>.json`) and of a bundle (`index.json`).
 * Every file it speaks of lies at `blobs/<hex of its digest>`; what it does not list must not be there.
 */
export const releaseIndexSchema = z
	.object({
		formatVersion: z.literal(1),
		type: z.enum(['folder', 'bundle']),
		pulled: z
			.object({ from: z.string(), at: instantSchema, trust: digestSchema })
			.exactOptional()
			.meta({ description: 'Of a folder: where and when it was pulled, and the digest of trust.json' }),
		channels: z.array(
			z.object({
				channel: z.string(),
				catalogue: digestSchema,
				envelope: digestSchema,
				logEntry: digestSchema,
				proof: digestSchema
			})
		),
		releases: z.array(
			z.object({
				release: digestSchema,
				attestations: attestationDigestsSchema,
				logEntry: digestSchema,
				proof: digestSchema
			})
		),
		blobs: z
			.array(z.object({ digest: digestSchema, size: countSchema }))
			.meta({ description: 'Sorted by digest' })
	})
	.meta({ id: 'ReleaseIndex', title: 'Index of pulled or bundled releases' });

export type ReleaseIndex = Readonly<z.infer<typeof releaseIndexSchema>>;
export type IndexedRelease = ReleaseIndex['releases'][number];
export type IndexedChannel = ReleaseIndex['channels'][number];

export function blobPath(digest: Digest): string {
	return `blobs/${hexOf(digest)}`;
}

export function indexBytes(index: ReleaseIndex): Uint8Array<ArrayBuffer> {
	return canonicalBytes(index);
}

export function readIndex(bytes: Uint8Array, item: string): Result<ReleaseIndex> {
	const read = readShaped(bytes, releaseIndexSchema, item);
	if (!read.ok) return read;
	const digests = read.value.blobs.map((blob) => blob.digest);
	const ordered = digests.every((digest, at) => at === 0 || (digests[at - 1] ?? '') < digest);
	return ordered ? read : fail({ code: 'release/not-in-order', at: item, params: { item } });
}
