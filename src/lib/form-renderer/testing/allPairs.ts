/** One value of every factor. */
export type Combination<F extends Factors> = { readonly [K in keyof F]: F[K][number] };

export type Factors = Readonly<Record<string, readonly unknown[]>>;

/**
 * Combinations in which any two values of two factors meet at least once: far fewer than all combinations, and faults
 * mostly need no more than two things to come together. Greedy, so not the least number, and always the same.
 */
export function allPairs<F extends Factors>(factors: F): readonly Combination<F>[] {
	const names = Object.keys(factors);
	const missing = new Map<string, Pair>();
	names.forEach((left, index) => {
		for (const right of names.slice(index + 1)) {
			for (const a of valuesOf(factors, left)) {
				for (const b of valuesOf(factors, right))
					missing.set(keyOf(left, a, right, b), { [left]: a, [right]: b });
			}
		}
	});
	const rows: Combination<F>[] = [];
	for (let pair = first(missing); pair !== undefined; pair = first(missing)) {
		let row: Pair = pair;
		for (const name of names) {
			if (name in row) continue;
			const gain = (value: unknown): number =>
				pairsOf({ ...row, [name]: value }).filter((key) => missing.has(key)).length;
			const values = valuesOf(factors, name);
			const best = values.reduce((found, value) => (gain(value) > gain(found) ? value : found), values[0]);
			row = { ...row, [name]: best };
		}
		for (const key of pairsOf(row)) missing.delete(key);
		rows.push(Object.fromEntries(names.map((name) => [name, row[name]])) as Combination<F>);
	}
	return rows;
}

// helpers

type Pair = Readonly<Record<string, unknown>>;

function valuesOf(factors: Factors, name: string): readonly unknown[] {
	return factors[name] ?? [];
}

function first(missing: ReadonlyMap<string, Pair>): Pair | undefined {
	return missing.values().next().value;
}

function pairsOf(row: Pair): readonly string[] {
	const entries = Object.entries(row);
	return entries.flatMap(([left, a], index) =>
		entries.slice(index + 1).map(([right, b]) => keyOf(left, a, right, b))
	);
}

/** The same key whichever factor comes first. */
function keyOf(left: string, a: unknown, right: string, b: unknown): string {
	return JSON.stringify(left < right ? [left, a, right, b] : [right, b, left, a]);
}
