import { fold } from '#core/shared/fold.ts';

/** Of some names the one somebody most likely meant: equal but for case and diacritics, else few letters away. */
export function nearest(text: string, names: Iterable<string>): string | undefined {
	const wanted = fold(text);
	let best: { readonly name: string; readonly distance: number } | undefined;
	for (const name of names) {
		const limit = Math.min(best?.distance ?? Infinity, Math.max(1, Math.floor(wanted.length / 3)) + 1);
		const distance = editDistance(wanted, fold(name), limit);
		if (distance < limit) best = { name, distance };
	}
	return best?.name;
}

// helpers

/** Letters to change, add or leave out; `limit` when it is that many or more. */
function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) >= limit) return limit;
	let above = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (const [row, letter] of [...a].entries()) {
		const line = [row + 1];
		for (let column = 1; column <= b.length; column += 1) {
			const replaced = (above[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
			line.push(Math.min(replaced, (above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1));
		}
		if (Math.min(...line) >= limit) return limit;
		above = line;
	}
	return above[b.length] ?? limit;
}
