import type {
	CodeListDocument,
	DocumentTypeDocument,
	ElementDocument,
	GroupDocument,
	InstrumentDocument,
	SourceDocument
} from './types.ts';

/** The kinds stewards look after. */
export const DICTIONARY_KINDS = [
	'element',
	'group',
	'codelist',
	'source',
	'documentType',
	'instrument'
] as const;

export type DictionaryKind = (typeof DICTIONARY_KINDS)[number];

/** A document of one of these kinds. */
export type DictionaryDocument =
	| ElementDocument
	| GroupDocument
	| CodeListDocument
	| SourceDocument
	| DocumentTypeDocument
	| InstrumentDocument;

export function isDictionaryKind(kind: unknown): kind is DictionaryKind {
	return DICTIONARY_KINDS.some((known) => known === kind);
}
