import type { ProcedureRule } from '../context.ts';
import { overridePointer, overrideProblems } from './overrideProblems.ts';

/** The base has no such step, or no longer: what the procedure says of it goes nowhere. */
export const overrideUnknownStep: ProcedureRule = {
	id: 'procedure/override-unknown-step',
	check: (procedure, context) =>
		overrideProblems(procedure, context)
			.filter(({ problem }) => problem === 'unknownStep')
			.map(({ step }) => ({
				rule: overrideUnknownStep.id,
				severity: 'error' as const,
				at: overridePointer(step),
				params: { step },
				fix: { code: 'procedure/remove-override' }
			}))
};
