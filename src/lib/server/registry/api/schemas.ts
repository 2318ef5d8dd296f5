import { z } from 'zod';
import {
	attestationDigestsSchema,
	countSchema,
	digestSchema,
	instantSchema,
	textSchema
} from '#core/releases/index.ts';

/** Shapes of the pull API's questions and answers; handlers parse with them and the OpenAPI document is made of them. */

const text = textSchema.meta({ id: 'Text' });
const page = {
	offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
	limit: z.coerce.number().int().min(1).max(500).default(50)
};

export const channelParam = z
	.string()
	.min(1)
	.max(64)
	.meta({ description: 'Channel: `test` or `production`' });
export const codeParam = z.string().min(1).max(64).meta({ description: 'National code of the procedure' });
export const digestParam = digestSchema;
export const fileParam = z.enum(['catalogue.json', 'catalogue.dsse.json']);

export const changesQuery = z.object({
	since: z
		.string()
		.max(2000)
		.optional()
		.meta({ description: 'Cursor of the last answer; absent = from the beginning' }),
	limit: z.coerce.number().int().min(1).max(500).default(100)
});

export const changesSchema = z
	.object({
		channel: z.string(),
		sequence: countSchema.meta({ description: "Sequence of the channel's present catalogue" }),
		items: z.array(
			z.object({
				sequence: z.int().positive(),
				at: instantSchema,
				change: z.enum(['published', 'withdrawn']),
				procedure: z.string(),
				release: digestSchema,
				effectiveFrom: instantSchema,
				effectiveTo: instantSchema.exactOptional()
			})
		),
		cursor: z.string().meta({ description: 'Opaque; to be handed in as `since`' }),
		more: z.boolean().meta({ description: 'Whether there are further changes after these' })
	})
	.meta({ id: 'Changes' });

export const proceduresQuery = z.object({
	q: z.string().max(200).optional().meta({ description: 'Words of code or name, diacritics optional' }),
	...page
});

export const procedureSchema = z
	.object({
		code: z.string(),
		name: text,
		field: text,
		level: z.enum(['ministry', 'province', 'commune']),
		releases: countSchema.meta({ description: 'Number of its releases' }),
		newest: z.object({ release: digestSchema, number: z.int().positive(), publishedAt: instantSchema })
	})
	.meta({ id: 'Procedure' });

export const proceduresSchema = z
	.object({ items: z.array(procedureSchema), total: countSchema })
	.meta({ id: 'Procedures' });

export const releasesSchema = z
	.object({
		items: z.array(
			z.object({
				release: digestSchema,
				number: z.int().positive(),
				publishedAt: instantSchema,
				logIndex: countSchema,
				attestations: attestationDigestsSchema
			})
		)
	})
	.meta({ id: 'Releases', description: 'Newest first' });

export const ackSchema = z
	.strictObject({
		release: digestSchema,
		result: z.enum(['applied', 'rejected']),
		reason: z.string().min(1).max(500).exactOptional()
	})
	.meta({ id: 'Ack', description: 'What became of a release at the consumer' });

export const idempotencyKey = z
	.string()
	.regex(/^[\x21-\x7e]{8,128}$/)
	.meta({ description: 'The same for every attempt to send this report' });

export const problemSchema = z
	.object({
		type: z.url(),
		title: z.string(),
		status: z.int(),
		detail: z.string().exactOptional(),
		requestId: z.string().exactOptional(),
		problems: z
			.array(
				z.object({
					code: z.string(),
					at: z.string().exactOptional(),
					params: z.record(z.string(), z.union([z.string(), z.number()])).exactOptional(),
					message: z.object({ vi: z.string(), en: z.string() })
				})
			)
			.exactOptional()
	})
	.meta({ id: 'Problem', description: 'RFC 9457' });
