import { z } from 'zod';
import { canonicalJson } from '#core/shared/canonical.ts';
import { parseShape } from '#core/shared/parseShape.ts';
import { toPointer } from '#core/shared/pointer.ts';
import { fail, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { parseRef } from '#core/shared/ref.ts';
import { elementSchema, type ValueLists } from '../elementSchema.ts';
import { SCHEMA_BASE, type JsonSchema } from '../jsonSchema.ts';
import { elementDocumentSchema } from '../schemas.ts';
import type { CodeListDocument, ElementDocument } from '../types.ts';
import { MAX_ELEMENTS, MAX_PROBLEMS } from './limits.ts';
import { nfc } from './nfc.ts';
import { parseJson } from './parseJson.ts';
import type { ReadElements, Written } from './types.ts';

/**
 * One JSON Schema 2020-12 document with a definition per element, each with its absolute `$id`. What a schema cannot
 * say (definition in English, sources, citations …) stands beside it in `x-document`, which validators pass over;
 * nothing is lost.
 */
export function writeElementBundle(
	elements: readonly ElementDocument[],
	listsOf: (element: ElementDocument) => ValueLists
): Written {
	const $defs = Object.fromEntries(
		elements.map((element) => [
			element.id,
			{ ...elementSchema(element, listsOf(element)), 'x-document': element }
		])
	);
	const bundle = { $schema: DRAFT, $id: `${SCHEMA_BASE}/elements`, $defs };
	return { text: `${JSON.stringify(bundle, undefined, '\t')}\n`, lost: [] };
}

/**
 * The elements of a bundle. What `x-document` says counts; a schema beside it that says something else is refused,
 * because nobody knows which of them was meant.
 *
 * Problems, each with its JSON pointer: those of `parseJson`, `exchange/not-a-bundle`, `exchange/too-many-rows`,
 * `exchange/no-rows`, `exchange/no-document`, `exchange/schema-differs` {keyword}, `shape/…`.
 */
export function readElementBundle(text: string): Result<ReadElements> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const bundle = bundleSchema.safeParse(nfc(json.value));
	if (!bundle.success) return fail({ code: 'exchange/not-a-bundle', at: '' });
	const defs = Object.entries(bundle.data.$defs);
	if (defs.length === 0) return fail({ code: 'exchange/no-rows', at: '/$defs' });
	if (defs.length > MAX_ELEMENTS)
		return fail({ code: 'exchange/too-many-rows', at: '/$defs', params: { limit: MAX_ELEMENTS } });
	const problems: Problem[] = [];
	const elements: { place: string; element: ElementDocument }[] = [];
	for (const [name, definition] of defs) {
		const place = toPointer(['$defs', name]);
		const element = elementOf(definition, place, problems);
		if (element) elements.push({ place, element });
		if (problems.length >= MAX_PROBLEMS) break;
	}
	return settle({ elements }, problems.slice(0, MAX_PROBLEMS));
}

// helpers

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';
const bundleSchema = z.object({
	$schema: z.literal(DRAFT),
	$defs: z.record(z.string(), z.record(z.string(), z.unknown()))
});

function elementOf(definition: JsonSchema, place: string, problems: Problem[]): ElementDocument | undefined {
	const { 'x-document': document, ...schema } = definition;
	if (document === undefined) {
		problems.push({ code: 'exchange/no-document', at: place });
		return undefined;
	}
	const parsed = parseShape<ElementDocument>(elementDocumentSchema, document);
	if (!parsed.ok) {
		const inside = `${place}/x-document`;
		problems.push(
			...parsed.problems.map(({ at = '', params, ...problem }) => ({
				...problem,
				at: `${inside}${at}`,
				params: { ...params, at: `${inside}${at}` }
			}))
		);
		return undefined;
	}
	const keyword = firstDifference(schema, elementSchema(parsed.value, listsIn(schema)));
	if (keyword !== undefined) {
		problems.push({
			code: 'exchange/schema-differs',
			at: `${place}${toPointer([keyword])}`,
			params: { keyword }
		});
		return undefined;
	}
	return parsed.value;
}

function firstDifference(found: JsonSchema, expected: JsonSchema): string | undefined {
	return [...new Set([...Object.keys(expected), ...Object.keys(found)])].find(
		(keyword) => canonicalJson({ value: found[keyword] }) !== canonicalJson({ value: expected[keyword] })
	);
}

/** The lists a schema was written with, as far as they stand in it. */
function listsIn(schema: JsonSchema): ValueLists {
	const { commune, province } = (schema.properties ?? {}) as Record<string, JsonSchema | undefined>;
	const list = listIn(commune ?? (schema.items as JsonSchema | undefined) ?? schema);
	const parents = province && listIn(province);
	return { ...(list && { list }), ...(parents && { parents }) };
}

function listIn(schema: JsonSchema): CodeListDocument | undefined {
	const named = schema['x-code-list'];
	const ref = typeof named === 'string' ? parseRef(named) : undefined;
	if (!ref) return undefined;
	const codes = Array.isArray(schema.enum) ? schema.enum.filter((code) => typeof code === 'string') : [];
	return {
		kind: 'codelist',
		id: ref.id,
		version: ref.version === 'draft' ? 0 : ref.version,
		formatVersion: 1,
		title: { vi: ref.id },
		entries: codes.map((code) => ({ code, label: { vi: code } }))
	};
}
