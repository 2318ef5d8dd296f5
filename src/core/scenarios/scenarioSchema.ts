import { z } from 'zod';
import { SOURCE_OUTCOMES } from '#core/dictionary/types.ts';
import { aliasSchema, channelSchema } from '#core/procedures/procedureSchema.ts';
import { headerShape, idSchema, refSchema, textSchema } from '#core/shared/schemas.ts';
import { SCENARIO_GROUPS } from './types.ts';

/** Shapes of dossiers, scenarios and personas. */

export const instantSchema = z
	.string()
	.regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9]:[0-5][0-9]\.[0-9]{3}Z$/);

/** Answers to one form: whatever the form then says of them. */
const answersSchema = z.record(z.string().max(200), z.unknown());
const answersByAlias = z.record(aliasSchema, answersSchema);

/** Pointer of an answer. */
export const pointerSchema = z
	.string()
	.regex(/^(\/[^/]{1,100})+$/)
	.max(500);

/** By pointer of the answer: why another value than the source's stands there. */
export const editsSchema = z.record(
	pointerSchema,
	z.strictObject({ reason: z.string().trim().min(1).max(500) })
);

/** By pointer of the answer: what a person says is wrong at the source, and when. */
export const disputesSchema = z.record(
	pointerSchema,
	z.strictObject({ note: z.string().trim().min(1).max(1000), at: instantSchema })
);

/** Id of a step in the BPMN. */
const stepIdSchema = z.string().min(1).max(200);
const codeSchema = z.string().min(1).max(64);

const actionSchema = z.strictObject({
	step: stepIdSchema,
	by: codeSchema,
	outcome: codeSchema.exactOptional(),
	form: answersByAlias.exactOptional(),
	edits: z.record(aliasSchema, editsSchema).exactOptional(),
	at: instantSchema.exactOptional()
});

const dossierShape = {
	procedure: idSchema,
	receivedAt: instantSchema,
	channel: channelSchema,
	persona: refSchema('persona').exactOptional(),
	form: answersByAlias,
	sources: z.record(
		idSchema,
		z.strictObject({
			outcome: z.enum(SOURCE_OUTCOMES),
			data: z.record(z.string().max(200), z.unknown()).exactOptional()
		})
	),
	edits: z.record(aliasSchema, editsSchema).exactOptional(),
	disputes: z.record(aliasSchema, disputesSchema).exactOptional(),
	actions: z.array(actionSchema).max(500)
};

export const dossierSchema = z
	.strictObject(dossierShape)
	.meta({ title: 'dossier', description: 'One application being processed.' });

const ids = z.array(z.string().max(200)).max(5000);

const outcomeShape = {
	path: ids,
	asked: ids,
	prefilled: ids,
	errors: z.array(z.strictObject({ at: z.string().max(500), keyword: z.string().max(100) })).max(5000),
	fees: z.array(z.strictObject({ id: idSchema, amount: z.int().min(0).nullable() })).max(100),
	due: instantSchema.nullable(),
	notices: ids,
	result: codeSchema.nullable()
};

const expectSchema = z.strictObject({
	path: outcomeShape.path.exactOptional(),
	asked: outcomeShape.asked.exactOptional(),
	prefilled: outcomeShape.prefilled.exactOptional(),
	errors: outcomeShape.errors.exactOptional(),
	fees: outcomeShape.fees.exactOptional(),
	due: outcomeShape.due.exactOptional(),
	notices: outcomeShape.notices.exactOptional(),
	result: outcomeShape.result.exactOptional()
});

export const scenarioDocumentSchema = z
	.strictObject({
		...headerShape('scenario'),
		title: textSchema,
		group: z.enum(SCENARIO_GROUPS),
		...dossierShape,
		expect: expectSchema
	})
	.meta({ title: 'scenario', description: 'A dossier and what must come of it.' });

export const personaDocumentSchema = z
	.strictObject({
		...headerShape('persona'),
		title: textSchema,
		description: textSchema.exactOptional(),
		records: z.record(idSchema, z.record(z.string().max(60), z.record(z.string().max(60), z.unknown())))
	})
	.meta({ title: 'persona', description: 'A fictitious person or business with register data.' });
