import type { Channel } from './types.ts';

/** What decides which deadline, fee or component a dossier meets. */
export interface Situation {
	/** Id of the case, when one applies. */
	readonly case?: string | undefined;
	readonly channel: Channel;
}

interface Restricted {
	readonly cases?: readonly string[];
	readonly channels?: readonly Channel[];
}

/** Whether an entry restricted to cases and channels is meant for the situation. */
export function applies(entry: Restricted, situation: Situation): boolean {
	const named = entry.cases === undefined || entry.cases.some((id) => id === situation.case);
	return named && (entry.channels === undefined || entry.channels.includes(situation.channel));
}

/** Entries that name their case come before general ones, then those that name their channel. */
export function mostSpecific<T extends Restricted>(entries: readonly T[]): T | undefined {
	return [...entries].sort((a, b) => specificity(b) - specificity(a))[0];
}

export function specificity(entry: Restricted): number {
	return (entry.cases ? 2 : 0) + (entry.channels ? 1 : 0);
}
