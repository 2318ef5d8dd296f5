import { z } from 'zod';
import { durationSchema, timeOfDaySchema } from '#core/calendar/calendarSchema.ts';
import {
	citationSchema,
	expressionSchema,
	headerShape,
	idSchema,
	localDateSchema,
	refSchema,
	textSchema
} from '#core/shared/schemas.ts';
import { workflowOverridesSchema } from '#core/workflows/overrides/overridesSchema.ts';

/** Shape of a procedure document. Meaning (parts exist, citations hold, no contradictions) is checked by lint. */

export const channelSchema = z.enum(['online', 'counter', 'post']);

/** Name of a part in `uses`: one camelCase word. */
export const aliasSchema = z
	.string()
	.max(60)
	.regex(/^[a-z][A-Za-z0-9]*$/);

const citations = z.array(citationSchema).max(50);
const cases = z.array(idSchema).max(100).exactOptional();
const channels = z.array(channelSchema).max(3).exactOptional();
const validity = { validFrom: localDateSchema.exactOptional(), validTo: localDateSchema.exactOptional() };

const caseSchema = z.strictObject({ id: idSchema, name: textSchema, when: expressionSchema.exactOptional() });

const componentSchema = z.strictObject({
	id: idSchema,
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
	id: idSchema,
	name: textSchema,
	duration: durationSchema,
	calendar: z.enum(['working', 'calendar']),
	cutOff: timeOfDaySchema.exactOptional(),
	cases,
	channels,
	...validity,
	citations
});

const feeSchema = z.strictObject({
	id: idSchema,
	name: textSchema,
	status: z.enum(['known', 'free', 'unknown']),
	amount: z.int().min(0).exactOptional(),
	cases,
	channels,
	exemptWhen: expressionSchema.exactOptional(),
	citations
});

const resultSchema = z.strictObject({
	code: z.string().min(1).max(64),
	name: textSchema,
	outcome: z.enum(['granted', 'refusedIntake', 'decidedAgainst', 'notice']),
	electronic: z.boolean(),
	signature: z.enum(['personal', 'agency']).exactOptional(),
	template: aliasSchema.exactOptional(),
	citations
});

export const procedureDocumentSchema = z
	.strictObject({
		...headerShape('procedure'),
		code: idSchema,
		name: textSchema,
		field: textSchema,
		ministry: textSchema.exactOptional(),
		publishedBy: z.string().min(1).max(300).exactOptional(),
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
			.max(20),
		uses: z.record(aliasSchema, refSchema()),
		workflowOverrides: workflowOverridesSchema.exactOptional(),
		cases: z.array(caseSchema).max(100),
		components: z.array(componentSchema).max(300),
		deadlines: z.array(deadlineSchema).max(100),
		fees: z.array(feeSchema).max(100),
		results: z.array(resultSchema).max(50),
		citations: z.array(citationSchema).max(200)
	})
	.meta({ title: 'procedure', description: 'An administrative procedure (TTHC) and its parts.' });
