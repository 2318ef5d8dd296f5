import type { Library } from '#core/catalogue/types.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import type { FormNode } from '../formNodes.ts';
import { pathProblems } from './answerPaths.ts';
import { buildPlan } from './buildPlan.ts';
import type { FormCondition } from './parseConditions.ts';
import type { FormReading } from './readForm.ts';
import { resolveField, type ResolvedField } from './resolveField.ts';
import type { PlanStep } from './types.ts';

/** A form put together with what it refers to; everything compiled is built from it. */
export interface ResolvedForm {
	readonly nodes: readonly FormNode[];
	readonly fields: readonly ResolvedField[];
	readonly conditions: readonly FormCondition[];
	readonly plan: readonly PlanStep[];
}

/** All that can keep a form from compiling shows here; `compileForm` says which problems there are. */
export function resolveForm(reading: FormReading, library: Library): Result<ResolvedForm> {
	const { nodes, conditions } = reading;
	const problems: Problem[] = [...pathProblems(nodes)];
	const fields: ResolvedField[] = [];
	for (const node of nodes) {
		if (node.type !== 'field') continue;
		const field = resolveField(node, library);
		if (field.ok) fields.push(field.value);
		else problems.push(...field.problems);
	}
	problems.push(...reading.problems);
	const [first, ...rest] = problems;
	if (first) return fail(first, ...rest);
	const plan = buildPlan(nodes, conditions, reading.readers);
	return plan.ok ? ok({ nodes, fields, conditions, plan: plan.value }) : plan;
}
