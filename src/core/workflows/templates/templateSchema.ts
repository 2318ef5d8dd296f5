import { z } from 'zod';
import { parseDuration } from '#core/calendar/index.ts';
import { citationSchema, refSchema, textSchema } from '#core/shared/schemas.ts';
import { STEP_KINDS, STEP_UNITS } from '../types.ts';

const id = z.string().regex(/^[a-z][A-Za-z0-9]*$/);
const line = z.string().min(1).max(400);

const event = z.strictObject({ id, name: line, lane: id.optional() });

const timeLimit = z.strictObject({
	duration: z.string().refine((text) => parseDuration(text) !== undefined),
	calendar: z.enum(['working', 'calendar']),
	cutOff: z
		.string()
		.regex(/^([01]\d|2[0-3]):[0-5]\d$/)
		.optional()
});

const step = z.strictObject({
	id,
	number: line.optional(),
	name: line,
	lane: id.optional(),
	kind: z.enum(STEP_KINDS),
	role: line.optional(),
	unit: z.enum(STEP_UNITS).optional(),
	timeLimit: timeLimit.optional(),
	pausesClock: z.boolean().optional(),
	source: refSchema('source').optional(),
	note: z.string().max(2000).optional(),
	citations: z.array(citationSchema).optional(),
	aside: z.boolean().optional(),
	next: id.optional(),
	ways: z.array(z.strictObject({ code: id, label: textSchema, to: id.optional() })).optional(),
	question: line.optional()
});

/** Shape of `workflows/templates/<id>.json`; see docs/workflow-templates.md. */
export const templateSchema = z.strictObject({
	kind: z.literal('workflowTemplate'),
	formatVersion: z.literal(1),
	id: z.string().regex(/^[a-z0-9][A-Za-z0-9._-]*$/),
	title: textSchema,
	summary: textSchema,
	province: line.optional(),
	procedure: line.optional(),
	limit: timeLimit.optional(),
	source: z.strictObject({ title: line, id: line }),
	doubts: z.array(z.strictObject({ at: id.optional(), reason: textSchema })),
	plan: z.strictObject({
		id,
		name: line,
		start: event,
		lanes: z.array(z.strictObject({ id, name: line })),
		steps: z.array(step).min(1).max(200),
		ends: z.tuple([event]).rest(event)
	})
});
