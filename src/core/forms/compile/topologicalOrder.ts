/**
 * `ids` so that each comes after what it depends on, otherwise in the given order; or the ids of a cycle, in the
 * order in which they depend on each other. Unknown dependencies are ignored.
 */
export function topologicalOrder(
	ids: readonly string[],
	dependencies: ReadonlyMap<string, ReadonlySet<string>>
): { readonly order: readonly string[] } | { readonly cycle: readonly string[] } {
	const known = new Set(ids);
	const done = new Set<string>();
	const order: string[] = [];
	for (const start of ids) {
		// Depth first with an own stack: forms may be thousands of fields long.
		const stack = [{ id: start, rest: remaining(start) }];
		const open = new Set([start]);
		if (done.has(start)) continue;
		for (let top = stack.at(-1); top; top = stack.at(-1)) {
			const next = top.rest.pop();
			if (next === undefined) {
				stack.pop();
				open.delete(top.id);
				done.add(top.id);
				order.push(top.id);
			} else if (open.has(next)) {
				const path = stack.map(({ id }) => id);
				return { cycle: path.slice(path.indexOf(next)) };
			} else if (!done.has(next)) {
				open.add(next);
				stack.push({ id: next, rest: remaining(next) });
			}
		}
	}
	return { order };

	function remaining(id: string): string[] {
		return [...(dependencies.get(id) ?? [])].filter((other) => known.has(other)).reverse();
	}
}
