import type { Library } from '#core/catalogue/types.ts';
import type { Finding } from '#core/shared/finding.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { ProcedureDocument } from './types.ts';

/** What the rules may look at besides the procedure. */
export interface ProcedureContext {
	readonly library: Library;
	readonly today: LocalDate;
	/** `candidate`: drafts are frozen, so draft pins are errors. Default `draft`. */
	readonly stage?: 'draft' | 'candidate';
	/** Graph of the workflow in `uses.workflow`; absent when it cannot be read (the workflow's own findings say why). */
	readonly graph?: ProcessGraph | undefined;
}

/** A rule: its id is also its page in docs/rules and the key of its message. */
export interface ProcedureRule {
	readonly id: `procedure/${string}`;
	readonly check: (procedure: ProcedureDocument, context: ProcedureContext) => readonly Finding[];
}
