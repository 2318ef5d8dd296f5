/** Whether two short lists hold the same numbers, each as often, in whatever order. */
export function holdsSame(a: readonly number[], b: readonly number[]): boolean {
	if (a.length !== b.length) return false;
	if (a.length < 2) return a[0] === b[0];
	const sorted = [...b].sort(rising);
	return [...a].sort(rising).every((number, at) => number === sorted[at]);
}

// helpers

function rising(a: number, b: number): number {
	return a - b;
}
