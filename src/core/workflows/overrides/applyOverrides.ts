import { parseExpression } from '#core/expressions/index.ts';
import type { GraphNode, ProcessGraph } from '../types.ts';
import { linked } from './linked.ts';
import { overrideStep } from './overrideStep.ts';
import { reachable } from './reachable.ts';
import { skipStep, type Courses } from './skipStep.ts';
import type { EffectiveWorkflow, OverrideProblem, StepOverride, WorkflowOverrides } from './types.ts';

/**
 * A base workflow as the procedure with these overrides does it. Steps are skipped in document order; what then nothing
 * leads to any more (a skipped step's boundary events and what only they led to, the branches of a decision that is no
 * longer taken) goes with them, so that nothing dead stays. An override that cannot be followed is left out and reported.
 */
export function applyOverrides(base: ProcessGraph, overrides: WorkflowOverrides | undefined): EffectiveWorkflow {
	const asked = new Map(Object.entries(overrides?.steps ?? {}));
	const problems: OverrideProblem[] = [];
	const courses: Courses = new Map();
	const known = new Set(base.nodes.map(({ id }) => id));
	for (const step of asked.keys()) if (!known.has(step)) problems.push({ step, problem: 'unknownStep' });

	const nodes = base.nodes.map((node) => {
		const override = asked.get(node.id);
		if (!override) return node;
		if (!override.skip) return changed(node, override, problems);
		reportIdle(node.id, override, problems);
		return node;
	});
	const same = nodes.every((node, at) => node === base.nodes[at]);
	let graph: ProcessGraph = same ? base : { ...base, nodes };

	const skipped: GraphNode[] = [];
	for (const node of base.nodes) {
		const override = asked.get(node.id);
		if (!override?.skip) continue;
		const without = skipStep(graph, node.id, override.way, courses);
		if (typeof without === 'string')
			problems.push({ step: node.id, problem: 'notSkippable', obstacle: without });
		else {
			graph = without;
			skipped.push(node);
		}
	}
	if (skipped.length > 0) graph = withoutDead(graph, base);
	problems.push(...needed(graph, skipped));
	const there = new Set(graph.nodes.map(({ id }) => id));
	return { graph, problems, left: base.nodes.map(({ id }) => id).filter((id) => !there.has(id)), courses };
}

// helpers

function changed(node: GraphNode, override: StepOverride, problems: OverrideProblem[]): GraphNode {
	const result = overrideStep(node, override);
	for (const property of result.idle) problems.push({ step: node.id, problem: 'noEffect', property });
	return result.node;
}

/** Whatever else is said of a step that is not done has no effect. */
function reportIdle(step: string, override: StepOverride, problems: OverrideProblem[]): void {
	for (const property of Object.keys(override) as (keyof StepOverride)[])
		if (property !== 'skip' && property !== 'way') problems.push({ step, problem: 'noEffect', property });
}

/** Without the nodes that could be reached in the base and cannot any more. */
function withoutDead(graph: ProcessGraph, base: ProcessGraph): ProcessGraph {
	const [before, now] = [reachable(base), reachable(graph)];
	const alive = graph.nodes.filter(({ id }) => now.has(id) || !before.has(id));
	return alive.length === graph.nodes.length ? graph : linked(graph, alive, graph.flows);
}

/** What remains and rests on a step that is skipped. */
function needed(graph: ProcessGraph, skipped: readonly GraphNode[]): OverrideProblem[] {
	if (skipped.length === 0) return [];
	const reads = graph.flows.map(({ id, condition }) => {
		const parsed = condition && parseExpression(condition.feel);
		return { id, paths: parsed?.ok ? parsed.value.reads : [] };
	});
	return skipped.flatMap(({ id: step, step: binding }): OverrideProblem[] => [
		...reads
			.filter(({ paths }) => paths.some((path) => `${path}.`.startsWith(`step.${step}.`)))
			.map(({ id }): OverrideProblem => ({ step, problem: 'outcomeRead', by: id })),
		...resultOf(graph, step, binding)
	]);
}

function resultOf(graph: ProcessGraph, step: string, binding: GraphNode['step']): OverrideProblem[] {
	const steps = graph.nodes.flatMap((node) => (node.step ? [node.step] : []));
	const result = binding?.result;
	if (result !== undefined)
		return steps.some((other) => other.result === result) ? [] : [{ step, problem: 'resultNeeded', result }];
	if (binding?.kind !== 'issueResult' || steps.some(({ kind }) => kind === 'issueResult')) return [];
	return [{ step, problem: 'resultNeeded' }];
}
