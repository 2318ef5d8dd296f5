export { bindingOf } from './bindingOf.ts';
export { planBpmn } from './planBpmn.ts';
export { planGraph, type PlannedFlow, type PlannedNode } from './planGraph.ts';
export { planLayout } from './planLayout.ts';
export { RESERVED_IDS } from './reservedIds.ts';
export type { PlannedEvent, PlannedStep, PlannedWay, StepPlan } from './types.ts';
