import { parseExpression } from '#core/expressions/index.ts';
import type { GraphFlow, GraphNode, ProcessGraph } from '../types.ts';

type NodeSpec = GraphNode['type'] | (Partial<GraphNode> & { readonly type: GraphNode['type'] });

/**
 * A process graph in short: nodes by id, flows as `a > b` or `a > b : condition`, chains allowed (`a > b > c`). Flow ids
 * are `a-b`, with a number when repeated.
 */
export function graphOf(nodes: Readonly<Record<string, NodeSpec>>, chains: readonly string[]): ProcessGraph {
	const flows: GraphFlow[] = [];
	for (const chain of chains) {
		const [path = '', feel] = chain.split(' : ');
		const stops = path.split('>').map((stop) => stop.trim());
		for (const [index, source] of stops.slice(0, -1).entries()) {
			const target = stops[index + 1] ?? '';
			const same = flows.filter((flow) => flow.source === source && flow.target === target).length;
			const id = same === 0 ? `${source}-${target}` : `${source}-${target}-${same + 1}`;
			flows.push({ id, name: '', source, target, ...(feel ? { condition: conditionOf(feel) } : {}) });
		}
	}
	return {
		id: 'process',
		name: '',
		nodes: Object.entries(nodes).map(([id, spec]) => ({
			id,
			name: id,
			...(typeof spec === 'string' ? { type: spec } : spec),
			incoming: flows.filter(({ target }) => target === id).map((flow) => flow.id),
			outgoing: flows.filter(({ source }) => source === id).map((flow) => flow.id)
		})),
		flows,
		lanes: []
	};
}

// helpers

function conditionOf(feel: string): NonNullable<GraphFlow['condition']> {
	const parsed = parseExpression(feel);
	return parsed.ok ? { feel, ast: parsed.value.ast } : { feel };
}
