import type { Finding, Severity } from '#core/shared/finding.ts';
import {
	indexGraph,
	type GraphFlow,
	type GraphIndex,
	type GraphNode,
	type ProcessGraph
} from '#core/workflows/index.ts';

/** A line of the outline: a node, or one of the ways out of a node that has several. */
export interface OutlineRow {
	/** Id of the node or flow. */
	readonly id: string;
	readonly level: number;
	readonly node?: GraphNode;
	readonly flow?: GraphFlow;
	/** Ways out: the node they lead to. */
	readonly target?: GraphNode;
	/** Worst finding on it. */
	readonly severity?: Severity;
}

/**
 * The process as a list, in the order work goes: a node comes after everything that leads to it, loops aside; the ways
 * out of a choice stand below it, boundary events below their step, and what nothing leads to at the end.
 */
export function outlineRows(graph: ProcessGraph, findings: readonly Finding[] = []): OutlineRow[] {
	const worst = worstBy(findings);
	const mark = (row: OutlineRow): OutlineRow => {
		const severity = worst.get(row.id);
		return severity ? { ...row, severity } : row;
	};
	return scopeRows(graph, undefined, 1).map(mark);
}

// helpers

function scopeRows(graph: ProcessGraph, scope: string | undefined, level: number): OutlineRow[] {
	const index = indexGraph(graph);
	const order = workOrder(graph, scope);
	return order.flatMap((node): OutlineRow[] => [
		{ id: node.id, level, node },
		...(node.outgoing.length > 1
			? node.outgoing.map((id): OutlineRow => {
					const flow = index.flow(id);
					return { id, level: level + 1, flow, target: beyondMerges(index, index.node(flow.target)) };
				})
			: []),
		...(node.type === 'subProcess' ? scopeRows(graph, node.id, level + 1) : [])
	]);
}

/** What a way really leads to: merges without a name only gather ways. */
function beyondMerges(index: GraphIndex, node: GraphNode): GraphNode {
	const [only, another] = node.outgoing;
	const merge = node.type === 'exclusiveGateway' && node.name.trim() === '';
	if (!merge || only === undefined || another !== undefined) return node;
	const next = index.node(index.flow(only).target);
	return next.id === node.id ? node : beyondMerges(index, next);
}

/** Reverse postorder of a depth-first walk: topological but for the flows that lead back. */
function workOrder(graph: ProcessGraph, scope: string | undefined): GraphNode[] {
	const index = indexGraph(graph);
	const seen = new Set<string>();
	const done: GraphNode[] = [];
	const visit = (node: GraphNode): void => {
		if (seen.has(node.id)) return;
		seen.add(node.id);
		for (const next of index.next(node.id).toReversed()) visit(next);
		done.push(node);
	};
	const inside = index.inside(scope);
	for (const start of [...index.starts(scope)].toReversed()) visit(start);
	const reached = done.toReversed();
	const others = inside.filter(({ id }) => !seen.has(id));
	return [...reached, ...others];
}

const RANK: readonly Severity[] = ['hint', 'warning', 'error'];

function worstBy(findings: readonly Finding[]): ReadonlyMap<string, Severity> {
	const worst = new Map<string, Severity>();
	for (const { at, severity } of findings) {
		const known = worst.get(at);
		if (!known || RANK.indexOf(severity) > RANK.indexOf(known)) worst.set(at, severity);
	}
	return worst;
}
