/** The shared dictionary: lists, definitions, editors, uses, changes and their review. */
export { default as DefinitionEditor } from './editor/DefinitionEditor.svelte';
export { DictionaryEditor } from './editor/DictionaryEditor.svelte.ts';
export { default as EntryFrame } from './EntryFrame.svelte';
export { entryHref } from './names/entryHref.ts';
export { default as DefinitionView } from './view/DefinitionView.svelte';
export { default as EntryList } from './view/EntryList.svelte';
export { default as DictionaryFilter } from './list/DictionaryFilter.svelte';
export { default as DictionaryTable } from './list/DictionaryTable.svelte';
export { listHref, type ListPlace } from './list/listHref.ts';
export { kindName, kindsName } from './names/kindName.ts';
export { default as ChangeList } from './change/ChangeList.svelte';
export { default as ClassSummary } from './change/ClassSummary.svelte';
export { default as VersionPicker } from './change/VersionPicker.svelte';
export { default as VersionList } from './history/VersionList.svelte';
export { default as UsageGraph } from './usage/UsageGraph.svelte';
export { default as UserTable } from './usage/UserTable.svelte';
export { default as NewDocumentDialog } from './create/NewDocumentDialog.svelte';
export { default as ImpactPanels } from './review/ImpactPanels.svelte';
