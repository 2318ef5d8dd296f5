import { z } from 'zod';
import { parseShape } from '#core/shared/parseShape.ts';
import { fail, type Problem, type Result } from '#core/shared/problem.ts';
import { readCanonical } from './canonicalDocument.ts';

/** Shapes that several documents of a release share; the JSON Schemas in docs/schemas are made from them. */

export const digestSchema = z
	.templateLiteral(['sha256:', z.string().regex(/^[0-9a-f]{64}$/)])
	.meta({ description: 'SHA-256 digest, lower-case hexadecimal' });

export const textSchema = z
	.object({ vi: z.string(), en: z.string().exactOptional() })
	.meta({ description: 'Text in Vietnamese, and in English where there is one' });

export const instantSchema = z
	.string()
	.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
	.meta({ description: 'Instant in UTC with milliseconds, 2026-11-21T03:00:00.000Z' });

/** Canonical Base 64; that the unused bits of its last character are zero is checked when it is decoded. */
export const base64Schema = z
	.string()
	.regex(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/);

export const countSchema = z.int().nonnegative();

/**
 * The document in `bytes`: canonical JSON of the given shape, else what is wrong with `item`. Keys the shape does
 * not know are allowed, so that later editions can add some; the digest covers them all the same.
 */
export function readShaped<T>(bytes: Uint8Array, schema: z.ZodType<T>, item: string): Result<T> {
	const read = readCanonical(bytes);
	if (!read) return fail({ code: 'release/not-canonical', at: item, params: { item } });
	return checkShape(read.value, schema, item);
}

/** `value` as the schema's type, else one problem `release/malformed` {pointer} per place where it differs. */
export function checkShape<T>(value: unknown, schema: z.ZodType<T>, item: string): Result<T> {
	const parsed = parseShape(schema, value);
	if (parsed.ok) return parsed;
	const [first, ...rest] = parsed.problems;
	return fail(misshapen(first, item), ...rest.map((problem) => misshapen(problem, item)));
}

// helpers

function misshapen({ at }: Problem, item: string): Problem {
	if (at === '/formatVersion') return { code: 'release/unknown-format', at: item, params: { item } };
	return { code: 'release/malformed', at: item, params: { item, pointer: at || '/' } };
}
