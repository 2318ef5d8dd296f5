import {
	writeCodeListCsv,
	writeElementBundle,
	writeElementsCsv,
	writeGenericode,
	writeSkos,
	type Written
} from '#core/dictionary/exchange/index.ts';
import type { ValueLists } from '#core/dictionary/index.ts';
import type { CodeListDocument, ElementDocument } from '#core/dictionary/types.ts';
import type { Library } from '#core/catalogue/types.ts';
import type { ExchangeFormat, ExportedFile } from '../types/exchange.ts';

/** Whether a list can be had in `format`. */
export function isListFormat(format: ExchangeFormat): format is keyof typeof LIST_WRITERS {
	return Object.hasOwn(LIST_WRITERS, format);
}

export function exportCodeList(list: CodeListDocument, format: keyof typeof LIST_WRITERS): ExportedFile {
	return fileOf(LIST_WRITERS[format](list), format, `${list.id}-v${list.version || 'draft'}`);
}

/** Whether elements can be had in `format`. */
export function isElementFormat(format: ExchangeFormat): format is 'csv' | 'json-schema' {
	return format === 'csv' || format === 'json-schema';
}

export function exportElementFile(
	elements: readonly ElementDocument[],
	library: Library,
	format: 'csv' | 'json-schema',
	name: string
): ExportedFile {
	const written =
		format === 'csv'
			? writeElementsCsv(elements)
			: writeElementBundle(elements, (element) => listsOf(element, library));
	return fileOf(written, format, name);
}

// helpers

const LIST_WRITERS = { csv: writeCodeListCsv, genericode: writeGenericode, skos: writeSkos };

const FILES: Readonly<Record<ExchangeFormat, { readonly mediaType: string; readonly ending: string }>> = {
	csv: { mediaType: 'text/csv; charset=utf-8', ending: 'csv' },
	genericode: { mediaType: 'application/xml', ending: 'gc' },
	skos: { mediaType: 'application/ld+json', ending: 'jsonld' },
	'json-schema': { mediaType: 'application/schema+json', ending: 'schema.json' }
};

function fileOf({ text, lost }: Written, format: ExchangeFormat, name: string): ExportedFile {
	const { mediaType, ending } = FILES[format];
	return { fileName: `${name}.${ending}`, mediaType, bytes: new TextEncoder().encode(text), lost };
}

function listsOf({ constraints }: ElementDocument, library: Library): ValueLists {
	const list = library.get('codelist', constraints?.codeList ?? '');
	const parents = library.get('codelist', list?.parentList ?? '');
	return { ...(list && { list }), ...(parents && { parents }) };
}
