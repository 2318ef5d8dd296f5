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
	/** 1 … */
	readonly level: number;
	/** Row it stands below. */
	readonly parent?: string;
	/** Place among the rows below the same one, 1 …, and how many those are. */
	readonly position: number;
	readonly size: number;
	/** Whether rows stand below it. */
	readonly branches: boolean;
	readonly node?: GraphNode;
	readonly flow?: GraphFlow;
	/** Steps in the order of work: 1, 2 …; inside a subprocess 4.1, 4.2 … */
	readonly number?: string;
	/** Where a way leads; also a merge, and a node with one way out when that is not simply the next row. */
	readonly target?: GraphNode;
	readonly targetNumber?: string;
	/** That is a row further up: a loop. */
	readonly back?: boolean;
	/** What was found on it. */
	readonly findings: readonly Finding[];
	/** Worst finding on it. */
	readonly severity?: Severity;
}

/**
 * The process as a list, in the order work goes: a node comes after everything that leads to it, loops aside; the ways
 * out of a choice stand below it, boundary events below their step, and what nothing leads to at the end.
 */
export function outlineRows(graph: ProcessGraph, findings: readonly Finding[] = []): OutlineRow[] {
	const index = indexGraph(graph);
	const found = Map.groupBy(findings, ({ at }) => at);
	const nodes = scopeNodes(index, undefined, undefined, 1, '');
	const places = new Map(nodes.map(({ node }, at) => [node.id, at]));
	const numbers = new Map(nodes.map(({ node, number }) => [node.id, number]));
	const lead = (from: number, flow: GraphFlow): Lead => {
		const target = beyondMerges(index, index.node(flow.target));
		const number = numbers.get(target.id);
		const at = places.get(target.id) ?? 0;
		return { target, ...(number ? { targetNumber: number } : {}), ...(at <= from ? { back: true } : {}) };
	};

	const rows = nodes.flatMap(({ node, level, parent, number }, at): Bare[] => {
		const ways = node.outgoing.map((id) => index.flow(id));
		const [only] = ways;
		const next = nodes.find((other, place) => place > at && !isMerge(other.node) && !other.node.attachedTo);
		const led = only && ways.length === 1 ? lead(at, only) : undefined;
		return [
			{
				id: node.id,
				level,
				node,
				...(parent === undefined ? {} : { parent }),
				...(number ? { number } : {}),
				// Merges have no name: where they lead tells them apart.
				...(led && (isMerge(node) || led.target !== next?.node) ? led : {})
			},
			...(ways.length > 1
				? ways.map((flow): Bare => ({
						id: flow.id,
						level: level + 1,
						parent: node.id,
						flow,
						...lead(at, flow)
					}))
				: [])
		];
	});
	return placed(rows, found);
}

// helpers

type Bare = Omit<OutlineRow, 'position' | 'size' | 'branches' | 'findings' | 'severity'>;
type Lead = Pick<OutlineRow, 'target' | 'targetNumber' | 'back'>;

interface PlacedNode {
	readonly node: GraphNode;
	readonly level: number;
	readonly parent?: string | undefined;
	readonly number?: string;
}

/** Nodes of a scope in the order of work, boundary events after their host, what a subprocess holds after it. */
function scopeNodes(
	index: GraphIndex,
	scope: string | undefined,
	parent: string | undefined,
	level: number,
	prefix: string
): PlacedNode[] {
	let count = 0;
	return workOrder(index, scope).flatMap((node): PlacedNode[] => {
		const number = isStep(node) ? `${prefix}${(count += 1)}` : undefined;
		const own: PlacedNode = { node, level, parent, ...(number ? { number } : {}) };
		return [
			own,
			...index.guests(node.id).map((guest) => ({ node: guest, level: level + 1, parent: node.id })),
			...(node.type === 'subProcess' ? scopeNodes(index, node.id, node.id, level + 1, `${number}.`) : [])
		];
	});
}

function placed(rows: readonly Bare[], found: ReadonlyMap<string, readonly Finding[]>): OutlineRow[] {
	const siblings = Map.groupBy(rows, ({ parent }) => parent);
	const seen = new Map<string | undefined, number>();
	return rows.map((row): OutlineRow => {
		const position = (seen.get(row.parent) ?? 0) + 1;
		seen.set(row.parent, position);
		const findings = found.get(row.id) ?? [];
		const severity = worst(findings);
		return {
			...row,
			position,
			size: siblings.get(row.parent)?.length ?? 1,
			branches: siblings.has(row.id),
			findings,
			...(severity ? { severity } : {})
		};
	});
}

function isStep({ type }: GraphNode): boolean {
	return /Task$|^subProcess$|^callActivity$/.test(type);
}

/** A gateway without a name and with one way out only gathers ways. */
function isMerge({ type, name, outgoing }: GraphNode): boolean {
	return type === 'exclusiveGateway' && name.trim() === '' && outgoing.length === 1;
}

/** What a way really leads to: merges only gather ways. */
function beyondMerges(index: GraphIndex, node: GraphNode, seen: readonly string[] = []): GraphNode {
	const [only] = node.outgoing;
	if (!isMerge(node) || only === undefined || seen.includes(node.id)) return node;
	return beyondMerges(index, index.node(index.flow(only).target), [...seen, node.id]);
}

/** Reverse postorder of a depth-first walk: topological but for the flows that lead back. Boundary events aside. */
function workOrder(index: GraphIndex, scope: string | undefined): GraphNode[] {
	const seen = new Set<string>();
	const done: GraphNode[] = [];
	const visit = (node: GraphNode): void => {
		if (seen.has(node.id)) return;
		seen.add(node.id);
		for (const next of index.next(node.id).toReversed()) visit(next);
		done.push(node);
	};
	for (const start of [...index.starts(scope)].toReversed()) visit(start);
	const others = index.inside(scope).filter(({ id }) => !seen.has(id));
	return [...done.toReversed(), ...others].filter(({ attachedTo }) => attachedTo === undefined);
}

const RANK: readonly Severity[] = ['hint', 'warning', 'error'];

function worst(findings: readonly Finding[]): Severity | undefined {
	return RANK.findLast((severity) => findings.some((finding) => finding.severity === severity));
}
