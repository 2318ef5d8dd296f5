import type { Doubt } from '#core/shared/document.ts';

/** The doubts about the value at `pointer` or anything inside it. */
export function doubtsAt(doubts: readonly Doubt[] | undefined, pointer: string): readonly Doubt[] {
	return (doubts ?? []).filter(({ at }) => at === pointer || at.startsWith(`${pointer}/`));
}
