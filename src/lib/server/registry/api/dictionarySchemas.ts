import { z } from 'zod';
import { digestSchema, textSchema } from '#core/releases/index.ts';
import { DATA_TYPES } from '#core/dictionary/index.ts';
import { isDay } from '#core/dictionary/exchange/index.ts';

/** Shapes of the dictionary's part of the API. */

/** What collections are called in addresses, and the kind of document each holds. */
export const COLLECTIONS = {
	elements: 'element',
	groups: 'group',
	codelists: 'codelist',
	sources: 'source',
	'document-types': 'documentType',
	instruments: 'instrument'
} as const;

export const collectionParam = z
	.enum(Object.keys(COLLECTIONS) as [keyof typeof COLLECTIONS])
	.meta({ description: 'Kind of documents' });
export const documentIdParam = z.string().min(1).max(128);
export const versionParam = z.coerce.number().int().min(1).max(999_999_999);

export const documentsQuery = z.object({
	q: z
		.string()
		.max(200)
		.optional()
		.meta({ description: 'Words of id, name or synonyms, diacritics optional' }),
	cursor: z.string().max(2000).optional().meta({ description: 'Cursor of the last answer' }),
	limit: z.coerce.number().int().min(1).max(200).default(50)
});

export const documentQuery = z.object({
	format: z.enum(['json', 'csv', 'genericode', 'skos', 'json-schema']).default('json').meta({
		description: 'Code lists: json, csv, genericode, skos. Elements: json, csv, json-schema. Others: json'
	}),
	on: z
		.string()
		.refine(isDay)
		.optional()
		.meta({ description: 'Code lists: only the entries valid on this day', format: 'date' })
});

export const documentItemSchema = z
	.object({
		ref: z.string().meta({ description: '`kind:id@n`, the newest approved version' }),
		id: z.string(),
		version: z.int().positive(),
		title: textSchema,
		digest: digestSchema,
		dataType: z.enum(DATA_TYPES).exactOptional()
	})
	.meta({ id: 'DictionaryItem' });

export const documentsSchema = z
	.object({
		items: z.array(documentItemSchema),
		total: z.int().min(0),
		cursor: z.string().exactOptional().meta({ description: 'Present when there is more' })
	})
	.meta({ id: 'DictionaryItems' });

export const documentSchema = z
	.object({
		ref: z.string(),
		status: z.enum(['approved', 'retired']),
		digest: digestSchema.meta({ description: 'SHA-256 of the RFC 8785 bytes of the whole version' }),
		document: z
			.looseObject({ kind: z.enum(Object.values(COLLECTIONS)), id: z.string(), version: z.int().positive() })
			.meta({ description: 'As its kind has it: docs/schemas/<kind>.schema.json' })
	})
	.meta({ id: 'DictionaryDocument' });
