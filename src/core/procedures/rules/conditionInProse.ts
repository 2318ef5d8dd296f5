import { readExpression, type Expression } from '#core/expressions/index.ts';
import type { ProcedureRule } from '../context.ts';

/** A condition nobody can compute: prose, or text outside the FEEL profile. */
export const conditionInProse: ProcedureRule = {
	id: 'procedure/condition-in-prose',
	check: (procedure) => {
		const conditions: readonly (readonly [string, Expression | undefined])[] = [
			...procedure.cases.map((entry, index) => [`/cases/${index}/when`, entry.when] as const),
			...procedure.components.map((entry, index) => [`/components/${index}/when`, entry.when] as const),
			...procedure.fees.map((entry, index) => [`/fees/${index}/exemptWhen`, entry.exemptWhen] as const)
		];
		return conditions.flatMap(([at, condition]) => {
			const read = condition && readExpression(condition);
			if (!condition || !read || read.ok) return [];
			const [problem] = read.problems;
			const params = { condition: condition.feel, column: problem.params?.column ?? 1 };
			return [{ rule: conditionInProse.id, severity: 'error' as const, at, params }];
		});
	}
};
