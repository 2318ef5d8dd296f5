import type { ProcedureRule } from '../context.ts';

/** "Unknown" is not "free": somebody has to establish the amount before a citizen is told one. */
export const feeUnknown: ProcedureRule = {
	id: 'procedure/fee-unknown',
	check: (procedure) =>
		procedure.fees.flatMap((fee, index) =>
			fee.status === 'unknown' || (fee.status === 'known' && fee.amount === undefined)
				? [
						{
							rule: feeUnknown.id,
							severity: 'warning' as const,
							at: `/fees/${index}`,
							params: { name: fee.name.vi }
						}
					]
				: []
		)
};
