import { indexGraph } from '../graph/indexGraph.ts';
import type { ProcessGraph } from '../types.ts';

/** Ids of the nodes a token can come to, whatever the conditions say; boundary events count as coming with their host. */
export function reachable(graph: ProcessGraph): ReadonlySet<string> {
	const index = indexGraph(graph);
	const seen = new Set<string>();
	const queue = [...index.starts(undefined)];
	for (let node = queue.pop(); node; node = queue.pop()) {
		if (seen.has(node.id)) continue;
		seen.add(node.id);
		queue.push(...index.next(node.id));
		if (node.type === 'subProcess') queue.push(...index.starts(node.id));
	}
	return seen;
}
