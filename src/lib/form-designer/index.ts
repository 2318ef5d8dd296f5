export type { ReferredDocument } from './BrowserLibrary.ts';
export { default as FormDesigner } from './FormDesigner.svelte';
export { FormEditor, type FormEditorOptions } from './FormEditor.svelte.ts';
export { default as FormStats } from './FormStats.svelte';
export type { DictionaryHit } from './palette/dictionaryHit.ts';
export type { LookAlike, LookAlikeQuestion } from './lookalikes/lookAlike.ts';
export { Preview } from './preview/Preview.svelte.ts';
