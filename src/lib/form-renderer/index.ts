export type { LoadCodeList } from './CodeLists.svelte.ts';
export { FormSession, type SessionOptions } from './FormSession.svelte.ts';
export { default as FormView, type FormViewProps } from './FormView.svelte';
export { loadParts } from './parts/loadParts.ts';
export { REVIEW } from './reviewId.ts';
export type { SourceNotice } from './SourceNotice.ts';
