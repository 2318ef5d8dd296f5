import type { Finding, Severity } from '#core/shared/finding.ts';
import { indexGraph } from '../graph/indexGraph.ts';
import type { ProcessGraph } from '../types.ts';
import type { Found, WorkflowContext } from './rule.ts';
import { RULES } from './rules.ts';

/** Every finding on a workflow, errors first, then in the order of the process. Goes through the graph once. */
export function checkWorkflow(graph: ProcessGraph, context: WorkflowContext = {}): Finding[] {
	const index = indexGraph(graph);
	const findings: Finding[] = [];
	for (const rule of ON_GRAPH) add(rule(index, context));
	for (const node of graph.nodes) for (const rule of ON_NODES) add(rule(node, index, context));
	for (const flow of graph.flows) for (const rule of ON_FLOWS) add(rule(flow, index, context));
	const order = new Map([...graph.nodes, ...graph.flows].map(({ id }, position) => [id, position]));
	const place = ({ at }: Finding) => order.get(at) ?? -1;
	return findings.sort(
		(a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place(a) - place(b)
	);

	function add(found: Found): void {
		if (found === undefined) return;
		if ('rule' in found) findings.push(found);
		else findings.push(...found);
	}
}

// helpers

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

const ON_GRAPH = RULES.flatMap(({ graph }) => graph ?? []);
const ON_NODES = RULES.flatMap(({ node }) => node ?? []);
const ON_FLOWS = RULES.flatMap(({ flow }) => flow ?? []);
