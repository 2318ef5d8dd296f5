import type { ProcedureRule } from '../context.ts';
import { overridePointer, overrideProblems } from './overrideProblems.ts';

/** A step the process cannot be without: its start or end, what an event-based gateway waits for, the work of a loop. */
export const stepNotSkippable: ProcedureRule = {
	id: 'procedure/step-not-skippable',
	check: (procedure, context) =>
		overrideProblems(procedure, context).flatMap((found) =>
			found.problem === 'notSkippable' && found.obstacle !== 'severalWays' && found.obstacle !== 'unknownWay'
				? [
						{
							rule: stepNotSkippable.id,
							severity: 'error' as const,
							at: overridePointer(found.step),
							params: { name: found.name }
						}
					]
				: []
		)
};
