/**
 * A way from `start` back to itself along `next`, as the nodes passed (`start` first, not repeated at the end);
 * undefined when there is none. Circles that do not pass `start` are not reported: they are found from their own nodes.
 */
export function cycleThrough(
	start: string,
	next: (node: string) => readonly string[]
): readonly string[] | undefined {
	const seen = new Set<string>();
	const open: (readonly string[])[] = [[start]];
	for (let way = open.pop(); way; way = open.pop()) {
		for (const node of next(way.at(-1) ?? start)) {
			if (node === start) return way;
			if (seen.has(node)) continue;
			seen.add(node);
			open.push([...way, node]);
		}
	}
	return undefined;
}

/**
 * The nodes that lie on a circle (or between two), in linear time: what leads nowhere is peeled off from both ends until
 * only circles are left. Ways to nodes that are not among `nodes` count as ends.
 */
export function onCycles(
	nodes: readonly string[],
	next: (node: string) => readonly string[]
): ReadonlySet<string> {
	const forward = new Map(nodes.map((node) => [node, next(node)]));
	const backward = new Map<string, string[]>();
	for (const [node, targets] of forward)
		for (const target of targets) {
			const known = backward.get(target);
			if (known) known.push(node);
			else backward.set(target, [node]);
		}
	const left = peel(new Set(nodes), forward, backward);
	return peel(left, backward, forward);
}

// helpers

type Ways = ReadonlyMap<string, readonly string[]>;

/** Takes away every node without a way to one that is left. */
function peel(nodes: ReadonlySet<string>, ways: Ways, back: Ways): ReadonlySet<string> {
	const left = new Set(nodes);
	const degree = new Map(
		[...left].map((node) => [node, (ways.get(node) ?? []).filter((target) => left.has(target)).length])
	);
	const ends = [...left].filter((node) => degree.get(node) === 0);
	for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
		left.delete(end);
		for (const node of back.get(end) ?? []) {
			const rest = (degree.get(node) ?? 0) - 1;
			degree.set(node, rest);
			if (rest === 0 && left.has(node)) ends.push(node);
		}
	}
	return left;
}
