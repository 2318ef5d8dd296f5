import type { LayoutInput } from './types.ts';

/** Column of every node that is no boundary event, and which flows lead back against the reading direction. */
export interface Ranks {
	readonly column: ReadonlyMap<string, number>;
	/** Ids of the flows that close a loop. */
	readonly back: ReadonlySet<string>;
	/** Ids in an order in which a node comes after everything that leads to it, loops aside. */
	readonly order: readonly string[];
}

/** Longest-path layering: a node stands one column right of the last of those that lead to it. */
export function rankNodes({ nodes, flows }: LayoutInput): Ranks {
	const hosts = new Map(nodes.flatMap(({ id, host }) => (host === undefined ? [] : [[id, host] as const])));
	const ranked = nodes.filter(({ host }) => host === undefined).map(({ id }) => id);
	const edges = flows.map(({ id, source, target }) => ({
		id,
		from: hosts.get(source) ?? source,
		to: hosts.get(target) ?? target
	}));
	const out = Map.groupBy(edges, ({ from }) => from);
	const entered = new Set(edges.filter(({ from, to }) => from !== to).map(({ to }) => to));

	const back = new Set<string>();
	const state = new Map<string, 'open' | 'done'>();
	const finished: string[] = [];
	for (const root of [...ranked.filter((id) => !entered.has(id)), ...ranked]) visit(root);
	const order = finished.toReversed();

	const column = new Map(ranked.map((id) => [id, 0]));
	for (const id of order)
		for (const edge of out.get(id) ?? [])
			if (!back.has(edge.id))
				column.set(edge.to, Math.max(column.get(edge.to) ?? 0, (column.get(id) ?? 0) + 1));
	return { column, back, order };

	/** Depth first with a stack of its own: a long process is deeper than the call stack likes. */
	function visit(root: string): void {
		if (state.has(root)) return;
		state.set(root, 'open');
		const stack = [{ id: root, left: [...(out.get(root) ?? [])].reverse() }];
		for (let top = stack.at(-1); top; top = stack.at(-1)) {
			const edge = top.left.shift();
			if (!edge) {
				state.set(top.id, 'done');
				finished.push(top.id);
				stack.pop();
			} else if (state.get(edge.to) === 'open') back.add(edge.id);
			else if (!state.has(edge.to)) {
				state.set(edge.to, 'open');
				stack.push({ id: edge.to, left: [...(out.get(edge.to) ?? [])].reverse() });
			}
		}
	}
}
