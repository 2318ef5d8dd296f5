/** The workflow editor, and the parts of it that other pages show. */
export { default as StepOutline } from './outline/StepOutline.svelte';
export { outlineRows, type OutlineRow } from './outline/outlineRows.ts';
export { stepRoleName } from './roleName.ts';
export { partName } from './modeler/partNames.ts';
export { contextOf, type SettingForm, type WorkflowSetting } from './setting.ts';
export { default as CompareView } from './compare/CompareView.svelte';
export { default as WorkflowPage } from './WorkflowPage.svelte';
