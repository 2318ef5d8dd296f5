import { z } from 'zod';
import { citationSchema, headerShape, localDateSchema, refSchema, textSchema } from '#core/shared/schemas.ts';
import { DATA_TYPES, RELATION_TYPES, SOURCE_CHANNELS } from './types.ts';

/** Shapes of the dictionary's kinds; meaning (references exist, constraints fit the type) is checked by lint. */

export const dataTypeSchema = z.enum(DATA_TYPES);

export const constraintsSchema = z.strictObject({
	minLength: z.int().min(0).max(100_000).exactOptional(),
	maxLength: z.int().min(1).max(100_000).exactOptional(),
	pattern: z.string().min(1).max(1000).exactOptional(),
	minimum: z.number().exactOptional(),
	maximum: z.number().exactOptional(),
	scale: z.int().min(0).max(10).exactOptional(),
	unit: z.string().min(1).max(30).exactOptional(),
	period: z.enum(['past', 'future']).exactOptional(),
	precision: z.enum(['day', 'month', 'year']).exactOptional(),
	codeList: refSchema('codelist').exactOptional(),
	mediaTypes: z
		.array(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/))
		.min(1)
		.max(30)
		.exactOptional(),
	maxBytes: z.int().min(1).exactOptional(),
	maxCount: z.int().min(1).max(1000).exactOptional()
});

export const prefillPolicySchema = z.enum(['none', 'optional', 'locked']);
export const overwritePolicySchema = z.enum(['never', 'withReason', 'free']);
const readinessSchema = z.enum(['live', 'inProgress', 'awaitingGuidance', 'unknown']);

const citations = z.array(citationSchema).max(100).exactOptional();
const synonyms = z.array(z.string().min(1).max(250)).max(50).exactOptional();
const steward = textSchema.exactOptional();
const conceptUri = z.string().max(500).exactOptional();
const validity = { validFrom: localDateSchema.exactOptional(), validTo: localDateSchema.exactOptional() };

/** Name of a source's response field or of a group member: one camelCase path segment. */
const segmentSchema = z
	.string()
	.max(60)
	.regex(/^[a-z][A-Za-z0-9]*$/);

export const elementDocumentSchema = z
	.strictObject({
		...headerShape('element'),
		label: textSchema,
		outputLabel: textSchema.exactOptional(),
		definition: textSchema,
		help: textSchema.exactOptional(),
		dataType: dataTypeSchema,
		constraints: constraintsSchema.exactOptional(),
		example: z.unknown().optional(),
		sensitivity: z.enum(['public', 'personal', 'sensitive']),
		synonyms,
		formerKeys: z.array(z.string().min(1).max(100)).max(50).exactOptional(),
		conceptUri,
		steward,
		relations: z
			.array(z.strictObject({ type: z.enum(RELATION_TYPES), element: refSchema('element') }))
			.max(50)
			.exactOptional(),
		autocomplete: z.string().max(100).exactOptional(),
		sources: z
			.array(z.strictObject({ source: refSchema('source'), field: segmentSchema }))
			.max(20)
			.exactOptional(),
		prefill: prefillPolicySchema.exactOptional(),
		overwrite: overwritePolicySchema.exactOptional(),
		citations,
		...validity
	})
	.meta({ title: 'element', description: 'A shared data element: one definition per datum.' });

export const groupDocumentSchema = z
	.strictObject({
		...headerShape('group'),
		label: textSchema,
		definition: textSchema,
		synonyms,
		conceptUri,
		steward,
		members: z
			.array(
				z.strictObject({
					name: segmentSchema,
					element: refSchema('element').exactOptional(),
					group: refSchema('group').exactOptional(),
					required: z.boolean().exactOptional()
				})
			)
			.min(1)
			.max(100),
		citations
	})
	.meta({ title: 'group', description: 'Elements that belong together.' });

/** Codes are compared byte by byte and stand in URLs and file names. */
export const codeSchema = z
	.string()
	.max(64)
	.regex(/^[A-Za-z0-9][A-Za-z0-9._/-]*$/);

export const codeListDocumentSchema = z
	.strictObject({
		...headerShape('codelist'),
		title: textSchema,
		definition: textSchema.exactOptional(),
		canonicalUri: z.string().max(500).exactOptional(),
		synonyms,
		steward,
		parentList: refSchema('codelist').exactOptional(),
		successorList: refSchema('codelist').exactOptional(),
		formerParents: refSchema('codelist').exactOptional(),
		entries: z
			.array(
				z.strictObject({
					code: codeSchema,
					label: textSchema,
					parent: codeSchema.exactOptional(),
					...validity,
					successors: z.array(codeSchema).min(1).max(20).exactOptional()
				})
			)
			.max(50_000),
		citations
	})
	.meta({ title: 'codelist', description: 'Versioned, dated entries of a code list.' });

const sourceServiceSchema = z.strictObject({
	id: segmentSchema,
	name: textSchema,
	inputs: z.array(refSchema('element')).max(50),
	outputs: z.array(segmentSchema).max(500),
	readiness: readinessSchema.exactOptional(),
	citations
});

const sourceSegmentSchema = z.strictObject({
	id: segmentSchema,
	name: textSchema,
	readiness: readinessSchema,
	verifiedOn: localDateSchema.exactOptional(),
	citations
});

export const sourceDocumentSchema = z
	.strictObject({
		...headerShape('source'),
		title: textSchema,
		owner: textSchema,
		synonyms,
		readiness: readinessSchema,
		readyFrom: localDateSchema.exactOptional(),
		channel: z.enum(SOURCE_CHANNELS).exactOptional(),
		services: z.array(sourceServiceSchema).max(100).exactOptional(),
		segments: z.array(sourceSegmentSchema).max(100).exactOptional(),
		fields: z.array(z.strictObject({ name: segmentSchema, element: refSchema('element') })).max(500),
		citations
	})
	.meta({ title: 'source', description: 'A state database that holds data elements.' });

export const documentTypeDocumentSchema = z
	.strictObject({
		...headerShape('documentType'),
		title: textSchema,
		definition: textSchema.exactOptional(),
		synonyms,
		issuedBy: z.string().min(1).max(40).exactOptional(),
		replacedBy: z
			.array(
				z.strictObject({
					source: refSchema('source'),
					elements: z.array(refSchema('element')).max(200).exactOptional(),
					validFrom: localDateSchema.exactOptional(),
					citations: z.array(citationSchema).min(1).max(100)
				})
			)
			.max(20)
			.exactOptional(),
		citations
	})
	.meta({
		title: 'documentType',
		description: 'A paper a dossier may ask for, and the data that replaces it.'
	});

export const instrumentDocumentSchema = z
	.strictObject({
		...headerShape('instrument'),
		number: z.string().min(1).max(100),
		title: textSchema,
		issuer: textSchema.exactOptional(),
		issuedOn: localDateSchema.exactOptional(),
		effectiveFrom: localDateSchema.exactOptional(),
		effectiveTo: localDateSchema.exactOptional(),
		amends: z.array(refSchema('instrument')).max(50).exactOptional(),
		replaces: z.array(refSchema('instrument')).max(50).exactOptional(),
		articles: z
			.array(z.strictObject({ place: z.string().min(1).max(200), summary: textSchema.exactOptional() }))
			.max(500)
			.exactOptional()
	})
	.meta({ title: 'instrument', description: 'A law, decree, circular or decision.' });
