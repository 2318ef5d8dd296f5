/** Transitions of the drawn net in an order in which they fire; joined without copying, read once when needed. */
export type Parts = number | { readonly first: Parts; readonly then: Parts };

export function partsInOrder(parts: Parts): number[] {
	const found: number[] = [];
	const waiting = [parts];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		if (typeof next === 'number') found.push(next);
		else waiting.push(next.then, next.first);
	}
	return found;
}
