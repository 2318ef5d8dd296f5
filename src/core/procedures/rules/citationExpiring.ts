import { shiftDate } from '#core/calendar/index.ts';
import { citationsOf } from '../citations.ts';
import type { ProcedureRule } from '../context.ts';

/** Time a change of law needs to be drafted, tested and published. */
const NOTICE_DAYS = 90;

/** The instrument goes out of force within the next 90 days. */
export const citationExpiring: ProcedureRule = {
	id: 'procedure/citation-expiring',
	check: (procedure, { library, today }) =>
		citationsOf(procedure).flatMap(({ at, citation }) => {
			const end = library.get('instrument', citation.instrument)?.effectiveTo;
			if (end === undefined || end < today || end > shiftDate(today, NOTICE_DAYS)) return [];
			const number = library.get('instrument', citation.instrument)?.number ?? '';
			return [
				{
					rule: citationExpiring.id,
					severity: 'warning' as const,
					at,
					params: { number, date: end }
				}
			];
		})
};
