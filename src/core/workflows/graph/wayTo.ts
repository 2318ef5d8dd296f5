import type { GraphIndex } from './indexGraph.ts';

/**
 * A shortest way from the start to a node or flow, and the way to the subprocess it stands in before that: ids of nodes
 * and flows in the order passed, the last one included. For what nothing leads to, just itself.
 */
export function wayTo(index: GraphIndex, id: string): readonly string[] {
	const flow = index.findFlow(id);
	const target = flow ? flow.source : id;
	const scope = index.find(target)?.parent;
	const outer = scope === undefined ? [] : wayTo(index, scope);
	const inner = wayInside(index, scope, target) ?? [target];
	return [...outer, ...inner, ...(flow ? [id] : [])];
}

// helpers

function wayInside(index: GraphIndex, scope: string | undefined, target: string): string[] | undefined {
	const from = new Map<string, readonly string[]>(index.starts(scope).map(({ id }) => [id, []]));
	for (const [id] of from) {
		if (id === target) return backTo(from, target);
		for (const flow of index.node(id).outgoing) {
			const next = index.flow(flow).target;
			if (!from.has(next)) from.set(next, [id, flow]);
		}
		for (const guest of index.guests(id)) if (!from.has(guest.id)) from.set(guest.id, [id]);
	}
	return undefined;
}

function backTo(from: ReadonlyMap<string, readonly string[]>, target: string): string[] {
	const way = [target];
	for (let step = from.get(target); step?.[0] !== undefined; step = from.get(step[0])) way.unshift(...step);
	return way;
}
