import type { CalendarDocument } from '#core/calendar/types.ts';
import type { SourceDocument } from '#core/dictionary/types.ts';
import type { TemplateDocument } from '#core/documents/template/types.ts';
import type { CompiledForm } from '#core/forms/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { PersonaDocument } from './types.ts';

/** Everything needed to run dossiers of one procedure; plain JSON, the same in the studio and at a consumer. */
export interface ProcedurePackage {
	readonly procedure: ProcedureDocument;
	readonly graph: ProcessGraph;
	/** By alias. */
	readonly forms: Readonly<Record<string, CompiledForm>>;
	/** What its results are made from. */
	readonly templates?: readonly TemplateDocument[];
	readonly calendar: CalendarDocument;
	readonly sources: readonly SourceDocument[];
	readonly personas: Readonly<Record<Ref, PersonaDocument>>;
}
