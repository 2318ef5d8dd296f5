import type { z } from 'zod';
import type { Digest } from '#core/shared/ports.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '../../auth/actor.ts';
import type {
	ackSchema,
	changesSchema,
	proceduresSchema,
	releasesSchema,
	procedureSchema
} from '../../registry/api/schemas.ts';

/** Bytes as a consumer gets them. */
export interface ServedFile {
	readonly bytes: Uint8Array;
	readonly mediaType: string;
	/** Digest of the bytes. */
	readonly digest: Digest;
}

export type Changes = z.infer<typeof changesSchema>;
export type ReleasedProcedures = z.infer<typeof proceduresSchema>;
export type ReleasedProcedure = z.infer<typeof procedureSchema>;
export type ProcedureReleases = z.infer<typeof releasesSchema>;
export type Ack = z.infer<typeof ackSchema>;

/** What consumers ask of the registry; each sees what its own tenant published and nothing else. */
export interface PullService {
	/** `catalogue.json` or `catalogue.dsse.json`. Problem: `pull/not-found`. */
	metadata(actor: Actor, channel: string, file: string): Promise<Result<ServedFile>>;
	/**
	 * Changes after a cursor, oldest first; without one, from the beginning. Problems: `pull/not-found`,
	 * `pull/bad-cursor`, `pull/cursor-gone` (begin again with the catalogue).
	 */
	changes(
		actor: Actor,
		channel: string,
		query: { readonly since?: string; readonly limit: number }
	): Promise<Result<Changes>>;
	procedures(
		actor: Actor,
		query: { readonly q?: string; readonly offset: number; readonly limit: number }
	): Promise<Result<ReleasedProcedures>>;
	/** Problem: `pull/not-found`, as in every method that names something. */
	procedure(actor: Actor, code: string): Promise<Result<ReleasedProcedure>>;
	procedureReleases(actor: Actor, code: string): Promise<Result<ProcedureReleases>>;
	manifest(actor: Actor, digest: string): Promise<Result<ServedFile>>;
	blob(actor: Actor, digest: string): Promise<Result<ServedFile>>;
	/** Everything about one release in one archive. */
	bundle(actor: Actor, digest: string): Promise<Result<ServedFile>>;
	checkpoint(actor: Actor): Promise<Result<string>>;
	/** A tile by what follows `log/tile/` in its address. */
	tile(actor: Actor, path: string): Promise<Result<Uint8Array>>;
	/**
	 * Keeps a consumer's report. The same key with the same report answers what was kept; with another one
	 * `pull/key-reused`. `created` tells whether it is new.
	 */
	acknowledge(
		actor: Actor,
		key: string,
		ack: Ack
	): Promise<Result<{ readonly created: boolean; readonly ack: Ack }>>;
}
