import type { CalendarDocument } from '#core/calendar/types.ts';
import type {
	CodeListDocument,
	DocumentTypeDocument,
	ElementDocument,
	GroupDocument,
	InstrumentDocument,
	SourceDocument
} from '#core/dictionary/types.ts';
import type { TemplateDocument } from '#core/documents/template/types.ts';
import type { FormDocument } from '#core/forms/types.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { PersonaDocument, ScenarioDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { WorkflowDocument } from '#core/workflows/types.ts';

/** The kinds that have a format so far, each with its document type. */
export interface DocumentByKind {
	readonly element: ElementDocument;
	readonly group: GroupDocument;
	readonly codelist: CodeListDocument;
	readonly source: SourceDocument;
	readonly documentType: DocumentTypeDocument;
	readonly instrument: InstrumentDocument;
	readonly form: FormDocument;
	readonly workflow: WorkflowDocument;
	readonly procedure: ProcedureDocument;
	readonly template: TemplateDocument;
	readonly scenario: ScenarioDocument;
	readonly persona: PersonaDocument;
	readonly calendar: CalendarDocument;
}

export type SupportedKind = keyof DocumentByKind;
export type AnyDocument = DocumentByKind[SupportedKind];

/**
 * Documents by exact reference, already loaded. `get` answers undefined for what is not there or of another kind:
 * callers report it as a finding at the referring place.
 */
export interface Library {
	get<K extends SupportedKind>(kind: K, ref: Ref): DocumentByKind[K] | undefined;
}
