import { z } from 'zod';
import { constraintsSchema, dataTypeSchema, prefillPolicySchema } from '#core/dictionary/schemas.ts';
import {
	citationSchema,
	expressionSchema,
	headerShape,
	pointerSchema,
	refSchema,
	textSchema
} from '#core/shared/schemas.ts';

/** Shape of a form document. Meaning (unique ids, known elements, no cycles) is checked by `compileForm`. */

/** Ids of pages, items and assertions; message keys are built from them, so no dots. */
export const itemIdSchema = z
	.string()
	.max(80)
	.regex(/^[A-Za-z][A-Za-z0-9_-]*$/);

/** Where an answer lives: camelCase ASCII segments, so that `/mother/fullName` is FEEL `mother.fullName`. */
export const answerPathSchema = z
	.string()
	.max(200)
	.regex(/^(\/[a-z][A-Za-z0-9]*){1,8}$/);

const visibleWhen = expressionSchema.exactOptional();
const citations = z.array(citationSchema).max(50).exactOptional();

const localFieldSchema = z.strictObject({
	label: textSchema,
	dataType: dataTypeSchema,
	constraints: constraintsSchema.exactOptional(),
	reason: z.string().min(1).max(1000)
});

const prefillSchema = z.strictObject({
	policy: prefillPolicySchema,
	source: refSchema('source'),
	field: z
		.string()
		.max(60)
		.regex(/^[a-z][A-Za-z0-9]*$/),
	subject: z
		.string()
		.max(60)
		.regex(/^[a-z][A-Za-z0-9]*$/)
		.exactOptional(),
	fallback: z.enum(['ask', 'upload'])
});

export const placementSchema = z.strictObject({
	type: z.literal('field'),
	id: itemIdSchema,
	path: answerPathSchema,
	element: refSchema('element').exactOptional(),
	local: localFieldSchema.exactOptional(),
	role: z
		.string()
		.max(60)
		.regex(/^[a-z][A-Za-z0-9]*$/)
		.exactOptional(),
	label: textSchema.exactOptional(),
	help: textSchema.exactOptional(),
	required: z.boolean().exactOptional(),
	requiredWhen: expressionSchema.exactOptional(),
	visibleWhen,
	calculation: expressionSchema.exactOptional(),
	prefill: prefillSchema.exactOptional(),
	control: z.enum(['radio', 'select', 'checkbox', 'combobox', 'declaration']).exactOptional(),
	statement: textSchema.exactOptional(),
	signature: z.strictObject({ title: textSchema, note: textSchema.exactOptional() }).exactOptional(),
	citations
});

const staticTextSchema = z.strictObject({
	type: z.literal('text'),
	id: itemIdSchema,
	text: textSchema,
	visibleWhen
});

const repeatSchema = z.strictObject({
	type: z.literal('repeat'),
	id: itemIdSchema,
	path: answerPathSchema,
	title: textSchema,
	rowTitle: textSchema,
	min: z.int().min(0).max(500).exactOptional(),
	max: z.int().min(1).max(500).exactOptional(),
	visibleWhen,
	columns: z.array(placementSchema).max(100)
});

const sectionSchema = z.strictObject({
	type: z.literal('section'),
	id: itemIdSchema,
	title: textSchema,
	visibleWhen,
	get items(): z.ZodArray<typeof itemSchema> {
		return z.array(itemSchema).max(500);
	}
});

const itemSchema = z.discriminatedUnion('type', [
	sectionSchema,
	placementSchema,
	repeatSchema,
	staticTextSchema
]);

const pageSchema = z.strictObject({
	id: itemIdSchema,
	title: textSchema,
	intro: textSchema.exactOptional(),
	visibleWhen,
	items: z.array(itemSchema).max(500)
});

const assertionSchema = z.strictObject({
	id: itemIdSchema,
	test: expressionSchema,
	at: pointerSchema,
	message: textSchema,
	citations
});

export const formDocumentSchema = z
	.strictObject({
		...headerShape('form'),
		title: textSchema,
		legalForm: z
			.strictObject({ number: z.string().min(1).max(200), citation: citationSchema })
			.exactOptional(),
		layout: z.enum(['pages', 'taskList']).exactOptional(),
		pages: z.array(pageSchema).max(100),
		print: z
			.strictObject({
				title: textSchema.exactOptional(),
				recipient: textSchema.exactOptional(),
				omit: z.array(itemIdSchema).max(500).exactOptional(),
				placeAndDate: z.boolean().exactOptional()
			})
			.exactOptional(),
		assertions: z.array(assertionSchema).max(200).exactOptional()
	})
	.meta({ title: 'form', description: 'An interactive e-form: pages of placed data elements.' });
