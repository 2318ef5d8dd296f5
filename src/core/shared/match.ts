import { canonicalJson } from '#core/shared/canonical.ts';

/** What two lists of things with an identity have apart and in common. */
export interface Matched<T> {
	readonly added: readonly T[];
	readonly removed: readonly T[];
	/** In both, with different content. */
	readonly changed: readonly { readonly before: T; readonly after: T }[];
}

/** Matches two lists by `identity`, each in its own order. */
export function match<T>(
	before: readonly T[],
	after: readonly T[],
	identity: (item: T) => string
): Matched<T> {
	const old = new Map(before.map((item) => [identity(item), item]));
	const now = new Set(after.map(identity));
	const changed = after.flatMap((item) => {
		const known = old.get(identity(item));
		return known !== undefined && !same(known, item) ? [{ before: known, after: item }] : [];
	});
	return {
		added: after.filter((item) => !old.has(identity(item))),
		removed: before.filter((item) => !now.has(identity(item))),
		changed
	};
}

/** Whether two JSON values are equal; absent and undefined are the same. */
export function same(a: unknown, b: unknown): boolean {
	return canonicalJson({ value: a }) === canonicalJson({ value: b });
}
