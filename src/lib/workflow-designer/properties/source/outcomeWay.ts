import { readsOf, scopeOf, truth, type Ast } from '#core/expressions/index.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { GraphNode, ProcessGraph } from '#core/workflows/index.ts';

export interface OutcomeWay {
	/**
	 * `event`: caught on the step's border; `way`: a way out of the choice that follows names it; `default`: that choice's
	 * default; `depends`: other data decide too; `on`: it goes on like any other outcome; `none`: nothing follows.
	 */
	readonly by: 'event' | 'way' | 'default' | 'depends' | 'on' | 'none';
	/** Id of the node it leads to. */
	readonly to?: string;
}

/** Where an outcome of a step leads as the process is drawn. */
export function outcomeWay(graph: ProcessGraph, node: GraphNode, outcome: string): OutcomeWay {
	const events = graph.nodes.filter(
		({ type, attachedTo }) => type === 'boundaryError' && attachedTo === node.id
	);
	const event =
		events.find(({ errorCode }) => errorCode === outcome) ??
		(outcome === 'timeout' ? events.find(({ errorCode }) => errorCode === undefined) : undefined);
	if (event) return { by: 'event', ...leadingTo(graph, event.outgoing[0]) };
	const choice = choiceAfter(graph, node.id);
	if (choice) return chosenWay(graph, node, choice, outcome);
	const [flow] = node.outgoing;
	return flow === undefined ? { by: 'none' } : { by: 'on', ...leadingTo(graph, flow) };
}

/** The choice right after a step, where its outcome can be asked. */
export function choiceAfter(graph: ProcessGraph, step: string): GraphNode | undefined {
	const target = graph.flows.find(({ source }) => source === step)?.target;
	const next = graph.nodes.find(({ id }) => id === target);
	return next?.type === 'exclusiveGateway' && next.outgoing.length > 1 ? next : undefined;
}

// helpers

function chosenWay(
	graph: ProcessGraph,
	{ id, step }: GraphNode,
	choice: GraphNode,
	outcome: string
): OutcomeWay {
	const source = parseRef(step?.source ?? '')?.id ?? '';
	const facts = { step: { [id]: { outcome } }, source: { [source]: { status: outcome } } };
	const known = new Set([`step.${id}.outcome`, `source.${source}.status`]);
	for (const flow of choice.outgoing.filter((way) => way !== choice.defaultFlow)) {
		const ast = graph.flows.find((other) => other.id === flow)?.condition?.ast;
		if (!ast || !decidable(ast, known)) return { by: 'depends', to: choice.id };
		if (truth(ast, scopeOf(facts, '2026-01-01'))) return { by: 'way', ...leadingTo(graph, flow) };
	}
	return choice.defaultFlow === undefined
		? { by: 'none' }
		: { by: 'default', ...leadingTo(graph, choice.defaultFlow) };
}

function decidable(ast: Ast, known: ReadonlySet<string>): boolean {
	return readsOf(ast).every((path) => known.has(path));
}

function leadingTo(graph: ProcessGraph, flow: string | undefined): { readonly to?: string } {
	const target = graph.flows.find(({ id }) => id === flow)?.target;
	return target === undefined ? {} : { to: target };
}
