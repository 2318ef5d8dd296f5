/** The designer of results, refusals and notices. */
export { default as TemplateDesigner } from './TemplateDesigner.svelte';
export type { TableColumn } from './tableColumn.ts';
export { TemplateEditor } from './TemplateEditor.svelte.ts';
export { TemplatePreview } from './TemplatePreview.svelte.ts';
