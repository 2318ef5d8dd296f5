export { indexGraph, type GraphIndex } from './graph/indexGraph.ts';
export { longestPath } from './graph/longestPath.ts';
export { advanceClock } from './interpreter/advanceClock.ts';
export { completeStep, type StepAction } from './interpreter/completeStep.ts';
export { startRun } from './interpreter/startRun.ts';
export type {
	PassedNode,
	RunEnv,
	RunNotice,
	RunPause,
	RunState,
	RunToken,
	SourceAnswer,
	StuckRun,
	WaitingNode
} from './interpreter/types.ts';
export { TT_NAMESPACE, ttDescriptor, WORKFLOW_FORMAT_VERSION } from './moddle/ttDescriptor.ts';
export { checkBpmn } from './read/parseDefinitions.ts';
export { decodeBpmn, MAX_BPMN_BYTES } from './read/decodeBpmn.ts';
export { isStepKind } from './read/readStep.ts';
export { readDefinitions, readWorkflow } from './read/readWorkflow.ts';
export { checkWorkflow } from './rules/checkWorkflow.ts';
export { WORKFLOW_FIXES, type WorkflowFixCode, type WorkflowFixes } from './rules/fixes.ts';
export type { FormPlaces, WorkflowContext } from './rules/rule.ts';
export { checkSoundness, type Soundness } from './soundness/checkSoundness.ts';
export {
	NOTICE_CHANNELS,
	STEP_KINDS,
	STEP_UNITS,
	type Bounds,
	type GraphFlow,
	type GraphNode,
	type NodeType,
	type NotPortable,
	type ProcessGraph,
	type StepBinding,
	type StepKind,
	type StepNotice,
	type StepTimeLimit,
	type StepUnit,
	type WorkflowDocument
} from './types.ts';
export { withIdentity } from './withIdentity.ts';
