import { amend, record, type History } from './history.ts';

/** Which property an edit changed, and when (ms of a steady clock). */
export interface EditKey {
	readonly property: string;
	readonly at: number;
}

/** Edits of one property closer together than this are one undo step; ms. */
const TOGETHER = 1500;

/** Records an edit; typing on in the same property replaces the step it began. */
export function recordEdit<T>(
	history: History<T>,
	next: T,
	last: EditKey | undefined,
	key: EditKey | undefined
): History<T> {
	const goesOn = last && key && last.property === key.property && key.at - last.at < TOGETHER;
	if (!goesOn || history.past.length === 0) return record(history, next);
	return amend(history, next);
}
