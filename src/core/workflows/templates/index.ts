export { isTemplatePath } from './isTemplatePath.ts';
export { parseTemplate } from './parseTemplate.ts';
export type { WorkflowTemplate } from './types.ts';
