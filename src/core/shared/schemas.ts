import { z } from 'zod';
import type { Ast } from '#core/expressions/types.ts';
import { KINDS, type Kind } from './document.ts';

/**
 * Shapes every document kind shares. Kept representable by `z.toJSONSchema`: no transforms, no refinements.
 * Optional keys are `exactOptional`: present with a value, or absent; never `undefined`.
 */

export const textSchema = z
	.strictObject({ vi: z.string().min(1).max(20_000), en: z.string().min(1).max(20_000).exactOptional() })
	.meta({ description: 'A text of a document; readers fall back to `vi`.' });

export const idSchema = z
	.string()
	.max(128)
	.regex(/^[a-z0-9][A-Za-z0-9._-]*$/);

/** `kind:id@n` or `kind:id@draft`, optionally of given kinds only. */
export function refSchema(...kinds: readonly Kind[]): z.ZodString {
	const names = (kinds.length > 0 ? kinds : KINDS).join('|');
	return z
		.string()
		.max(200)
		.regex(new RegExp(`^(${names}):[a-z0-9][A-Za-z0-9._-]*@(draft|[1-9][0-9]{0,8})$`));
}

export const localDateSchema = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/);

export const pointerSchema = z
	.string()
	.max(500)
	.regex(/^(\/([^~/]|~0|~1)*)*$/);

export const citationSchema = z.strictObject({
	instrument: refSchema('instrument'),
	place: z.string().min(1).max(500).exactOptional(),
	note: z.string().min(1).max(2000).exactOptional()
});

export const doubtSchema = z.strictObject({
	at: pointerSchema,
	reason: textSchema,
	source: z.string().min(1).max(500).exactOptional()
});

/**
 * FEEL text is canonical; the tree beside it is never evaluated as stored: it is parsed anew from the text, and lint
 * reports one that differs. Shape checks it only to be an object.
 */
export const expressionSchema = z.strictObject({
	feel: z.string().min(1).max(4000),
	ast: (z.record(z.string(), z.unknown()) as unknown as z.ZodType<Ast>).exactOptional()
});

/** The header keys of a document of `kind` in format `formatVersion`; spread into a `z.strictObject`. */
export function headerShape<const K extends Kind>(kind: K, formatVersion = 1) {
	return {
		kind: z.literal(kind),
		id: idSchema,
		version: z.int().min(0).max(999_999_999),
		formatVersion: z.literal(formatVersion),
		doubts: z.array(doubtSchema).max(1000).exactOptional()
	};
}
