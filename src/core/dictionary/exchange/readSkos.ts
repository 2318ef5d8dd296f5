import { z } from 'zod';
import { canonicalJson } from '#core/shared/canonical.ts';
import { parseShape } from '#core/shared/parseShape.ts';
import { fail, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import { textSchema } from '#core/shared/schemas.ts';
import type { CodeEntry } from '../types.ts';
import { MAX_ENTRIES, MAX_PROBLEMS } from './limits.ts';
import { canonicalUriOf, entryUri } from './listUri.ts';
import { nfc } from './nfc.ts';
import { parseJson } from './parseJson.ts';
import { readEntry } from './readEntry.ts';
import { SKOS_CONTEXT, VERSION_URI } from './skosContext.ts';
import type { ReadCodeList } from './types.ts';

/**
 * A SKOS file as `writeSkos` makes it. Nothing is fetched and no other context is understood.
 *
 * Problems, each with its JSON pointer: those of `parseJson` and `readEntry`, `exchange/wrong-context`, `shape/…`,
 * `exchange/too-many-rows`, `exchange/wrong-address` {value} when a concept's address is not that of its notation, and
 * `exchange/unknown-address` {value} for a broader concept, successor or list that is not in the file or in the list it
 * names.
 */
export function readSkos(text: string): Result<ReadCodeList> {
	const json = parseJson(text);
	if (!json.ok) return json;
	const value = nfc(json.value);
	const { '@context': context, concepts } = (value ?? {}) as { '@context'?: unknown; concepts?: unknown };
	if (!sameContext(context)) return fail({ code: 'exchange/wrong-context', at: '/@context' });
	if (Array.isArray(concepts) && concepts.length > MAX_ENTRIES) {
		const params = { limit: MAX_ENTRIES };
		return fail({ code: 'exchange/too-many-rows', at: `/concepts/${MAX_ENTRIES}`, params });
	}
	const parsed = parseShape(schemeSchema, value);
	return parsed.ok ? listOf(parsed.value) : parsed;
}

// helpers

const address = z.string().min(1).max(1000);
const conceptSchema = z.strictObject({
	'@id': address,
	'@type': z.literal('Concept'),
	notation: z.string(),
	prefLabel: textSchema,
	broader: address.exactOptional(),
	broadMatch: address.exactOptional(),
	validFrom: z.string().exactOptional(),
	validThrough: z.string().exactOptional(),
	isReplacedBy: z.array(address).exactOptional()
});
const schemeSchema = z.strictObject({
	'@context': z.unknown(),
	'@id': address,
	'@type': z.literal('ConceptScheme'),
	identifier: z.string().min(1).exactOptional(),
	version: z.string().exactOptional(),
	prefLabel: textSchema.exactOptional(),
	definition: textSchema.exactOptional(),
	altLabel: z.array(z.string().min(1)).exactOptional(),
	publisher: z.strictObject({ '@type': z.literal('Agent'), name: textSchema }).exactOptional(),
	parentList: address.exactOptional(),
	successorList: address.exactOptional(),
	concepts: z.array(conceptSchema).min(1)
});

type Scheme = z.infer<typeof schemeSchema>;
type Concept = z.infer<typeof conceptSchema>;

function listOf(scheme: Scheme): Result<ReadCodeList> {
	const uri = scheme['@id'];
	const problems: Problem[] = [];
	const { identifier: id, prefLabel, definition, altLabel, publisher, concepts } = scheme;
	const header: ReadCodeList['header'] = {
		...(id !== undefined && { id }),
		...canonicalUriOf(uri, id),
		...(prefLabel && { title: prefLabel }),
		...(definition && { definition }),
		...(altLabel && { synonyms: altLabel }),
		...(publisher && { steward: publisher.name }),
		...listRef('parentList', scheme, problems),
		...listRef('successorList', scheme, problems)
	};
	const entries: CodeEntry[] = [];
	const places: string[] = [];
	for (const [index, concept] of concepts.entries()) {
		const at = `/concepts/${index}`;
		const raw = rawOf(concept, scheme, at, problems);
		const entry = readEntry(raw, at, problems);
		if (problems.length >= MAX_PROBLEMS) break;
		if (!entry) continue;
		entries.push(entry);
		places.push(at);
	}
	return settle({ header, entries, places }, problems);
}

function rawOf(concept: Concept, scheme: Scheme, at: string, problems: Problem[]) {
	const { notation, prefLabel, broader, broadMatch, isReplacedBy = [] } = concept;
	const uri = scheme['@id'];
	if (concept['@id'] !== entryUri(uri, notation))
		problems.push({
			code: 'exchange/wrong-address',
			at: `${at}/@id`,
			params: { value: concept['@id'].slice(0, 200) }
		});
	const codeIn = (lists: readonly (string | undefined)[], value: string, place: string) => {
		for (const list of lists) {
			const code = list === undefined ? undefined : codeAt(list, value);
			if (code !== undefined) return code;
		}
		problems.push({ code: 'exchange/unknown-address', at: place, params: { value: value.slice(0, 200) } });
		return undefined;
	};
	const parent =
		broader !== undefined
			? codeIn([uri], broader, `${at}/broader`)
			: broadMatch !== undefined
				? codeIn([scheme.parentList], broadMatch, `${at}/broadMatch`)
				: undefined;
	return {
		code: notation,
		labelVi: prefLabel.vi,
		labelEn: prefLabel.en,
		parent,
		validFrom: concept.validFrom,
		validTo: concept.validThrough,
		successors: isReplacedBy
			.map((value, index) => codeIn([uri, scheme.successorList], value, `${at}/isReplacedBy/${index}`))
			.filter((code) => code !== undefined)
	};
}

/** The code whose address in the list `uri` is `value`. */
function codeAt(uri: string, value: string): string | undefined {
	const stem = entryUri(uri, '');
	if (!value.startsWith(stem)) return undefined;
	try {
		return decodeURIComponent(value.slice(stem.length));
	} catch {
		return undefined;
	}
}

function listRef(name: 'parentList' | 'successorList', scheme: Scheme, problems: Problem[]) {
	const value = scheme[name];
	if (value === undefined) return {};
	const [, id, version] = VERSION_URI.exec(value) ?? [];
	if (id !== undefined && version !== undefined)
		return { [name]: formatRef('codelist', id, version === 'draft' ? 'draft' : Number(version)) };
	problems.push({ code: 'exchange/unknown-address', at: `/${name}`, params: { value: value.slice(0, 200) } });
	return {};
}

function sameContext(context: unknown): boolean {
	return (
		typeof context === 'object' && context !== null && canonicalJson(context) === canonicalJson(SKOS_CONTEXT)
	);
}
