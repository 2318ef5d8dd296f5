import { analyseSplit, type Domain, type Domains, type SplitAnalysis } from '#core/expressions/index.ts';
import { SOURCE_OUTCOMES } from '#core/dictionary/types.ts';
import { parseRef } from '#core/shared/ref.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphFlow, GraphNode } from '../types.ts';
import type { WorkflowContext } from './rule.ts';

/** The ways out of a choice that have conditions, and what these leave open. */
export interface GatewaySplit {
	readonly node: GraphNode;
	/** In the order in which they are tried. */
	readonly flows: readonly GraphFlow[];
	readonly analysis: SplitAnalysis;
}

/**
 * The analysis of an exclusive gateway, undefined where it cannot be made: a way without condition besides the default,
 * a condition that does not parse, or one that reads what has no known values.
 */
export function gatewaySplit(
	index: GraphIndex,
	context: WorkflowContext,
	node: GraphNode
): GatewaySplit | undefined {
	if (node.type !== 'exclusiveGateway' || node.outgoing.length < 2) return undefined;
	const known = splits.get(context)?.get(node);
	if (known) return known.split;
	const split = analyse(index, context, node);
	const own = splits.get(context) ?? new WeakMap<GraphNode, { split: GatewaySplit | undefined }>();
	own.set(node, { split });
	splits.set(context, own);
	return split;
}

// helpers

/** Three rules ask for the same analysis. */
const splits = new WeakMap<WorkflowContext, WeakMap<GraphNode, { split: GatewaySplit | undefined }>>();

function analyse(index: GraphIndex, context: WorkflowContext, node: GraphNode): GatewaySplit | undefined {
	const flows = node.outgoing.filter((id) => id !== node.defaultFlow).map((id) => index.flow(id));
	const conditions = flows.map(({ condition, conditionIssue }) => (conditionIssue ? undefined : condition?.ast));
	if (conditions.some((ast) => ast === undefined)) return undefined;
	const analysis = analyseSplit(
		conditions.filter((ast) => ast !== undefined),
		domainsAt(index, context, node)
	);
	return analysis && { node, flows, analysis };
}

/** What can be read at `node`: answers of the main form, outcomes of steps and sources, the dossier's own facts. */
function domainsAt(index: GraphIndex, context: WorkflowContext, node: GraphNode): Domains {
	const [main] = Object.values(context.placements ?? {});
	const domains = new Map<string, Domain>(
		Object.entries(main?.domains ?? {}).map(([path, domain]) => [`form.${path}`, domain])
	);
	const asked = new Map<string, GraphNode[]>();
	for (const other of index.graph.nodes) {
		const { step } = other;
		if (!step) continue;
		const codes = step.outcomes.map(({ code }) => code);
		if (codes.length > 0)
			domains.set(`step.${other.id}.outcome`, {
				type: 'code',
				codes,
				optional: !isAlwaysBefore(index, [other], node)
			});
		const source = step.source === undefined ? undefined : parseRef(step.source)?.id;
		if (source !== undefined) asked.set(source, [...(asked.get(source) ?? []), other]);
	}
	for (const [source, steps] of asked)
		domains.set(`source.${source}.status`, {
			type: 'code',
			codes: SOURCE_OUTCOMES,
			optional: !isAlwaysBefore(index, steps, node)
		});
	if (context.cases) domains.set('dossier.case', { type: 'code', codes: context.cases, optional: true });
	domains.set('dossier.channel', { type: 'code', codes: CHANNELS, optional: false });
	return domains;
}

const CHANNELS = ['online', 'counter', 'post'];

/** Whether every way from a start to `node` passes one of `steps`. */
function isAlwaysBefore(index: GraphIndex, steps: readonly GraphNode[], node: GraphNode): boolean {
	const closed = new Set(steps.map(({ id }) => id));
	const seen = new Set<string>();
	const waiting = index.starts(node.parent).map(({ id }) => id);
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (id === node.id) return false;
		if (seen.has(id)) continue;
		seen.add(id);
		// A boundary event leaves its host before the host has an outcome.
		const next = closed.has(id) ? index.guests(id) : index.next(id);
		waiting.push(...next.map((follower) => follower.id));
	}
	return true;
}
