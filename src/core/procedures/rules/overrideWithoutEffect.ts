import type { ProcedureRule } from '../context.ts';
import { overridePointer, overrideProblems } from './overrideProblems.ts';

/** An override that says what the base says anyway; the next version of the base may say something else. */
export const overrideWithoutEffect: ProcedureRule = {
	id: 'procedure/override-without-effect',
	check: (procedure, context) =>
		overrideProblems(procedure, context).flatMap((found) =>
			found.problem === 'noEffect'
				? [
						{
							rule: overrideWithoutEffect.id,
							severity: 'hint' as const,
							at: overridePointer(found.step, found.property),
							params: { name: found.name, property: found.property },
							fix: { code: 'procedure/remove-override' }
						}
					]
				: []
		)
};
