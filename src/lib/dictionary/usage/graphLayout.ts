import type { GraphEdge, GraphNode } from '../types.ts';

/** Pixels. */
export const NODE = { width: 190, height: 44 } as const;
const GAP = { x: 70, y: 12 } as const;

export interface PlacedNode extends GraphNode {
	readonly x: number;
	readonly y: number;
}

export interface GraphLayout {
	readonly nodes: readonly PlacedNode[];
	/** SVG paths from a used document to its user. */
	readonly edges: readonly (GraphEdge & { readonly path: string })[];
	readonly width: number;
	readonly height: number;
}

/**
 * One column per step away from the definition, which stands at the left; in a column each node is near the middle of
 * what it uses in the column before, so that few lines cross. An edge whose end is not among `nodes` is not drawn.
 */
export function graphLayout(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphLayout {
	const used = Map.groupBy(edges, ({ from }) => from);
	const placed = new Map<string, PlacedNode>();
	const columns = [...Map.groupBy(nodes, ({ depth }) => depth)].sort(([a], [b]) => a - b);
	const tallest = Math.max(0, ...columns.map(([, column]) => column.length));
	const height = Math.max(NODE.height, tallest * (NODE.height + GAP.y) - GAP.y);

	columns.forEach(([, column], step) => {
		const middle = (node: GraphNode) => {
			const targets = (used.get(node.key) ?? []).flatMap(({ to }) => placed.get(to)?.y ?? []);
			return targets.length === 0 ? 0 : targets.reduce((sum, y) => sum + y, 0) / targets.length;
		};
		const ordered = column
			.map((node) => ({ node, at: middle(node) }))
			.sort((a, b) => a.at - b.at || (a.node.key < b.node.key ? -1 : 1));
		const top = (height - (ordered.length * (NODE.height + GAP.y) - GAP.y)) / 2;
		ordered.forEach(({ node }, row) =>
			placed.set(node.key, {
				...node,
				x: step * (NODE.width + GAP.x),
				y: top + row * (NODE.height + GAP.y)
			})
		);
	});

	return {
		nodes: [...placed.values()],
		edges: edges.flatMap((edge) => {
			const user = placed.get(edge.from);
			const target = placed.get(edge.to);
			return user && target ? [{ ...edge, path: pathBetween(target, user) }] : [];
		}),
		width: Math.max(1, columns.length) * (NODE.width + GAP.x) - GAP.x,
		height
	};
}

// helpers

function pathBetween(from: PlacedNode, to: PlacedNode): string {
	const y1 = from.y + NODE.height / 2;
	const y2 = to.y + NODE.height / 2;
	const x1 = from.x + NODE.width;
	const bend = GAP.x / 2;
	// Users in the same column or before it: round the outside.
	if (to.x <= from.x) return `M${x1} ${y1} C${x1 + bend} ${y1} ${x1 + bend} ${y2} ${to.x + NODE.width} ${y2}`;
	return `M${x1} ${y1} C${x1 + bend} ${y1} ${to.x - bend} ${y2} ${to.x} ${y2}`;
}
