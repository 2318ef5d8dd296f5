import { z } from 'zod';
import { canonicalBytes } from '#core/shared/canonical.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import type { Signer } from './crypto.ts';
import { hexOf } from './digest.ts';
import { signEnvelope, type OpenedEnvelope } from './dsse.ts';
import { checkShape, countSchema, digestSchema, instantSchema, readShaped } from './shape.ts';

/** What people attest about a release, as in-toto Statements v1 over the manifest digest. */
export const ATTESTATIONS = ['tested', 'approved', 'published'] as const;
export type Attestation = (typeof ATTESTATIONS)[number];

/** Everything people state about a candidate; a rejection never becomes part of a release. */
export type StatementKind = Attestation | 'rejected';

/** Media type of the payload of every attestation envelope. */
export const STATEMENT_TYPE = 'application/vnd.in-toto+json';

/** An identifier, not an address to fetch. */
export function predicateType(attestation: StatementKind): string {
	return `https://thutuc.studio/attestation/${attestation}/v1`;
}

const act = {
	candidate: z.string().meta({ description: 'What was submitted, tested and approved together' }),
	by: z.string().meta({ description: 'Account of the person who acted' }),
	at: instantSchema
};
const coverage = z.object({ covered: countSchema, total: countSchema });

/** What each attestation says beyond its subject. */
export const predicateSchemas = {
	tested: z.object({
		...act,
		scenarios: z.array(
			z.object({
				id: z.string(),
				digest: digestSchema.meta({ description: 'Version of the scenario that ran' }),
				group: z.string(),
				status: z.enum(['passed', 'failed'])
			})
		),
		passed: countSchema,
		failed: countSchema,
		coverage: z.object({ flows: coverage, steps: coverage, fields: coverage, rules: coverage })
	}),
	approved: z.object({
		...act,
		authors: z
			.array(z.string())
			.meta({ description: 'Everybody who changed something in it, and who submitted it' }),
		evidence: digestSchema.meta({ description: 'Envelope of the test the approval rests on' })
	}),
	published: z.object({
		...act,
		evidence: z.array(digestSchema).meta({ description: 'Envelopes of test and approval' })
	}),
	rejected: z.object({ ...act, reason: z.string() })
} as const;

export type Predicate<A extends StatementKind> = Readonly<z.infer<(typeof predicateSchemas)[A]>>;

/** in-toto Statement v1 (in-toto/attestation spec) with one subject, the manifest. */
export function statementSchema(attestation: StatementKind) {
	return z.object({
		_type: z.literal('https://in-toto.io/Statement/v1'),
		subject: z
			.array(z.object({ name: z.string(), digest: z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }) }))
			.length(1),
		predicateType: z.literal(predicateType(attestation)),
		predicate: predicateSchemas[attestation]
	});
}

/** The signed envelope of an attestation about `release`, named `name` for people. */
export function attest<A extends StatementKind>(
	attestation: A,
	release: { readonly name: string; readonly digest: Digest },
	predicate: Predicate<A>,
	signer: Signer
): Uint8Array<ArrayBuffer> {
	const statement = {
		_type: 'https://in-toto.io/Statement/v1',
		subject: [{ name: release.name, digest: { sha256: hexOf(release.digest) } }],
		predicateType: predicateType(attestation),
		predicate
	};
	return signEnvelope(STATEMENT_TYPE, canonicalBytes(statement), signer);
}

/** The predicate of an opened envelope, when it is that attestation about `release`. */
export function readStatement<A extends StatementKind>(
	attestation: A,
	release: Digest,
	envelope: OpenedEnvelope,
	item: string
): Result<Predicate<A>> {
	if (envelope.payloadType !== STATEMENT_TYPE)
		return fail({ code: 'release/wrong-statement', at: item, params: { item } });
	const read = readShaped(envelope.payload, statementSchema(attestation), item);
	if (!read.ok) return read;
	if (read.value.subject[0]?.digest.sha256 !== hexOf(release)) {
		return fail({ code: 'release/wrong-subject', at: item, params: { item, release } });
	}
	return checkShape(read.value.predicate, PREDICATES[attestation], item);
}

// helpers

const PREDICATES: { readonly [A in StatementKind]: z.ZodType<Predicate<A>> } = predicateSchemas;
