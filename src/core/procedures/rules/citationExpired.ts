import { citationsOf } from '../citations.ts';
import type { ProcedureRule } from '../context.ts';

/** The instrument is no longer in force today: what rests on it has lost its basis. */
export const citationExpired: ProcedureRule = {
	id: 'procedure/citation-expired',
	check: (procedure, { library, today }) =>
		citationsOf(procedure).flatMap(({ at, citation }) => {
			const instrument = library.get('instrument', citation.instrument);
			if (!instrument?.effectiveTo || instrument.effectiveTo >= today) return [];
			const params = { number: instrument.number, date: instrument.effectiveTo };
			return [{ rule: citationExpired.id, severity: 'error' as const, at, params }];
		})
};
