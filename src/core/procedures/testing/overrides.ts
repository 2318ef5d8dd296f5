import type { WorkflowOverrides } from '#core/workflows/overrides/index.ts';
import { graphOf as flowGraph } from '#core/workflows/testing/graph.ts';
import type { ProcedureContext } from '../context.ts';
import type { ProcedureDocument } from '../types.ts';
import { contextOf, PROCEDURE, stepNode } from './procedure.ts';

const withBase = (steps: WorkflowOverrides['steps']) => ({ workflowOverrides: { steps } });
const baseOf = (nodes: Parameters<typeof flowGraph>[0], chains: readonly string[]) => {
	const base = flowGraph(nodes, chains);
	return contextOf({ base, graph: base });
};
const issue = stepNode('issue', {
	kind: 'issueResult',
	role: 'leader',
	result: PROCEDURE.results[0]?.code ?? ''
});
const base = baseOf(
	{ start: 'startEvent', issue, x: 'exclusiveGateway', end: 'endEvent', other: 'endEvent' },
	['start > issue > x > end', 'x > other : step.issue.outcome = "no"']
);

/** [rule, severity, where, what is changed, procedure, context] */
export const OVERRIDES_AMISS: readonly (readonly [
	string,
	string,
	string,
	string,
	Partial<ProcedureDocument>,
	ProcedureContext?
])[] = [
	[
		'override-unknown-step',
		'error',
		'/workflowOverrides/steps/gone',
		'a step the base does not have',
		withBase({ gone: { role: 'leader' } }),
		base
	],
	[
		'override-without-effect',
		'hint',
		'/workflowOverrides/steps/issue/role',
		'the role of the base',
		withBase({ issue: { role: 'leader' } }),
		base
	],
	[
		'skip-without-way',
		'error',
		'/workflowOverrides/steps/issue',
		'a way that is none',
		withBase({ issue: { skip: true, way: 'start-issue' } }),
		base
	],
	[
		'step-not-skippable',
		'error',
		'/workflowOverrides/steps/end',
		'the end of the process',
		withBase({ end: { skip: true } }),
		base
	],
	[
		'skipped-step-needed',
		'error',
		'/workflowOverrides/steps/issue',
		'the only step that makes the result',
		withBase({ issue: { skip: true, way: 'x-end' } }),
		base
	],
	[
		'skipped-step-needed',
		'error',
		'/workflowOverrides/steps/issue',
		'an outcome a condition reads',
		withBase({ issue: { skip: true } }),
		base
	],
	[
		'workflow-outdated',
		'hint',
		'/uses/workflow',
		'a workflow that has a newer version',
		{},
		contextOf({ newestWorkflow: 2 })
	]
];

export const OVERRIDES_FINE: readonly (readonly [string, Partial<ProcedureDocument>, ProcedureContext?])[] = [
	['a difference where the base cannot be read', withBase({ gone: { skip: true } })],
	['the newest version of the workflow', {}, contextOf({ newestWorkflow: 1 })],
	[
		'a role of its own, and a step left out that nothing needs',
		withBase({ issue: { role: 'clerk' }, check: { skip: true } }),
		baseOf({ start: 'startEvent', check: stepNode('check', {}), issue, end: 'endEvent' }, [
			'start > check > issue > end'
		])
	]
];
