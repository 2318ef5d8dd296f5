import { z } from 'zod';
import { SOURCE_OUTCOMES } from '#core/dictionary/types.ts';
import type { Answers } from '#core/forms/index.ts';
import { aliasSchema, channelSchema } from '#core/procedures/procedureSchema.ts';
import { editsSchema, instantSchema, pointerSchema } from '#core/scenarios/scenarioSchema.ts';
import { idSchema, refSchema } from '#core/shared/schemas.ts';

/** What browsers send about forms being filled in. */

const outcomes = z.record(idSchema, z.enum(SOURCE_OUTCOMES));
const rev = z.int().min(1);

/** Any object: what the form does not know is told as dropped, so nothing may go before. */
const answers = z.custom<Answers>(
	(value) => typeof value === 'object' && value !== null && !Array.isArray(value),
	'an object'
);

export const openSchema = z.strictObject({
	which: z.string().min(1).max(100),
	alias: aliasSchema.optional(),
	receivedAt: instantSchema,
	channel: channelSchema,
	persona: refSchema('persona').optional(),
	outcomes
});

export const typedSchema = z.strictObject({
	rev,
	answers,
	edits: editsSchema,
	disputes: z.record(pointerSchema, z.strictObject({ note: z.string().trim().min(1).max(1000) }))
});

export const actSchema = z.discriminatedUnion('act', [
	z.strictObject({ act: z.literal('askAgain'), rev, outcomes }),
	z.strictObject({
		act: z.literal('choose'),
		rev,
		pointer: pointerSchema,
		choice: z.enum(['take', 'keep'])
	}),
	typedSchema.extend({ act: z.literal('submit') })
]);
