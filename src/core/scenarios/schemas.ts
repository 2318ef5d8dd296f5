import { z } from 'zod';
import { SOURCE_OUTCOMES } from '#core/dictionary/types.ts';
import { aliasSchema, channelSchema } from '#core/procedures/schemas.ts';
import { headerShape, idSchema, pointerSchema, refSchema, textSchema } from '#core/shared/schemas.ts';
import { SCENARIO_GROUPS } from './types.ts';

/** UTC, `2026-11-21T03:00:00Z`, milliseconds optional. */
export const instantSchema = z
	.string()
	.regex(
		/^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,3})?Z$/
	);

/** BPMN ids are XML names; ours have no colon. */
const nodeIdSchema = z
	.string()
	.max(128)
	.regex(/^[A-Za-z_][A-Za-z0-9._-]*$/);

const answersSchema = z.record(z.string(), z.unknown());
const formsSchema = z.record(aliasSchema, answersSchema);

const dossierShape = {
	procedure: idSchema,
	receivedAt: instantSchema,
	channel: channelSchema,
	persona: refSchema('persona').exactOptional(),
	form: formsSchema,
	sources: z.record(
		idSchema,
		z.strictObject({ outcome: z.enum(SOURCE_OUTCOMES), data: answersSchema.exactOptional() })
	),
	actions: z
		.array(
			z.strictObject({
				step: nodeIdSchema,
				by: z.string().min(1).max(64),
				outcome: z.string().min(1).max(64).exactOptional(),
				form: formsSchema.exactOptional(),
				at: instantSchema.exactOptional()
			})
		)
		.max(500)
};

export const dossierSchema = z
	.strictObject(dossierShape)
	.meta({ title: 'dossier', description: 'One application and what everybody does with it, as a file.' });

const outcomeSchema = z.strictObject({
	path: z.array(nodeIdSchema).exactOptional(),
	asked: z.array(z.string()).exactOptional(),
	prefilled: z.array(z.string()).exactOptional(),
	errors: z.array(z.strictObject({ at: pointerSchema, keyword: z.string() })).exactOptional(),
	fees: z.array(z.strictObject({ id: z.string(), amount: z.int().nullable() })).exactOptional(),
	due: instantSchema.nullable().exactOptional(),
	notices: z.array(z.string()).exactOptional(),
	result: z.string().nullable().exactOptional()
});

export const scenarioDocumentSchema = z
	.strictObject({
		...headerShape('scenario'),
		...dossierShape,
		title: textSchema,
		group: z.enum(SCENARIO_GROUPS),
		expect: outcomeSchema
	})
	.meta({ title: 'scenario', description: 'A dossier with what must come of it.' });

export const personaDocumentSchema = z
	.strictObject({
		...headerShape('persona'),
		title: textSchema,
		description: textSchema.exactOptional(),
		records: z.record(idSchema, z.record(aliasSchema, answersSchema))
	})
	.meta({ title: 'persona', description: 'A fictitious person or business with register data.' });
