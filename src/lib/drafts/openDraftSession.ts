import type { DraftSessionOptions } from './DraftSession.svelte.ts';
import { DraftSession } from './DraftSession.svelte.ts';
import { browserCopies } from './localCopies.ts';
import { httpTransport } from './transport.ts';

export interface OpenDraft<T> extends Pick<DraftSessionOptions<T>, 'rev' | 'read' | 'replace'> {
	readonly kind: string;
	readonly id: string;
	/** Id of the signed-in person: another's local copies on a shared computer are not offered. */
	readonly user: string;
}

/** A draft session on the browser's own fetch, clock, timers and storage. */
export function openDraftSession<T>({ kind, id, user, ...options }: OpenDraft<T>): DraftSession<T> {
	const document = `${user}/${kind}/${id}`;
	return new DraftSession<T>({
		...options,
		document,
		key: `${document}/${crypto.randomUUID()}`,
		transport: httpTransport<T>(kind, id, (input, init) => fetch(input, init)),
		copies: browserCopies(),
		now: () => new Date().toISOString()
	});
}
