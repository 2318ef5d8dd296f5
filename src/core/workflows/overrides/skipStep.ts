import { indexGraph, type GraphIndex } from '../graph/indexGraph.ts';
import type { GraphFlow, GraphNode, NodeType, ProcessGraph } from '../types.ts';
import { linked } from './linked.ts';
import type { SkipObstacle } from './types.ts';
import { waysOn } from './waysOn.ts';

export type Courses = Map<string, readonly string[]>;

/**
 * The graph without a step: each flow that led to it leads on to what follows it (along `way`, where there are several).
 * Where several ways meet in the step and a parallel gateway follows, a merging gateway takes the step's place under its
 * id, for the parallel gateway would wait for each of them. Nothing else is taken away here. `courses` learns what the
 * flows run along now.
 */
export function skipStep(
	graph: ProcessGraph,
	step: string,
	way: string | undefined,
	courses: Courses
): ProcessGraph | SkipObstacle {
	const index = indexGraph(graph);
	const node = index.node(step);
	if (!ACTIVITIES.includes(node.type)) return 'noActivity';
	const exit = exitOf(graph, index, node, way);
	if (typeof exit === 'string') return exit;
	const into = node.incoming.map((id) => index.flow(id)).filter(({ source }) => source !== step);
	if (into.length === 0 && index.starts(node.parent).includes(node)) return 'start';
	if (into.some(({ source }) => index.node(source).type === 'eventBasedGateway')) return 'eventGateway';

	const target = index.node(exit.target);
	const merges = into.length > 1 && target.type === 'parallelGateway';
	const skipped = merges ? merged(graph, node, exit) : bypassed(graph, node, into, exit);
	if (isLoop(indexGraph(skipped), exit.target)) return 'loop';
	const along = exit.along.flatMap((id) => courses.get(id) ?? [id]);
	if (merges) courses.set(exit.leaving, along);
	else for (const { id } of into) courses.set(id, [...(courses.get(id) ?? [id]), ...along]);
	return skipped;
}

// helpers

const ACTIVITIES: readonly NodeType[] = [
	'userTask',
	'serviceTask',
	'sendTask',
	'receiveTask',
	'subProcess',
	'callActivity'
];

interface Exit {
	/** The step's own flow by which it is left. */
	readonly leaving: string;
	readonly target: string;
	/** Flows between the step and the target. */
	readonly along: readonly string[];
}

function exitOf(
	graph: ProcessGraph,
	index: GraphIndex,
	node: GraphNode,
	way: string | undefined
): Exit | SkipObstacle {
	const [first, ...others] = node.outgoing;
	if (first === undefined) return 'noWayOut';
	const chosen = way === undefined ? undefined : waysOn(graph, node.id).find(({ id }) => id === way);
	if (way !== undefined && !chosen) return 'unknownWay';
	if (chosen) {
		const own = node.outgoing.includes(chosen.id);
		const leaving = own ? chosen.id : first;
		if (chosen.target === node.id) return 'loop';
		return { leaving, target: chosen.target, along: own ? [chosen.id] : [first, chosen.id] };
	}
	if (others.length > 0) return 'severalWays';
	const { target } = index.flow(first);
	return target === node.id ? 'noWayOut' : { leaving: first, target, along: [first] };
}

function bypassed(
	graph: ProcessGraph,
	node: GraphNode,
	into: readonly GraphFlow[],
	{ target }: Exit
): ProcessGraph {
	const led = new Set(into.map(({ id }) => id));
	return linked(
		graph,
		graph.nodes.filter(({ id, attachedTo }) => id !== node.id && attachedTo !== node.id),
		graph.flows.map((flow) => (led.has(flow.id) ? { ...flow, target } : flow))
	);
}

function merged(graph: ProcessGraph, node: GraphNode, { leaving, target }: Exit): ProcessGraph {
	const { id, lane, parent } = node;
	const gateway: GraphNode = {
		id,
		type: 'exclusiveGateway',
		name: '',
		...(lane === undefined ? {} : { lane }),
		...(parent === undefined ? {} : { parent }),
		incoming: [],
		outgoing: []
	};
	return linked(
		graph,
		graph.nodes
			.filter(({ attachedTo }) => attachedTo !== id)
			.map((each) => (each.id === id ? gateway : each)),
		graph.flows
			.filter((flow) => flow.source !== id || flow.id === leaving)
			.map((flow) => (flow.id === leaving ? unconditional(flow, target) : flow))
	);
}

function unconditional({ condition: _, conditionIssue: __, ...flow }: GraphFlow, target: string): GraphFlow {
	return { ...flow, target };
}

/** Whether gateways alone lead from a gateway back to itself. */
function isLoop(index: GraphIndex, start: string): boolean {
	const seen = new Set<string>();
	const queue = [start];
	for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
		const { type, outgoing } = index.node(id);
		if (type !== 'exclusiveGateway' && type !== 'parallelGateway') continue;
		for (const flow of outgoing) {
			const { target } = index.flow(flow);
			if (target === start) return true;
			if (!seen.has(target)) queue.push(target);
			seen.add(target);
		}
	}
	return false;
}
