import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyGraph } from '../testing/anyGraph.ts';
import type { ProcessGraph } from '../types.ts';
import { layoutGraph } from './layoutGraph.ts';
import type { Box, Layout, LayoutInput, Point } from './types.ts';

const LANES = ['applicant', 'centre', 'division'];

/** The graph with its nodes spread over lanes by `seed`; with 0 it has none. */
function inputOf(graph: ProcessGraph, seed: number): LayoutInput {
	return {
		lanes: seed === 0 ? [] : LANES,
		nodes: graph.nodes.map(({ id, type, attachedTo }, index) => ({
			id,
			...(type.endsWith('Task') ? { width: 100, height: 80 } : type.endsWith('Gateway') ? { width: 50, height: 50 } : { width: 36, height: 36 }),
			...(type.endsWith('Task') ? {} : { outsideName: true }),
			gateway: type.endsWith('Gateway'),
			...(attachedTo === undefined ? {} : { host: attachedTo }),
			...(seed === 0 ? {} : { lane: LANES[(index * seed) % LANES.length] })
		})),
		flows: graph.flows
	};
}

const anyInput = fc.tuple(anyGraph, fc.nat(4)).map(([graph, seed]) => inputOf(graph, seed));

describe('layoutGraph', () => {
	it('lets no shapes overlap, whatever the process', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const { nodes } = layoutGraph(input);
				const boxes = input.nodes.filter(({ host }) => host === undefined).map(({ id }) => nodes.get(id)!);
				expect(boxes.length).toBe(input.nodes.filter(({ host }) => host === undefined).length);
				for (const [index, box] of boxes.entries())
					for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false);
			}),
			{ numRuns: 150 }
		);
	});

	it('gives every flow horizontal and vertical lines from its source to its target, through no shape', () => {
		fc.assert(
			fc.property(anyInput, (input) => {
				const layout = layoutGraph(input);
				for (const flow of input.flows) {
					const points = layout.flows.get(flow.id)!;
					expect(points.length).toBeGreaterThanOrEqual(2);
					expect(touches(layout.nodes.get(flow.source)!, points[0]!)).toBe(true);
					expect(touches(layout.nodes.get(flow.target)!, points.at(-1)!)).toBe(true);
					for (const [index, to] of points.entries()) {
						const from = points[index - 1];
						if (!from) continue;
						expect(from.x === to.x || from.y === to.y).toBe(true);
						expect(crossed(input, layout, from, to)).toEqual([]);
					}
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('keeps every shape in its lane, and the lanes under each other', () => {
		fc.assert(
			fc.property(fc.tuple(anyGraph, fc.integer({ min: 1, max: 4 })), ([graph, seed]) => {
				const input = inputOf(graph, seed);
				const layout = layoutGraph(input);
				for (const { id, lane } of input.nodes) {
					const host = input.nodes.find((node) => node.id === id)!.host;
					if (host === undefined) expect(inside(layout.lanes.get(lane!)!, layout.nodes.get(id)!)).toBe(true);
				}
				let bottom = 0;
				for (const lane of input.lanes) {
					const box = layout.lanes.get(lane)!;
					expect(box.y).toBe(bottom);
					bottom = box.y + box.height;
				}
				expect(bottom).toBe(layout.height);
			}),
			{ numRuns: 80 }
		);
	});
});

describe('a long process', () => {
	it('is laid out without recursion: 5,000 steps', () => {
		const ids = Array.from({ length: 5000 }, (_, index) => `step${index}`);
		const layout = layoutGraph({
			lanes: [],
			nodes: ids.map((id) => ({ id, width: 100, height: 80 })),
			flows: ids.slice(1).map((id, index) => ({ id: `to${id}`, source: ids[index]!, target: id }))
		});
		expect(layout.nodes.size).toBe(5000);
		expect(layout.flows.get('tostep4999')).toHaveLength(2);
	});
});

function overlap(a: Box, b: Box): boolean {
	return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(outer: Box, box: Box): boolean {
	return (
		box.x >= outer.x &&
		box.y >= outer.y &&
		box.x + box.width <= outer.x + outer.width &&
		box.y + box.height <= outer.y + outer.height
	);
}

/** Whether the point lies on the border of the box. */
function touches({ x, y, width, height }: Box, point: Point): boolean {
	const within = point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
	return within && (point.x === x || point.x === x + width || point.y === y || point.y === y + height);
}

/** Shapes whose inside the line runs through. */
function crossed({ nodes }: LayoutInput, layout: Layout, from: Point, to: Point): string[] {
	const line = {
		x: Math.min(from.x, to.x),
		y: Math.min(from.y, to.y),
		width: Math.abs(from.x - to.x),
		height: Math.abs(from.y - to.y)
	};
	return nodes
		.filter(({ host }) => host === undefined)
		.filter(({ id }) => {
			const box = layout.nodes.get(id)!;
			const inner = { x: box.x + 1, y: box.y + 1, width: box.width - 2, height: box.height - 2 };
			return (
				line.x <= inner.x + inner.width &&
				inner.x <= line.x + line.width &&
				line.y <= inner.y + inner.height &&
				inner.y <= line.y + line.height
			);
		})
		.map(({ id }) => id);
}
