import { z } from 'zod';
import { citationSchema, headerShape, localDateSchema, textSchema } from '#core/shared/schemas.ts';

/** Durations as `parseDuration` reads them. */
export const durationSchema = z
	.string()
	.regex(/^P(?=[0-9]|T[0-9])([0-9]{1,4}D)?(T(?=[0-9])([0-9]{1,5}H)?([0-9]{1,6}M)?)?$/);

/** Local time of day. */
export const timeSchema = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/);

export const calendarDocumentSchema = z
	.strictObject({
		...headerShape('calendar'),
		title: textSchema,
		hours: z
			.array(z.strictObject({ from: timeSchema, to: timeSchema }))
			.min(1)
			.max(10),
		weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
		holidays: z
			.array(
				z.strictObject({
					date: localDateSchema,
					name: textSchema,
					citations: z.array(citationSchema).max(20).exactOptional()
				})
			)
			.max(1000),
		swaps: z
			.array(z.strictObject({ off: localDateSchema, working: localDateSchema }))
			.max(200)
			.exactOptional(),
		knownUntil: localDateSchema
	})
	.meta({ title: 'calendar', description: 'Working hours, holidays and official swaps, Vietnam time.' });
