import type { Digest, Instant } from '#core/shared/ports.ts';
import type { Catalogue } from '#core/releases/index.ts';

/** What a newer catalogue brings. */
export interface ReleaseChange {
	readonly change: 'added' | 'withdrawn';
	readonly procedure: string;
	readonly number: number;
	readonly release: Digest;
	readonly effectiveFrom: Instant;
	readonly effectiveTo?: Instant;
}

/** Items of `newer` that `older` does not have or had not withdrawn yet, in their order. */
export function changesBetween(older: Catalogue | undefined, newer: Catalogue): readonly ReleaseChange[] {
	return newer.items.flatMap((item, index): ReleaseChange[] => {
		const known = older?.items[index];
		const { procedure, number, release, effectiveFrom, effectiveTo } = item;
		const change = { procedure, number, release, effectiveFrom, ...(effectiveTo && { effectiveTo }) };
		const withdrawn = item.withdrawnIn !== undefined && known?.withdrawnIn === undefined;
		return [
			...(known ? [] : [{ change: 'added' as const, ...change }]),
			...(withdrawn ? [{ change: 'withdrawn' as const, ...change }] : [])
		];
	});
}
