/** The word most like another, when it is like enough to be meant: at most a quarter of its letters differ. */
export function nearest(word: string, words: readonly string[]): string | undefined {
	let best: string | undefined;
	let least = Math.floor(word.length / 4) + 1;
	for (const other of words) {
		if (Math.abs(other.length - word.length) >= least) continue;
		const changes = changesBetween(word, other);
		if (changes >= least) continue;
		least = changes;
		best = other;
	}
	return best;
}

// helpers

/** Letters to add, remove or replace to come from one word to the other (Levenshtein). */
function changesBetween(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i += 1) {
		const next = [i];
		for (let j = 1; j <= b.length; j += 1) {
			const replaced = (row[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1]);
			next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
