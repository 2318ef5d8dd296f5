import type { Ref } from '#core/shared/document.ts';
import type { ProcedureDocument } from './types.ts';

/**
 * The procedure on another workflow, or another version of it. Overrides of the steps in `keep` go along; of none when it
 * is left out, because step ids mean nothing in a workflow of other making.
 */
export function takeWorkflow(
	procedure: ProcedureDocument,
	to: Ref,
	keep: readonly string[] = []
): ProcedureDocument {
	const { workflowOverrides, ...rest } = procedure;
	const uses = { ...procedure.uses, workflow: to };
	const kept = Object.entries(workflowOverrides?.steps ?? {}).filter(([step]) => keep.includes(step));
	return kept.length === 0
		? { ...rest, uses }
		: { ...rest, uses, workflowOverrides: { steps: Object.fromEntries(kept) } };
}
