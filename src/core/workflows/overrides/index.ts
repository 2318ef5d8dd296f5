export { applyOverrides } from './applyOverrides.ts';
export { applyToBpmn } from './applyToBpmn.ts';
export type {
	EffectiveWorkflow,
	OverrideProblem,
	OverrideProperty,
	SkipObstacle,
	StepOverride,
	WorkflowOverrides
} from './types.ts';
export { waysOn } from './waysOn.ts';
