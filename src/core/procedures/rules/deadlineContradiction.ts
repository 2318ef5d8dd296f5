import { applies, specificity } from '../applies.ts';
import type { ProcedureRule } from '../context.ts';
import { situationsOf } from '../situations.ts';
import type { Deadline } from '../types.ts';

/** Two equally specific deadlines for one case, channel and day that do not say the same. */
export const deadlineContradiction: ProcedureRule = {
	id: 'procedure/deadline-contradiction',
	check: (procedure) => {
		const situations = situationsOf(procedure);
		return procedure.deadlines.flatMap((deadline, index) =>
			procedure.deadlines
				.slice(0, index)
				.filter((earlier) => specificity(earlier) === specificity(deadline))
				.filter((earlier) => overlap(earlier, deadline) && !sameTerms(earlier, deadline))
				.filter((earlier) =>
					situations.some((situation) => applies(earlier, situation) && applies(deadline, situation))
				)
				.map((earlier) => ({
					rule: deadlineContradiction.id,
					severity: 'error' as const,
					at: `/deadlines/${index}`,
					params: { name: deadline.name.vi, other: earlier.name.vi }
				}))
		);
	}
};

// helpers

const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };

function overlap(a: Deadline, b: Deadline): boolean {
	return (
		(a.validFrom ?? ALWAYS.from) <= (b.validTo ?? ALWAYS.to) &&
		(b.validFrom ?? ALWAYS.from) <= (a.validTo ?? ALWAYS.to)
	);
}

function sameTerms(a: Deadline, b: Deadline): boolean {
	return a.duration === b.duration && a.calendar === b.calendar && a.cutOff === b.cutOff;
}
