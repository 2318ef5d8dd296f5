import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Text } from '#core/shared/text.ts';
import type { WorkflowChange } from '#core/workflows/diff/index.ts';
import type { OverrideProblem } from '#core/workflows/overrides/index.ts';
import type { Actor } from '../../auth/actor.ts';
import type { Page } from '../../repositories/ports.ts';

/** A workflow in the list of all. */
export interface WorkflowItem {
	readonly id: string;
	readonly title: Text;
	/** Null while it has none. */
	readonly latestVersion: number | null;
	/** Somebody changed it since its newest version. */
	readonly edited: boolean;
	/** Codes of the procedures that use it, as far as the actor may see them. */
	readonly users: readonly string[];
	/** Procedures that use it and that the actor may not see. */
	readonly hidden: number;
}

/** A procedure that uses a workflow now: its draft, or its newest version where there is no draft to see. */
export interface WorkflowUser {
	readonly ref: Ref;
	readonly procedure: ProcedureDocument;
	/** Version of the workflow it pins. */
	readonly version: number | 'draft';
	/** Newer version it could take. */
	readonly newest?: number;
	readonly canEdit: boolean;
}

export interface WorkflowUsers {
	readonly users: readonly WorkflowUser[];
	/** Procedures that use it and that the actor may not see. */
	readonly hidden: number;
}

/** What taking the newest version of its workflow means for one procedure. */
export interface WorkflowUpgrade {
	readonly from: Ref;
	readonly to: Ref;
	/** Between the workflow as the procedure does it now and as it would do it then. */
	readonly changes: readonly WorkflowChange[];
	/** Step ids whose overrides go along. */
	readonly kept: readonly string[];
	/** Overrides that no longer fit; those of steps that are gone are dropped. */
	readonly lost: readonly OverrideProblem[];
}

export interface WorkflowService {
	list(
		actor: Actor,
		query: { readonly text?: string; readonly offset?: number; readonly limit?: number }
	): Promise<Result<Page<WorkflowItem>>>;
	/** The procedures that use the workflow now, by code. Problems: `document/not-found`. */
	users(actor: Actor, id: string): Promise<Result<WorkflowUsers>>;
	/** Undefined when the procedure is up to date or follows the draft. Problems: those of reading the workflows. */
	upgrade(actor: Actor, code: string): Promise<Result<WorkflowUpgrade | undefined>>;
	/**
	 * Freezes the draft into a version that is offered to every procedure with an older one; none takes it by itself, and
	 * the first candidate that is approved with it approves it. Problems: `workflow/nothing-to-propose`,
	 * `document/stale-rev`, `document/not-found`.
	 */
	propose(actor: Actor, id: string): Promise<Result<{ readonly number: number }>>;
}
