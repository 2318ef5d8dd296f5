import { z } from 'zod';
import { itemIdSchema } from '#core/forms/formSchema.ts';
import {
	citationSchema,
	expressionSchema,
	headerShape,
	refSchema,
	textSchema
} from '#core/shared/schemas.ts';

/** Shape of a result template. Whether its paths lead to fields is checked with the procedure that uses it. */

const segment = '[A-Za-z][A-Za-z0-9_-]{0,79}';

/** Where a value is read: `form.…`, `dossier.…`, `step.<id>.…`, `result.…`, `agency.…`. */
export const templatePathSchema = z
	.string()
	.max(200)
	.regex(new RegExp(`^(form|dossier|step|result|agency)(\\.${segment}){1,9}$`));

const columnPathSchema = z
	.string()
	.max(200)
	.regex(new RegExp(`^${segment}(\\.${segment}){0,8}$`));

const base = { id: itemIdSchema, visibleWhen: expressionSchema.exactOptional() };

const blockSchema = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('text'), ...base, text: textSchema }),
	z.strictObject({ type: z.literal('heading'), ...base, text: textSchema }),
	z.strictObject({
		type: z.literal('field'),
		...base,
		path: templatePathSchema,
		element: refSchema('element').exactOptional(),
		label: textSchema.exactOptional()
	}),
	z.strictObject({
		type: z.literal('table'),
		...base,
		path: templatePathSchema,
		columns: z.array(z.strictObject({ path: columnPathSchema, label: textSchema.exactOptional() })).max(20)
	})
]);

export const templateDocumentSchema = z
	.strictObject({
		...headerShape('template'),
		title: textSchema,
		outcome: z.enum(['result', 'refusal', 'notice']),
		subject: textSchema.exactOptional(),
		agency: z.strictObject({ superior: textSchema.exactOptional(), name: textSchema }),
		numbering: z.string().min(1).max(100).exactOptional(),
		recipient: textSchema.exactOptional(),
		legalForm: z
			.strictObject({ number: z.string().min(1).max(200), citation: citationSchema })
			.exactOptional(),
		blocks: z.array(blockSchema).max(300),
		signature: z
			.strictObject({
				kind: z.enum(['personal', 'agency']),
				title: textSchema,
				note: textSchema.exactOptional()
			})
			.exactOptional(),
		qr: z.strictObject({ value: z.string().min(1).max(500), caption: textSchema }).exactOptional(),
		stored: z
			.array(
				z.strictObject({
					name: z
						.string()
						.max(80)
						.regex(/^[a-z][A-Za-z0-9]*$/),
					path: templatePathSchema,
					element: refSchema('element').exactOptional()
				})
			)
			.max(300)
			.exactOptional(),
		citations: z.array(citationSchema).max(50).exactOptional()
	})
	.meta({ title: 'template', description: 'An electronic result, refusal or notice (mẫu kết quả).' });
