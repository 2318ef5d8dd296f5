import { z } from 'zod';
import { durationSchema, timeSchema } from '#core/calendar/schemas.ts';
import {
	citationSchema,
	expressionSchema,
	headerShape,
	idSchema,
	localDateSchema,
	refSchema,
	textSchema
} from '#core/shared/schemas.ts';

/** Shapes of a procedure; meaning (references exist, deadlines agree) is checked by the rules. */

export const channelSchema = z.enum(['online', 'counter', 'post']);

/** Ids inside a procedure; they also stand in expressions and file names. */
const partIdSchema = z
	.string()
	.max(64)
	.regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/);

/** Alias in `uses`: one camelCase path segment. */
export const aliasSchema = z
	.string()
	.max(60)
	.regex(/^[a-z][A-Za-z0-9]*$/);

const citations = z.array(citationSchema).max(100);
const cases = z.array(partIdSchema).min(1).max(100).exactOptional();
const channels = z.array(channelSchema).min(1).max(3).exactOptional();

const componentSchema = z.strictObject({
	id: partIdSchema,
	name: textSchema,
	kind: z.enum(['form', 'paper', 'data', 'note']),
	when: expressionSchema.exactOptional(),
	required: z.boolean().exactOptional(),
	form: aliasSchema.exactOptional(),
	documentType: refSchema('documentType').exactOptional(),
	source: z
		.strictObject({ ref: refSchema('source'), fallback: z.enum(['upload', 'declare']) })
		.exactOptional(),
	copies: z
		.strictObject({ original: z.int().min(0).max(100), copy: z.int().min(0).max(100) })
		.exactOptional(),
	cases,
	citations
});

const deadlineSchema = z.strictObject({
	id: partIdSchema,
	name: textSchema,
	duration: durationSchema,
	calendar: z.enum(['working', 'calendar']),
	cutOff: timeSchema.exactOptional(),
	cases,
	channels,
	validFrom: localDateSchema.exactOptional(),
	validTo: localDateSchema.exactOptional(),
	citations
});

const feeSchema = z.strictObject({
	id: partIdSchema,
	name: textSchema,
	status: z.enum(['known', 'free', 'unknown']),
	amount: z.int().min(0).exactOptional(),
	cases,
	channels,
	exemptWhen: expressionSchema.exactOptional(),
	citations
});

const resultSchema = z.strictObject({
	code: partIdSchema,
	name: textSchema,
	outcome: z.enum(['granted', 'refusedIntake', 'decidedAgainst', 'notice']),
	electronic: z.boolean(),
	signature: z.enum(['personal', 'agency']).exactOptional(),
	citations
});

export const procedureDocumentSchema = z
	.strictObject({
		...headerShape('procedure'),
		code: idSchema,
		name: textSchema,
		field: textSchema,
		ministry: textSchema.exactOptional(),
		publishedBy: z.string().min(1).max(200).exactOptional(),
		level: z.enum(['ministry', 'province', 'commune']),
		subjects: z.array(textSchema).max(50),
		executionSystem: z
			.strictObject({ owner: z.enum(['province', 'ministry']), name: textSchema })
			.exactOptional(),
		intakeUnit: textSchema,
		decidingUnit: textSchema,
		channels: z
			.array(
				z.strictObject({
					channel: channelSchema,
					validFrom: localDateSchema.exactOptional(),
					note: textSchema.exactOptional()
				})
			)
			.max(10),
		uses: z.record(aliasSchema, refSchema()),
		cases: z
			.array(z.strictObject({ id: partIdSchema, name: textSchema, when: expressionSchema.exactOptional() }))
			.max(100),
		components: z.array(componentSchema).max(300),
		deadlines: z.array(deadlineSchema).max(100),
		fees: z.array(feeSchema).max(100),
		results: z.array(resultSchema).max(50),
		citations
	})
	.meta({
		title: 'procedure',
		description: 'An administrative procedure: what it needs, how long, how much, on what legal basis.'
	});
