export { default as ConflictDialog } from './ConflictDialog.svelte';
export { default as DraftGuard } from './DraftGuard.svelte';
export { default as SaveStateChip } from './SaveStateChip.svelte';
export { DraftSession, type DraftSessionOptions } from './DraftSession.svelte.ts';
export { downloadJson } from './downloadJson.ts';
export { browserCopies, type LocalCopies, type LocalCopy } from './localCopies.ts';
export { openDraftSession, type OpenDraft } from './openDraftSession.ts';
export type { SaveState } from './saveState.ts';
export { httpTransport, type DraftTransport, type SaveAnswer, type StoredDraft } from './transport.ts';
