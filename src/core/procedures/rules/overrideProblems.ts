import { toPointer } from '#core/shared/pointer.ts';
import { applyOverrides, type OverrideProblem } from '#core/workflows/overrides/index.ts';
import type { ProcedureContext } from '../context.ts';
import type { ProcedureDocument } from '../types.ts';

/** What is wrong with the procedure's overrides, and the name of each step. None when the base cannot be read. */
export function overrideProblems(
	{ workflowOverrides }: ProcedureDocument,
	{ base }: ProcedureContext
): readonly (OverrideProblem & { readonly name: string })[] {
	if (!base || !workflowOverrides) return [];
	const names = new Map(base.nodes.map(({ id, name }) => [id, name]));
	return applyOverrides(base, workflowOverrides).problems.map((problem) => ({
		...problem,
		name: names.get(problem.step) || problem.step
	}));
}

/** Pointer to the override of a step, or to one property of it. */
export function overridePointer(step: string, property?: string): string {
	return toPointer(['workflowOverrides', 'steps', step, ...(property === undefined ? [] : [property])]);
}
