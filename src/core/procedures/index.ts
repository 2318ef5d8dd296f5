export { applies, type Situation } from './applies.ts';
export { caseOf } from './caseOf.ts';
export { checkOverrides } from './checkOverrides.ts';
export { checkProcedure } from './checkProcedure.ts';
export { componentsOf } from './componentsOf.ts';
export type { ProcedureContext, ProcedureRule } from './context.ts';
export { deadlineOf } from './deadlineOf.ts';
export { effectiveGraph } from './effectiveGraph.ts';
export { feesOf, type DueFee } from './feesOf.ts';
export { formAliases, mainForm } from './mainForm.ts';
export { onlineLevel, type OnlineLevel } from './onlineLevel.ts';
export { overrideStep } from './overrideStep.ts';
export { readiness, type Readiness, type ReadinessPart, type ReadinessParts } from './readiness.ts';
export { PROCEDURE_RULES } from './rules/index.ts';
export { takeWorkflow } from './takeWorkflow.ts';
export type {
	Channel,
	Component,
	Deadline,
	Fee,
	ProcedureCase,
	ProcedureDocument,
	ProcedureResult
} from './types.ts';
export { templateAliases, templatesOf } from './templatesOf.ts';
