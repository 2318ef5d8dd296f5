import { formatRef } from '#core/shared/ref.ts';
import { effectiveConstraints, isPartial } from './dataTypes.ts';
import { SCHEMA_BASE, type JsonSchema } from './jsonSchema.ts';
import type { CodeListDocument, Constraints, DataType, ElementDocument } from './types.ts';

/** Lists with more entries are not spelled out in schemas; the answer pipeline checks membership instead. */
export const MAX_ENUM = 300;

/** The lists a value's codes come from: of an address the communes and their provinces. */
export interface ValueLists {
	readonly list?: CodeListDocument;
	readonly parents?: CodeListDocument;
}

/** JSON Schema 2020-12 of an element, with an absolute `$id`, so that a bundle can refer to it from anywhere. */
export function elementSchema(element: ElementDocument, lists: ValueLists = {}): JsonSchema {
	return {
		$id: elementSchemaId(element),
		title: element.label.vi,
		description: element.definition.vi,
		'x-element': formatRef('element', element.id, element.version || 'draft'),
		...valueSchema(element.dataType, element.constraints, lists)
	};
}

export function elementSchemaId(element: { readonly id: string; readonly version: number }): string {
	return `${SCHEMA_BASE}/element/${element.id}/${element.version || 'draft'}`;
}

/**
 * Schema keywords of a value of `dataType`. `format` never stands alone: validators treat it as an annotation unless
 * told otherwise, so a `pattern` of the same strength is beside it. What JSON Schema cannot say (period, decimal
 * places, codes of long lists) is kept as `x-` annotations and checked by the answer pipeline.
 */
export function valueSchema(
	dataType: DataType,
	own: Constraints | undefined,
	lists: ValueLists = {}
): JsonSchema {
	const limits = effectiveConstraints(dataType, own);
	switch (dataType) {
		case 'string':
		case 'text':
		case 'personId':
		case 'phone':
		case 'taxCode':
		case 'yearMonth':
			return { type: 'string', ...stringKeywords(limits) };
		case 'email':
			return { type: 'string', format: 'email', ...stringKeywords(limits) };
		case 'date':
			return {
				type: 'string',
				// `format: date` is a full date.
				...(isPartial(dataType, limits) ? { 'x-precision': limits.precision } : { format: 'date' }),
				...stringKeywords(limits),
				...present('x-period', limits.period)
			};
		case 'integer':
		case 'money':
			return { type: 'integer', ...numberKeywords(limits) };
		case 'decimal':
			return { type: 'number', ...numberKeywords(limits), ...present('x-scale', limits.scale) };
		case 'boolean':
			return { type: 'boolean' };
		case 'code':
			return codeKeywords(limits, lists.list);
		case 'codes':
			return {
				type: 'array',
				uniqueItems: true,
				minItems: 1,
				...present('maxItems', limits.maxCount),
				items: codeKeywords(limits, lists.list)
			};
		case 'address':
			return addressKeywords(limits, lists);
		case 'attachment':
			return attachmentKeywords(limits);
	}
}

// helpers

function stringKeywords(limits: Constraints): JsonSchema {
	return {
		...present('minLength', limits.minLength),
		...present('maxLength', limits.maxLength),
		...present('pattern', limits.pattern)
	};
}

function numberKeywords(limits: Constraints): JsonSchema {
	return {
		...present('minimum', limits.minimum),
		...present('maximum', limits.maximum),
		...present('x-unit', limits.unit)
	};
}

function codeKeywords(limits: Constraints, list: CodeListDocument | undefined): JsonSchema {
	const source = list && { 'x-code-list': formatRef('codelist', list.id, list.version || 'draft') };
	if (list && list.entries.length > 0 && list.entries.length <= MAX_ENUM) {
		return { type: 'string', ...source, enum: list.entries.map((entry) => entry.code) };
	}
	return { type: 'string', ...source, minLength: 1, ...present('maxLength', limits.maxLength) };
}

function addressKeywords(limits: Constraints, { list, parents }: ValueLists): JsonSchema {
	return {
		type: 'object',
		additionalProperties: false,
		required: ['province', 'commune'],
		properties: {
			province: codeKeywords({ maxLength: 64 }, parents),
			commune: codeKeywords({ maxLength: 64 }, parents && list),
			line: { type: 'string', minLength: 1, ...stringKeywords(effectiveConstraints('string', limits)) }
		}
	};
}

function attachmentKeywords(limits: Constraints): JsonSchema {
	return {
		type: 'array',
		minItems: 1,
		...present('maxItems', limits.maxCount),
		items: {
			type: 'object',
			additionalProperties: false,
			required: ['name', 'mediaType', 'size', 'digest'],
			properties: {
				name: { type: 'string', minLength: 1, ...stringKeywords(effectiveConstraints('string', undefined)) },
				mediaType: { type: 'string', ...present('enum', limits.mediaTypes) },
				size: { type: 'integer', minimum: 1, ...present('maximum', limits.maxBytes) },
				digest: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }
			}
		}
	};
}

function present(keyword: string, value: unknown): JsonSchema {
	return value === undefined ? {} : { [keyword]: value };
}
