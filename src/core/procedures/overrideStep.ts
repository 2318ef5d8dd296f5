import type { StepOverride } from '#core/workflows/overrides/index.ts';
import type { ProcedureDocument } from './types.ts';

/**
 * The procedure with `change` in its override of a step. A property that is undefined returns to the base; an override
 * that says nothing is none.
 */
export function overrideStep(
	procedure: ProcedureDocument,
	step: string,
	change: { readonly [K in keyof StepOverride]?: StepOverride[K] | undefined }
): ProcedureDocument {
	const { workflowOverrides, ...rest } = procedure;
	const before = workflowOverrides?.steps ?? {};
	const after = Object.fromEntries(
		Object.entries({ ...before[step], ...change }).filter(([, value]) => value !== undefined)
	) as StepOverride;
	const others = Object.fromEntries(Object.entries(before).filter(([id]) => id !== step));
	const steps = Object.keys(after).length === 0 ? others : { ...others, [step]: after };
	return Object.keys(steps).length === 0 ? rest : { ...rest, workflowOverrides: { steps } };
}
