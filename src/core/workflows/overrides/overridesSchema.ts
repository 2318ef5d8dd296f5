import { z } from 'zod';
import { durationSchema, timeOfDaySchema } from '#core/calendar/calendarSchema.ts';
import { citationSchema } from '#core/shared/schemas.ts';
import { STEP_UNITS } from '../types.ts';

/** An id of BPMN XML. */
const elementIdSchema = z
	.string()
	.max(200)
	.regex(/^[\p{L}_][\p{L}\p{N}\p{M}._-]*$/u);

const timeLimitSchema = z.strictObject({
	duration: durationSchema,
	calendar: z.enum(['working', 'calendar']),
	cutOff: timeOfDaySchema.exactOptional()
});

const stepOverrideSchema = z.strictObject({
	name: z.string().min(1).max(500).exactOptional(),
	role: z.string().min(1).max(100).nullable().exactOptional(),
	unit: z.enum(STEP_UNITS).nullable().exactOptional(),
	timeLimit: timeLimitSchema.nullable().exactOptional(),
	citations: z.array(citationSchema).max(50).exactOptional(),
	note: z.string().min(1).max(4000).nullable().exactOptional(),
	result: z.string().min(1).max(100).nullable().exactOptional(),
	skip: z.literal(true).exactOptional(),
	way: elementIdSchema.exactOptional()
});

export const workflowOverridesSchema = z
	.strictObject({ steps: z.record(elementIdSchema, stepOverrideSchema) })
	.meta({
		description:
			'What the procedure does otherwise than the workflow it pins, by step id: null takes a value of the base away, skip leaves the step out, way is the flow by which a skipped step is left.'
	});
