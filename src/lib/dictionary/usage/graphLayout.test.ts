import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GraphNode } from '../types.ts';
import { graphLayout, NODE } from './graphLayout.ts';

function node(key: string, depth: number): GraphNode {
	return { key, kind: 'form', id: key, title: key, depth, inForce: [] };
}

describe('the drawing of uses', () => {
	it('puts users to the right of what they use', () => {
		const { nodes } = graphLayout(
			[node('element', 0), node('form', 1), node('procedure', 2)],
			[
				{ from: 'form', to: 'element' },
				{ from: 'procedure', to: 'form' }
			]
		);
		const x = nodes.map((placed) => placed.x);
		expect([...x].sort((a, b) => a - b)).toEqual(x);
		expect(new Set(x).size).toBe(3);
	});

	it('never lets two documents overlap, and stays in its frame', () => {
		fc.assert(
			fc.property(
				fc.array(fc.nat({ max: 4 }), { minLength: 1, maxLength: 40 }),
				fc.array(fc.tuple(fc.nat({ max: 39 }), fc.nat({ max: 39 })), { maxLength: 60 }),
				(depths, pairs) => {
					const all = depths.map((depth, index) => node(`n${index}`, depth));
					const edges = pairs.map(([from, to]) => ({ from: `n${from}`, to: `n${to}` }));
					const { nodes, width, height } = graphLayout(all, edges);
					expect(nodes).toHaveLength(all.length);
					for (const a of nodes) {
						expect(a.x + NODE.width).toBeLessThanOrEqual(width);
						expect(a.y).toBeGreaterThanOrEqual(0);
						expect(a.y + NODE.height).toBeLessThanOrEqual(height + 0.001);
						for (const b of nodes) {
							if (a.key < b.key && a.x === b.x) {
								expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(NODE.height);
							}
						}
					}
				}
			)
		);
	});

	it('leaves out lines to documents that are not shown', () => {
		expect(graphLayout([node('a', 0)], [{ from: 'b', to: 'a' }]).edges).toEqual([]);
	});
});
