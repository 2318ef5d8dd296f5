import type { ProcedureRule } from '../context.ts';

/** A granted result must exist electronically, or the next procedure asks for it on paper again. */
export const noElectronicResult: ProcedureRule = {
	id: 'procedure/no-electronic-result',
	check: (procedure) =>
		procedure.results.flatMap((result, index) =>
			result.outcome === 'granted' && !result.electronic
				? [
						{
							rule: noElectronicResult.id,
							severity: 'warning' as const,
							at: `/results/${index}/electronic`,
							params: { name: result.name.vi }
						}
					]
				: []
		)
};
