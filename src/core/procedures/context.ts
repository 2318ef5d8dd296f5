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
	/**
	 * Graph of the workflow as the procedure does it (`effectiveGraph`); absent when it cannot be read (the workflow's own
	 * findings say why).
	 */
	readonly graph?: ProcessGraph | undefined;
	/** Graph of the workflow in `uses.workflow` as it is drawn; needed where the procedure overrides something of it. */
	readonly base?: ProcessGraph | undefined;
	/** Newest version of the workflow that the procedure could pin, when it is known. */
	readonly newestWorkflow?: number | undefined;
}

/** A rule: its id is also its page in docs/rules and the key of its message. */
export interface ProcedureRule {
	readonly id: `procedure/${string}`;
	readonly check: (procedure: ProcedureDocument, context: ProcedureContext) => readonly Finding[];
}
