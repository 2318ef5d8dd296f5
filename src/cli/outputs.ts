import { z } from 'zod';
import { countSchema, digestSchema, instantSchema } from '#core/releases/index.ts';

/** Shapes of what `--json` prints, by command (docs/schemas/cli-*.schema.json). */

const message = z.object({ vi: z.string(), en: z.string() });
const place = {
	file: z.string().exactOptional().meta({ description: 'As seen from where the caller stands' }),
	line: z.int().positive().exactOptional(),
	at: z.string().exactOptional().meta({ description: 'JSON pointer, element id or file' })
};
const problem = z.object({ code: z.string(), ...place, message });

const migrationClass = z.enum(['compatible', 'mapping', 'impossible']);

const coverage = z.object({ covered: countSchema, total: countSchema });
const failure = z.object({
	field: z.string(),
	expected: z.unknown(),
	actual: z.unknown(),
	problem: z.object({ code: z.string() }).loose().exactOptional()
});

const outcome = {
	path: z.array(z.string()),
	asked: z.array(z.string()),
	prefilled: z.array(z.string()),
	errors: z.array(z.object({ at: z.string(), keyword: z.string() }).loose()),
	fees: z.array(z.object({ id: z.string(), amount: z.int().nullable() })),
	due: z.string().nullable(),
	notices: z.array(z.string()),
	result: z.string().nullable()
};

export const OUTPUTS = {
	problems: z
		.object({ problems: z.array(problem).min(1) })
		.meta({ description: 'Printed instead, when a command ends with 2 or 3, or cannot do its work' }),
	lint: z.object({
		files: z.array(
			z.object({
				path: z.string(),
				findings: z.array(
					z.object({
						rule: z.string(),
						severity: z.enum(['error', 'warning', 'hint']),
						at: z.string(),
						line: z.int().positive().exactOptional(),
						message
					})
				)
			})
		),
		errors: countSchema,
		warnings: countSchema
	}),
	test: z.object({
		packages: z.array(
			z.object({
				code: z.string(),
				scenarios: z.array(
					z.object({
						id: z.string(),
						group: z.string(),
						status: z.enum(['passed', 'failed']),
						failure: failure.exactOptional()
					})
				),
				coverage: z.object({ flows: coverage, steps: coverage, fields: coverage, rules: coverage })
			})
		),
		passed: countSchema,
		failed: countSchema
	}),
	diff: z.object({
		compatibility: z.enum(['identical', 'texts', 'compatible', 'review', 'breaking']),
		changes: z.array(
			z.object({
				code: z.string(),
				part: z.enum(['procedure', 'form', 'workflow']),
				compatibility: z.enum(['texts', 'compatible', 'review', 'breaking']),
				message,
				element: z.string().exactOptional().meta({ description: 'Id in the workflow' }),
				migration: z
					.object({
						class: migrationClass,
						reason: message.exactOptional(),
						target: z.string().exactOptional()
					})
					.exactOptional()
			})
		),
		migration: z
			.object({
				class: migrationClass,
				plan: z.array(z.object({ sourceId: z.string(), targetId: z.string() }))
			})
			.exactOptional()
			.meta({ description: 'Whether dossiers on their way can go on with the newer workflow' })
	}),
	export: z.object({
		profile: z.enum(['plain']),
		packages: z.array(z.string()).min(1).meta({ description: 'Codes of the procedures' }),
		out: z.string(),
		files: z.array(z.string()).min(1).meta({ description: 'Relative to `out`, with forward slashes' })
	}),
	pull: z.object({
		channel: z.string(),
		sequence: z.int().positive(),
		previous: z.int().positive().exactOptional(),
		changes: z.array(
			z.object({
				change: z.enum(['added', 'withdrawn']),
				procedure: z.string(),
				number: z.int().positive(),
				release: digestSchema,
				effectiveFrom: instantSchema,
				effectiveTo: instantSchema.exactOptional()
			})
		),
		downloaded: z.object({ files: countSchema, bytes: countSchema }),
		acknowledged: z.boolean()
	}),
	verify: z.object({
		ok: z.boolean(),
		catalogues: z.array(z.object({ channel: z.string(), sequence: z.int().positive() })),
		releases: z.array(z.object({ release: digestSchema, procedure: z.string(), number: z.int().positive() })),
		pulledAt: instantSchema.exactOptional(),
		ageHours: z.number().exactOptional(),
		interrupted: z.boolean(),
		problems: z.array(problem.extend({ item: z.string().meta({ description: 'What is wrong, by name' }) }))
	}),
	run: z.object({
		procedure: z.string(),
		release: digestSchema,
		number: z.int().positive(),
		effectiveFrom: instantSchema,
		receivedAt: z.string(),
		...outcome,
		waiting: z.array(z.object({ node: z.string(), due: z.string().exactOptional() })),
		log: z.array(z.object({ at: z.string(), event: z.string() }).loose()),
		refused: z.object({ action: countSchema.exactOptional(), problem }).exactOptional()
	}),
	'log-verify': z.object({
		ok: z.boolean(),
		entries: countSchema,
		releases: countSchema,
		catalogues: countSchema,
		unknown: z.array(countSchema).meta({ description: 'Indexes of entries of an unknown kind' })
	}),
	doctor: z.object({
		ok: z.boolean(),
		checks: z.array(z.object({ check: z.string(), ok: z.boolean(), detail: z.string().exactOptional() }))
	}),
	'audit-verify': z.union([
		z.object({ ok: z.literal(true), leaves: countSchema }),
		z.object({ ok: z.literal(false), seq: countSchema, reason: z.string() })
	]),
	backup: z.object({ file: z.string() }),
	restore: z.object({ file: z.string() })
} as const satisfies Readonly<Record<string, z.ZodType>>;
