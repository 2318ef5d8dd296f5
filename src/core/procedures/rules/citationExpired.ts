import type { InstrumentDocument } from '#core/dictionary/types.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { citationLists } from '../citations.ts';
import type { ProcedureRule } from '../context.ts';

/**
 * The instrument is no longer in force today: what rests on it alone has lost its basis. Beside another citation that
 * is in force it is left over from before, which has to be looked at but stops nobody.
 */
export const citationExpired: ProcedureRule = {
	id: 'procedure/citation-expired',
	check: (procedure, { library, today }) =>
		citationLists(procedure).flatMap(({ at, citations }) => {
			const laws = citations.map(({ instrument }) => library.get('instrument', instrument));
			const severity = laws.some((law) => law && isInForce(law, today)) ? 'warning' : 'error';
			return laws.flatMap((law, index) => {
				if (!law?.effectiveTo || law.effectiveTo >= today) return [];
				const params = { number: law.number, date: law.effectiveTo };
				return [{ rule: citationExpired.id, severity, at: `${at}/citations/${index}`, params } as const];
			});
		})
};

// helpers

function isInForce({ effectiveFrom, effectiveTo }: InstrumentDocument, today: LocalDate): boolean {
	return (effectiveFrom ?? '') <= today && (effectiveTo === undefined || effectiveTo >= today);
}
