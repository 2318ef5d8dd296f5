import type { ProcedureRule } from '../context.ts';
import { overridePointer, overrideProblems } from './overrideProblems.ts';

/** Several ways lead on from a skipped step, and the procedure does not say by which it goes on. */
export const skipWithoutWay: ProcedureRule = {
	id: 'procedure/skip-without-way',
	check: (procedure, context) =>
		overrideProblems(procedure, context).flatMap((found) =>
			found.problem === 'notSkippable' &&
			(found.obstacle === 'severalWays' || found.obstacle === 'unknownWay')
				? [
						{
							rule: skipWithoutWay.id,
							severity: 'error' as const,
							at: overridePointer(found.step),
							params: { name: found.name }
						}
					]
				: []
		)
};
