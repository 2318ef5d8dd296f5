import { applies } from '../applies.ts';
import type { ProcedureRule } from '../context.ts';
import { inForce } from '../deadlineOf.ts';
import { situationsOf } from '../situations.ts';

/** Every case and channel needs a deadline in force today; the appointment slip could not be printed otherwise. */
export const noDeadline: ProcedureRule = {
	id: 'procedure/no-deadline',
	check: (procedure, { today }) => {
		const current = procedure.deadlines.filter((deadline) => inForce(deadline, today));
		return situationsOf(procedure)
			.filter((situation) => !current.some((deadline) => applies(deadline, situation)))
			.map((situation) => ({
				rule: noDeadline.id,
				severity: 'error' as const,
				at: '/deadlines',
				params: { case: situation.case ?? '–', channel: situation.channel }
			}));
	}
};
