import type { z } from 'zod';
import { calendarDocumentSchema } from '#core/calendar/calendarSchema.ts';
import {
	codeListDocumentSchema,
	documentTypeDocumentSchema,
	elementDocumentSchema,
	groupDocumentSchema,
	instrumentDocumentSchema,
	sourceDocumentSchema
} from '#core/dictionary/schemas.ts';
import { templateDocumentSchema } from '#core/documents/template/templateSchema.ts';
import { formDocumentSchema } from '#core/forms/formSchema.ts';
import { FORM_MIGRATIONS } from '#core/forms/migrations/index.ts';
import { procedureDocumentSchema } from '#core/procedures/procedureSchema.ts';
import { personaDocumentSchema, scenarioDocumentSchema } from '#core/scenarios/scenarioSchema.ts';
import { forbiddenKey } from '#core/shared/forbiddenKey.ts';
import { migrateDocument, type Migration, type StoredDocument } from '#core/shared/migrateDocument.ts';
import { parseShape } from '#core/shared/parseShape.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { unwritableText } from '#core/shared/unwritableText.ts';
import { workflowDocumentSchema } from '#core/workflows/workflowSchema.ts';
import type { AnyDocument, DocumentByKind, SupportedKind } from './types.ts';

/** The shape of every kind that has a format so far. */
export const DOCUMENT_SCHEMAS: { readonly [K in SupportedKind]: z.ZodType<DocumentByKind[K]> } = {
	element: elementDocumentSchema,
	group: groupDocumentSchema,
	codelist: codeListDocumentSchema,
	source: sourceDocumentSchema,
	documentType: documentTypeDocumentSchema,
	instrument: instrumentDocumentSchema,
	form: formDocumentSchema,
	workflow: workflowDocumentSchema,
	procedure: procedureDocumentSchema,
	template: templateDocumentSchema,
	scenario: scenarioDocumentSchema,
	persona: personaDocumentSchema,
	calendar: calendarDocumentSchema
};

/** Steps from older formats, of the kinds whose format has changed or is likely to. */
export const MIGRATIONS: Partial<Readonly<Record<SupportedKind, readonly Migration[]>>> = {
	form: FORM_MIGRATIONS
};

/**
 * `value` as a document of whatever kind it says it is, in the newest format of that kind, or problems with the JSON
 * pointer of every wrong place.
 *
 * Problems: `document/not-a-document`, `document/unknown-kind` {kind}, `document/format-too-new` {found, known},
 * `document/forbidden-key`, `document/not-text` {character}, `document/code-differs` (a procedure whose code is not its id), and `shape/…`.
 */
export function parseDocument(value: unknown): Result<AnyDocument> {
	if (typeof value !== 'object' || value === null || Array.isArray(value))
		return fail({ code: 'document/not-a-document', at: '' });
	const forbidden = forbiddenKey(value);
	if (forbidden !== undefined) return fail({ code: 'document/forbidden-key', at: forbidden });
	const unwritable = unwritableText(value);
	if (unwritable) {
		const { at, character } = unwritable;
		return fail({ code: 'document/not-text', at, params: { at: at || '/', character } });
	}
	const { kind } = value as { kind?: unknown };
	if (!isSupportedKind(kind)) {
		// Whatever else stands there may not even have a text.
		const named = typeof kind === 'string' ? kind.slice(0, 100) : kind === undefined ? '' : typeof kind;
		return fail({ code: 'document/unknown-kind', at: '/kind', params: { kind: named } });
	}
	const current = migrateDocument(value as StoredDocument, MIGRATIONS[kind] ?? []);
	if (!current.ok) return current;
	const parsed = parseShape<AnyDocument>(DOCUMENT_SCHEMAS[kind] as z.ZodType<AnyDocument>, current.value);
	if (!parsed.ok) return parsed;
	if (parsed.value.kind === 'procedure' && parsed.value.code !== parsed.value.id)
		return fail({
			code: 'document/code-differs',
			at: '/code',
			params: { code: parsed.value.code, id: parsed.value.id }
		});
	return ok(parsed.value);
}

export function isSupportedKind(kind: unknown): kind is SupportedKind {
	return typeof kind === 'string' && Object.hasOwn(DOCUMENT_SCHEMAS, kind);
}
