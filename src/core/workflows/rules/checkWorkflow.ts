import type { Finding, Severity } from '#core/shared/finding.ts';
import { indexGraph } from '../graph/indexGraph.ts';
import type { ProcessGraph } from '../types.ts';
import { conditionAstDiffers } from './conditionAstDiffers.ts';
import { conditionGap } from './conditionGap.ts';
import { conditionInvalid } from './conditionInvalid.ts';
import { conditionNeverTrue } from './conditionNeverTrue.ts';
import { conditionOverlap } from './conditionOverlap.ts';
import { conditionReadsUnknownField } from './conditionReadsUnknownField.ts';
import { deadlinesExceedLimit } from './deadlinesExceedLimit.ts';
import { deadStep } from './deadStep.ts';
import { flowWithoutCondition } from './flowWithoutCondition.ts';
import { implicitSplit } from './implicitSplit.ts';
import { labelMissing } from './labelMissing.ts';
import { missingPause } from './missingPause.ts';
import { noDefaultFlow } from './noDefaultFlow.ts';
import { noRefusalPath } from './noRefusalPath.ts';
import { noResultStep } from './noResultStep.ts';
import { noStart } from './noStart.ts';
import { noSupplementPath } from './noSupplementPath.ts';
import { notPortable } from './notPortable.ts';
import type { Rule, WorkflowContext } from './rule.ts';
import { soundnessRule } from './soundnessRule.ts';
import { stepWithoutCitation } from './stepWithoutCitation.ts';
import { stepWithoutDeadline } from './stepWithoutDeadline.ts';
import { stepWithoutForm } from './stepWithoutForm.ts';
import { stepWithoutRole } from './stepWithoutRole.ts';
import { stepWithoutSource } from './stepWithoutSource.ts';
import { unknownPlacement } from './unknownPlacement.ts';

/** Every finding on a workflow, errors first, then in the order of the process. */
export function checkWorkflow(graph: ProcessGraph, context: WorkflowContext = {}): Finding[] {
	const index = indexGraph(graph);
	const order = new Map([...graph.nodes, ...graph.flows].map(({ id }, position) => [id, position]));
	return RULES.flatMap((rule) => rule(index, context)).sort(
		(a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || place(a) - place(b)
	);

	function place({ at }: Finding): number {
		return order.get(at) ?? -1;
	}
}

// helpers

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];

const RULES: readonly Rule[] = [
	notPortable,
	noStart,
	soundnessRule,
	deadStep,
	implicitSplit,
	noDefaultFlow,
	flowWithoutCondition,
	conditionInvalid,
	conditionAstDiffers,
	conditionReadsUnknownField,
	conditionNeverTrue,
	conditionGap,
	conditionOverlap,
	unknownPlacement,
	labelMissing,
	stepWithoutRole,
	stepWithoutSource,
	stepWithoutDeadline,
	stepWithoutForm,
	stepWithoutCitation,
	deadlinesExceedLimit,
	missingPause,
	noSupplementPath,
	noRefusalPath,
	noResultStep
];
