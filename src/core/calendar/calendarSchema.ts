import { z } from 'zod';
import { citationSchema, headerShape, localDateSchema, textSchema } from '#core/shared/schemas.ts';

/** Shape of a working calendar. */

/** Local time of day, `HH:MM`. */
export const timeOfDaySchema = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/);

/** Whole days, hours and minutes as `parseDuration` reads them: `P3D`, `PT4H`, `P1DT2H30M`. */
export const durationSchema = z
	.string()
	.regex(
		/^P([0-9]{1,4}D(T([0-9]{1,5}H([0-9]{1,6}M)?|[0-9]{1,6}M))?|T([0-9]{1,5}H([0-9]{1,6}M)?|[0-9]{1,6}M))$/
	);

export const calendarDocumentSchema = z
	.strictObject({
		...headerShape('calendar'),
		title: textSchema,
		hours: z
			.array(z.strictObject({ from: timeOfDaySchema, to: timeOfDaySchema }))
			.min(1)
			.max(10),
		weekdays: z.array(z.int().min(1).max(7)).min(1).max(7),
		holidays: z
			.array(
				z.strictObject({
					date: localDateSchema,
					name: textSchema,
					citations: z.array(citationSchema).max(50).exactOptional()
				})
			)
			.max(2000),
		swaps: z
			.array(z.strictObject({ off: localDateSchema, working: localDateSchema }))
			.max(500)
			.exactOptional(),
		knownUntil: localDateSchema
	})
	.meta({ title: 'calendar', description: 'Working hours, weekdays and holidays, in Asia/Ho_Chi_Minh.' });
