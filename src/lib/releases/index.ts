/** Candidates, their review, and what is put into the channels. */
export { default as CandidateTable } from './CandidateTable.svelte';
export { default as ChannelPanel } from './ChannelPanel.svelte';
export { default as LogPanel } from './LogPanel.svelte';
export { default as ReviewPage } from './ReviewPage.svelte';
export type {
	CandidateRow,
	CandidateStatus,
	ChangeLine,
	ChannelLine,
	ChannelView,
	CheckItem,
	LogView,
	Publishable,
	ReleaseRow,
	Review,
	TestRun,
	Verdict
} from './types.ts';
export { statusLook } from './wording.ts';
