import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph } from '../testing/anyGraph.ts';
import type { GraphFlow, GraphNode, ProcessGraph, StepBinding } from '../types.ts';
import { diffWorkflows } from './diffWorkflows.ts';
import type { WorkflowChange } from './types.ts';

const binding: StepBinding = { kind: 'appraise', role: 'specialist', outcomes: [{ code: 'passed', label: { vi: 'Đạt' } }], citations: [] };

test('nothing differs from itself, in whatever order it is written', () => {
	fc.assert(
		fc.property(anyGraph, fc.infiniteStream(fc.nat()), (graph, numbers) => {
			const shuffled = <T>(items: readonly T[]): T[] =>
				items.map((item) => ({ item, at: numbers.next().value as number })).sort((a, b) => a.at - b.at).map(({ item }) => item);
			const other = {
				...structuredClone(graph),
				nodes: shuffled(graph.nodes).map((node) => ({ ...node, incoming: shuffled(node.incoming), outgoing: shuffled(node.outgoing) })),
				flows: shuffled(graph.flows)
			};
			expect(diffWorkflows(graph, other)).toEqual({ changes: [], migration: 'compatible', plan: [] });
		})
	);
});

test('exactly the applied edits are told', () => {
	fc.assert(
		fc.property(anyGraph, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }), (drawn, picks) => {
			const graph = bound(drawn);
			const touched = new Set<string>();
			let after = graph;
			const expected: string[] = [];
			for (const [which, where] of picks) {
				const edit = EDITS[which % EDITS.length]!;
				const done = edit(after, where, touched);
				if (!done) continue;
				after = done.graph;
				expected.push(...done.told);
			}
			expect(told(diffWorkflows(graph, after).changes)).toEqual(expected.sort());
			// The way back undoes the same elements.
			expect(diffWorkflows(after, graph).changes.map(({ at }) => at).sort()).toEqual(diffWorkflows(graph, after).changes.map(({ at }) => at).sort());
		}),
		{ numRuns: 500 }
	);
});

test('every proposal names a node of the new graph, and only for nodes that are gone', () => {
	fc.assert(
		fc.property(anyGraph, anyGraph, (before, after) => {
			const { plan, changes, migration } = diffWorkflows(bound(before), bound(after));
			const now = new Map(after.nodes.map((node) => [node.id, node]));
			for (const { sourceId, targetId } of plan) {
				expect(now.has(sourceId)).toBe(false);
				expect(now.has(targetId)).toBe(true);
			}
			expect(migration === 'compatible').toBe(changes.every((change) => change.migration === 'compatible'));
		})
	);
});

// helpers

type Edit = (
	graph: ProcessGraph,
	where: number,
	touched: Set<string>
) => { readonly graph: ProcessGraph; readonly told: readonly string[] } | undefined;

/** Each edit takes an element nobody touched yet, so that edits do not undo or hide each other. */
const EDITS: readonly Edit[] = [
	onNode((node) => ({ ...node, name: `${node.name} mới` }), 'name'),
	onNode((node) => node.step && { ...node, step: { ...node.step, role: 'leader' } }, 'role'),
	onNode((node) => node.step && { ...node, step: { ...node.step, timeLimit: { duration: 'P3D', calendar: 'working' } } }, 'timeLimit'),
	onNode((node) => node.step && { ...node, step: { ...node.step, outcomes: [...node.step.outcomes, { code: 'more', label: { vi: 'Thêm' } }] } }, 'outcomes'),
	onNode((node) => ({ ...node, lane: 'Làn khác' }), 'lane'),
	onNode((node) => (node.attachedTo === undefined ? undefined : { ...node, interrupting: !node.interrupting }), 'interrupting'),
	onFlow((flow) => ({ ...flow, condition: { feel: 'form.age > 18' } }), 'condition'),
	onFlow((flow) => ({ ...flow, name: 'Nhãn' }), 'name'),
	onFlow((flow, { nodes }) => {
		const other = nodes.find(({ id, type }) => type === 'userTask' && id !== flow.target);
		return other && { ...flow, target: other.id };
	}, 'flowEnds'),
	(graph, where, touched) => {
		const flow = untouched(graph.flows, where, touched);
		if (!flow) return undefined;
		return { graph: rewired({ ...graph, flows: graph.flows.filter(({ id }) => id !== flow.id) }), told: [`removed ${flow.id}`] };
	},
	(graph, where, touched) => {
		const id = `added${where}`;
		if (touched.has(id)) return undefined;
		touched.add(id);
		const node: GraphNode = { id, type: 'userTask', name: 'Bước mới', step: binding, incoming: [], outgoing: [] };
		const [first] = graph.nodes;
		const flow: GraphFlow = { id: `to${id}`, name: '', source: first!.id, target: id };
		touched.add(flow.id);
		return { graph: rewired({ ...graph, nodes: [...graph.nodes, node], flows: [...graph.flows, flow] }), told: [`added ${id} with to${id}`] };
	}
];

function onNode(change: (node: GraphNode) => GraphNode | undefined, property: string): Edit {
	return (graph, where, touched) => {
		const node = untouched(graph.nodes, where, touched, (each) => change(each) !== undefined);
		const now = node && change(node);
		if (!now) return undefined;
		return { graph: { ...graph, nodes: graph.nodes.map((each) => (each.id === now.id ? now : each)) }, told: [`changed ${now.id} ${property}`] };
	};
}

function onFlow(change: (flow: GraphFlow, graph: ProcessGraph) => GraphFlow | undefined, property: string): Edit {
	return (graph, where, touched) => {
		const flow = untouched(graph.flows, where, touched, (each) => change(each, graph) !== undefined);
		const now = flow && change(flow, graph);
		if (!now) return undefined;
		return { graph: rewired({ ...graph, flows: graph.flows.map((each) => (each.id === now.id ? now : each)) }), told: [`changed ${now.id} ${property}`] };
	};
}

function untouched<T extends { readonly id: string }>(
	items: readonly T[],
	where: number,
	touched: Set<string>,
	fits: (item: T) => boolean = () => true
): T | undefined {
	const free = items.filter((item) => !touched.has(item.id) && !item.id.startsWith('added') && fits(item));
	const chosen = free[where % Math.max(1, free.length)];
	if (chosen) touched.add(chosen.id);
	return chosen;
}

/** The ends of flows written at the nodes again. */
function rewired(graph: ProcessGraph): ProcessGraph {
	const ids = (end: 'source' | 'target', node: string) => graph.flows.filter((flow) => flow[end] === node).map(({ id }) => id);
	return { ...graph, nodes: graph.nodes.map((node) => ({ ...node, incoming: ids('target', node.id), outgoing: ids('source', node.id) })) };
}

function bound(graph: ProcessGraph): ProcessGraph {
	return { ...graph, nodes: graph.nodes.map((node) => (node.type === 'userTask' ? { ...node, step: binding } : node)) };
}

function told(changes: readonly WorkflowChange[]): string[] {
	return changes
		.map(({ type, at, property, with: along = [] }) =>
			property !== undefined ? `${type} ${at} ${property}` : along.length > 0 ? `${type} ${at} with ${along.join(' ')}` : `${type} ${at}`
		)
		.sort();
}
