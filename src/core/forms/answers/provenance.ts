import type { Ref } from '#core/shared/document.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { Instant } from '#core/shared/ports.ts';

/**
 * Where an answer comes from. Kept beside the answers, never among them, by the server: what a source said is compared
 * with the server's own copy, not with what comes back from the citizen's device.
 */
export interface Provenance {
	/** `source`: as a register said it. `edited`: another value in place of it. `declared`: typed. `calculated`: computed. */
	readonly state: 'source' | 'edited' | 'declared' | 'calculated';
	/** Pinned source and its response field, when one was asked. */
	readonly source?: Ref;
	readonly field?: string;
	readonly fetchedAt?: Instant;
	/** SHA-256 (hex) of the canonical JSON of what the source said. */
	readonly sourceDigest?: string;
	/** Why a person put another value in place of the source's. */
	readonly reason?: string;
	/** The person says that the source is wrong; the agency that keeps it is told. */
	readonly dispute?: { readonly note: string; readonly at: Instant };
}

/** By pointer of the answer. */
export type ProvenanceRecord = Readonly<Record<JsonPointer, Provenance>>;
