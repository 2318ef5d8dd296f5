export { diffWorkflows } from './diffWorkflows.ts';
export type { ChangedProperty, MigrationClass, MigrationStep, WorkflowChange, WorkflowDiff } from './types.ts';
