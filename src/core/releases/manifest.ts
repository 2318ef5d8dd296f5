import { z } from 'zod';
import { canonicalBytes } from '#core/shared/canonical.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import type { Hash } from './crypto.ts';
import { digestOf } from './digest.ts';
import { countSchema, digestSchema, readShaped, textSchema } from './shape.ts';

/** The newest edition of the manifest this code writes and reads. */
export const MANIFEST_FORMAT = 1;

export const contentSchema = z
	.object({
		role: z.string().meta({ description: 'What the file is: procedure, workflow, graph, form.schema …' }),
		path: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._@-]*(\/[A-Za-z0-9][A-Za-z0-9._@-]*)*$/),
		digest: digestSchema,
		size: countSchema.meta({ description: 'Bytes' }),
		mediaType: z.string(),
		required: z
			.boolean()
			.meta({ description: 'Whether a consumer that cannot use it must refuse the release' })
	})
	.meta({ id: 'ReleaseContent', description: 'One file of a release' });

export const manifestSchema = z
	.object({
		formatVersion: z.literal(MANIFEST_FORMAT),
		procedure: z.object({
			code: z.string(),
			name: textSchema,
			field: textSchema,
			level: z.enum(['ministry', 'province', 'commune']),
			executionSystem: z.object({ owner: z.enum(['province', 'ministry']), name: textSchema }).exactOptional()
		}),
		number: z.int().positive().meta({ description: 'Rises with every submission of the procedure' }),
		supersedes: digestSchema.exactOptional().meta({ description: 'Release this one was compared with' }),
		contents: z.array(contentSchema).meta({ description: 'Sorted by path' }),
		lock: z
			.array(z.object({ ref: z.string(), digest: digestSchema }))
			.meta({ description: 'Every document version it was built from, sorted by reference' }),
		transition: z.object({
			runningDossiers: z
				.literal('stay')
				.meta({ description: 'Dossiers stay on the release under which they were received' })
		})
	})
	.meta({ id: 'ReleaseManifest', title: 'Release manifest' });

export type ReleaseContent = Readonly<z.infer<typeof contentSchema>>;
export type ReleaseManifest = Readonly<z.infer<typeof manifestSchema>>;

/** A manifest with the bytes it is served and signed as; `digest` names the release. */
export interface SealedManifest {
	readonly manifest: ReleaseManifest;
	readonly bytes: Uint8Array<ArrayBuffer>;
	readonly digest: Digest;
}

/** Puts contents and lock in order and seals the manifest. Throws when a path or reference stands twice. */
export function buildManifest(
	input: Omit<ReleaseManifest, 'formatVersion' | 'transition'>,
	hash: Hash
): SealedManifest {
	const manifest = {
		...input,
		formatVersion: MANIFEST_FORMAT,
		contents: [...input.contents].sort(by((content) => content.path)),
		lock: [...input.lock].sort(by((entry) => entry.ref)),
		transition: { runningDossiers: 'stay' }
	} as const;
	if (!isOrdered(manifest))
		throw new Error(`Release of ${input.procedure.code} lists a path or reference twice`);
	const bytes = canonicalBytes(manifest);
	return { manifest, bytes, digest: digestOf(hash, bytes) };
}

/** The manifest in `bytes`, with every rule of its format checked; `item` names it in problems. */
export function readManifest(bytes: Uint8Array, item = 'manifest.json'): Result<ReleaseManifest> {
	const read = readShaped(bytes, manifestSchema, item);
	if (read.ok && !isOrdered(read.value))
		return fail({ code: 'release/not-in-order', at: item, params: { item } });
	return read;
}

// helpers

function isOrdered({ contents, lock }: Pick<ReleaseManifest, 'contents' | 'lock'>): boolean {
	return rises(contents.map((content) => content.path)) && rises(lock.map((entry) => entry.ref));
}

function rises(keys: readonly string[]): boolean {
	return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key);
}

/** By UTF-16 code units, like RFC 8785 sorts keys: no locale. */
function by<T>(key: (item: T) => string): (a: T, b: T) => number {
	return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
