/**
 * One round of each ring in a directed graph, `['a', 'b', 'a']`; none when there is no way back. `next` names the
 * successors of a node; what is not a node is passed over. Iterative: chains may be as long as the list.
 */
export function findCycles(
	nodes: readonly string[],
	next: (node: string) => readonly string[],
	limit: number
): readonly (readonly string[])[] {
	const known = new Set(nodes);
	const done = new Set<string>();
	const cycles: string[][] = [];
	for (const start of nodes) {
		if (done.has(start)) continue;
		const path: { readonly node: string; readonly rest: string[] }[] = [];
		const depth = new Map<string, number>();
		const enter = (node: string) => {
			depth.set(node, path.length);
			path.push({ node, rest: [...next(node)] });
		};
		enter(start);
		for (let top = path.at(-1); top; top = path.at(-1)) {
			const target = top.rest.pop();
			if (target === undefined) {
				path.pop();
				depth.delete(top.node);
				done.add(top.node);
				continue;
			}
			const back = depth.get(target);
			if (back !== undefined) {
				cycles.push([...path.slice(back).map(({ node }) => node), target]);
				if (cycles.length >= limit) return cycles;
			} else if (known.has(target) && !done.has(target)) enter(target);
		}
	}
	return cycles;
}
