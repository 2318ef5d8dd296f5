import type { Ref } from '#core/shared/document.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { WorkflowDocument } from '#core/workflows/types.ts';
import type { Option } from '#lib/ui/index.ts';

/** A version of a workflow a procedure may rest on. */
export interface BaseWorkflow {
	readonly ref: Ref;
	readonly title: string;
	readonly document: WorkflowDocument;
}

/** A newer version of the base, and what it means for the procedure. Plain data. */
export interface BaseUpgrade {
	readonly from: Ref;
	readonly to: Ref;
	readonly newest: number;
	/** In sentences. */
	readonly changes: readonly string[];
	readonly kept: readonly string[];
	readonly lost: readonly { readonly step: string; readonly gone: boolean }[];
}

/** A procedure that does a workflow with differences of its own, as its page opens it. */
export interface OverrideSetting {
	readonly procedure: ProcedureDocument;
	/** Revision of the procedure's draft; null when there is none yet. */
	readonly rev: number | null;
	/** The base, and the newer version where there is one. */
	readonly bases: readonly BaseWorkflow[];
	readonly upgrade?: BaseUpgrade | undefined;
	/** Other procedures that use the base, those the person may not see included. */
	readonly others: number;
	/** Workflows the procedure could use instead, by reference. */
	readonly choices: readonly Option[];
	/** The person may change the base itself. */
	readonly canEditBase: boolean;
}

/** What the drawing of the base shows. */
export interface Drawing {
	readonly bpmn: string;
	readonly changed: readonly string[];
	readonly left: readonly string[];
	readonly selected: string | undefined;
	readonly onselect: (id: string) => void;
}
