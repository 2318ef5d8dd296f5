import { parseShape } from '#core/shared/parseShape.ts';
import type { Result } from '#core/shared/problem.ts';
import {
	codeListDocumentSchema,
	documentTypeDocumentSchema,
	elementDocumentSchema,
	groupDocumentSchema,
	instrumentDocumentSchema,
	sourceDocumentSchema
} from './schemas.ts';
import type {
	CodeListDocument,
	DocumentTypeDocument,
	ElementDocument,
	GroupDocument,
	InstrumentDocument,
	SourceDocument
} from './types.ts';

/** Shape checks of the dictionary's kinds; problems carry JSON pointers. */

export function parseElement(value: unknown): Result<ElementDocument> {
	return parseShape<ElementDocument>(elementDocumentSchema, value);
}

export function parseGroup(value: unknown): Result<GroupDocument> {
	return parseShape<GroupDocument>(groupDocumentSchema, value);
}

export function parseCodeList(value: unknown): Result<CodeListDocument> {
	return parseShape<CodeListDocument>(codeListDocumentSchema, value);
}

export function parseSource(value: unknown): Result<SourceDocument> {
	return parseShape<SourceDocument>(sourceDocumentSchema, value);
}

export function parseDocumentType(value: unknown): Result<DocumentTypeDocument> {
	return parseShape<DocumentTypeDocument>(documentTypeDocumentSchema, value);
}

export function parseInstrument(value: unknown): Result<InstrumentDocument> {
	return parseShape<InstrumentDocument>(instrumentDocumentSchema, value);
}
