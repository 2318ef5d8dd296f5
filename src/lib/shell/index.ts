/** The frame of the studio. Every page inside `(app)` is one `<Page>`. */
export { default as AppShell } from './AppShell.svelte';
export type { Me, Shortcut } from './context.ts';
export { default as ErrorMessage } from './ErrorMessage.svelte';
export { errorTitle } from './errorTitle.ts';
export type { SectionKey } from './navigation.ts';
export { default as LanguageSwitch } from './LanguageSwitch.svelte';
export { default as Page } from './Page.svelte';
export { roleName } from './roleName.ts';
export type { SearchHit, SearchHits } from './searchHits.ts';
