/** An item with its place in its list. */
export interface Placed<T> {
	readonly item: T;
	readonly index: number;
}

/** Two lists seen item by item. */
export interface Pairs<T> {
	readonly added: readonly Placed<T>[];
	readonly removed: readonly Placed<T>[];
	/** In both lists; `index` is the place in the newer one. */
	readonly kept: readonly { readonly before: T; readonly after: T; readonly index: number }[];
	/** Those in both stand in another order. */
	readonly reordered: boolean;
}

/** Pairs the items of two lists by `identity`; of several with the same one, the first with the first and so on. */
export function pairs<T>(
	before: readonly T[] = [],
	after: readonly T[] = [],
	identity: (item: T) => string
): Pairs<T> {
	const old = keyed(before, identity);
	const now = keyed(after, identity);
	const kept = [...now].flatMap(([key, { item, index }]) => {
		const known = old.get(key);
		return known ? [{ before: known.item, after: item, index, was: known.index }] : [];
	});
	return {
		added: [...now].flatMap(([key, placed]) => (old.has(key) ? [] : [placed])),
		removed: [...old].flatMap(([key, placed]) => (now.has(key) ? [] : [placed])),
		kept,
		reordered: kept.some(({ was }, index) => was < (kept[index - 1]?.was ?? -1))
	};
}

// helpers

function keyed<T>(items: readonly T[], identity: (item: T) => string): ReadonlyMap<string, Placed<T>> {
	const seen = new Map<string, number>();
	return new Map(
		items.map((item, index) => {
			const name = identity(item);
			const count = seen.get(name) ?? 0;
			seen.set(name, count + 1);
			return [JSON.stringify([name, count]), { item, index }];
		})
	);
}
