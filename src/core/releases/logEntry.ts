import { z } from 'zod';
import { canonicalBytes } from '#core/shared/canonical.ts';
import { digestSchema, instantSchema } from './shape.ts';

/** What the log records, as RFC 8785 bytes: every release with its attestations, and every edition of a catalogue. */
export const attestationDigestsSchema = z
	.object({ tested: digestSchema, approved: digestSchema, published: digestSchema })
	.meta({ id: 'AttestationDigests', description: 'Digests of the DSSE envelopes' });

export const releaseEntrySchema = z.object({
	type: z.literal('release'),
	release: digestSchema,
	procedure: z.string(),
	number: z.int().positive(),
	attestations: attestationDigestsSchema,
	at: instantSchema
});

export const catalogueEntrySchema = z.object({
	type: z.literal('catalogue'),
	channel: z.string(),
	sequence: z.int().positive(),
	catalogue: digestSchema,
	at: instantSchema
});

export const logEntrySchema = z
	.discriminatedUnion('type', [releaseEntrySchema, catalogueEntrySchema])
	.meta({ id: 'LogEntry', title: 'Entry of the transparency log' });

export type LogEntry = Readonly<z.infer<typeof logEntrySchema>>;
export type AttestationDigests = Readonly<z.infer<typeof attestationDigestsSchema>>;

export function logEntryBytes(entry: LogEntry): Uint8Array<ArrayBuffer> {
	return canonicalBytes(entry);
}
