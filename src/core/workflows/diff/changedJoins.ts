import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphNode } from '../types.ts';
import { mayRest } from './resting.ts';
import type { Sides } from './sides.ts';

/** A parallel join at which dossiers on their way would be stuck or leave a token behind. */
export interface ChangedJoin {
	readonly node: GraphNode;
	/** `starved`: it waits for a branch that dossiers already past the split never took; `narrowed`: it awaits fewer. */
	readonly problem: 'starved' | 'narrowed';
	/** Flows into it that only one of the graphs has. */
	readonly flows: ReadonlySet<string>;
}

export function changedJoins({ before, after }: Sides): readonly ChangedJoin[] {
	return after.graph.nodes.flatMap((node): ChangedJoin[] => {
		const old = before.find(node.id);
		const joined = old?.type === 'parallelGateway' ? old.incoming : [];
		if (node.type !== 'parallelGateway') return [];
		const flows = apart(joined, node.incoming);
		if (joined.length > 1 && node.incoming.length < joined.length) return [{ node, problem: 'narrowed', flows }];
		const waitsForMore = node.incoming.length > 1 && node.incoming.length > joined.length;
		return waitsForMore && starves(node, before, after) ? [{ node, problem: 'starved', flows }] : [];
	});
}

// helpers

function apart(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
	return new Set([...one.filter((id) => !other.includes(id)), ...other.filter((id) => !one.includes(id))]);
}

/**
 * Whether a dossier may stand at a node of both graphs from which it reaches some of the branches the join waits for,
 * but not all. Before the split it reaches all of them; a loop that leads back before the split counts as such.
 */
function starves(join: GraphNode, before: GraphIndex, after: GraphIndex): boolean {
	const branches = join.incoming.map((id) => leadingTo(after.flow(id).source, after));
	return after.graph.nodes.some((node) => {
		const old = before.find(node.id);
		if (!old || !mayRest(old)) return false;
		const reached = branches.filter((branch) => branch.has(node.id)).length;
		return reached > 0 && reached < branches.length;
	});
}

/** Every node from which a token can come to `id`, itself included. */
function leadingTo(id: string, index: GraphIndex): ReadonlySet<string> {
	const found = new Set([id]);
	for (const each of found) {
		const node = index.find(each);
		if (!node) continue;
		if (node.attachedTo !== undefined) found.add(node.attachedTo);
		for (const flow of node.incoming) found.add(index.flow(flow).source);
	}
	return found;
}
