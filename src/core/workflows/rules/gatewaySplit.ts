import { analyseSplit, readsOf, type Ast, type Domain, type Domains, type SplitAnalysis } from '#core/expressions/index.ts';
import { SOURCE_OUTCOMES } from '#core/dictionary/types.ts';
import type { GraphIndex } from '../graph/indexGraph.ts';
import type { GraphFlow, GraphNode } from '../types.ts';
import { askedSources } from './askedSources.ts';
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

/** Several rules ask for the same analysis. */
const splits = new WeakMap<WorkflowContext, WeakMap<GraphNode, { split: GatewaySplit | undefined }>>();

/**
 * Analyses by conditions and what these read: while a workflow is drawn, most choices stay as they were from one check to
 * the next. The oldest go first.
 */
const analyses = new Map<string, SplitAnalysis | undefined>();
const KEPT = 500;

function analyse(index: GraphIndex, context: WorkflowContext, node: GraphNode): GatewaySplit | undefined {
	const flows = node.outgoing.filter((id) => id !== node.defaultFlow).map((id) => index.flow(id));
	const conditions = flows.flatMap(({ condition, conditionIssue }) =>
		conditionIssue || !condition?.ast ? [] : [condition.ast]
	);
	if (conditions.length < flows.length) return undefined;
	const domains = domainsAt(index, context, node, conditions);
	const key = JSON.stringify([flows.map(({ condition }) => condition?.feel), [...domains]]);
	if (!analyses.has(key)) {
		const [oldest] = analyses.keys();
		if (analyses.size >= KEPT && oldest !== undefined) analyses.delete(oldest);
		analyses.set(key, analyseSplit(conditions, domains));
	}
	const analysis = analyses.get(key);
	return analysis && { node, flows, analysis };
}

/** What the conditions at `node` read can be: answers of the main form, outcomes of steps and sources, the dossier's own facts. */
function domainsAt(
	index: GraphIndex,
	context: WorkflowContext,
	node: GraphNode,
	conditions: readonly Ast[]
): Domains {
	const [main] = Object.values(context.placements ?? {});
	const domains = new Map<string, Domain>();
	for (const path of new Set(conditions.flatMap(readsOf))) {
		const domain = domainOf(path);
		if (domain) domains.set(path, domain);
	}
	return domains;

	function domainOf(path: string): Domain | undefined {
		const [root, id = ''] = path.split('.');
		if (root === 'form') return main?.domains?.[path.slice('form.'.length)];
		if (path === 'dossier.channel') return { type: 'code', codes: CHANNELS, optional: false };
		if (path === 'dossier.case' && context.cases) return { type: 'code', codes: context.cases, optional: true };
		if (path === `source.${id}.status`) {
			const steps = askedSources(index).get(id);
			return steps && { type: 'code', codes: SOURCE_OUTCOMES, optional: !isAlwaysBefore(index, steps, node) };
		}
		const step = path === `step.${id}.outcome` ? index.find(id) : undefined;
		const codes = step?.step?.outcomes.map(({ code }) => code) ?? [];
		if (!step || codes.length === 0) return undefined;
		return { type: 'code', codes, optional: !isAlwaysBefore(index, [step], node) };
	}
}

const CHANNELS = ['online', 'counter', 'post'];

/** Whether every way from a start to `node` passes one of `steps`. Looked for backwards: mostly the step is just before. */
function isAlwaysBefore(index: GraphIndex, steps: readonly GraphNode[], node: GraphNode): boolean {
	const closed = new Set(steps.map(({ id }) => id));
	const starts = new Set(index.starts(node.parent).map(({ id }) => id));
	const seen = new Set<string>();
	const waiting = [node.id];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (starts.has(id)) return false;
		if (seen.has(id)) continue;
		seen.add(id);
		const { incoming, attachedTo } = index.node(id);
		for (const flow of incoming) {
			const { source } = index.flow(flow);
			if (!closed.has(source)) waiting.push(source);
		}
		// A boundary event leaves its host before the host has an outcome.
		if (attachedTo !== undefined && index.find(attachedTo)) waiting.push(attachedTo);
	}
	return true;
}
