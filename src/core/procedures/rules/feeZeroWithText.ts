import type { ProcedureRule } from '../context.ts';

/** The national portal writes 0 for "set by the province"; a fee of 0 must say whether it is free or unknown. */
export const feeZeroWithText: ProcedureRule = {
	id: 'procedure/fee-zero-with-text',
	check: (procedure) =>
		procedure.fees.flatMap((fee, index) =>
			fee.status === 'known' && fee.amount === 0
				? [
						{
							rule: feeZeroWithText.id,
							severity: 'error' as const,
							at: `/fees/${index}`,
							params: { name: fee.name.vi }
						}
					]
				: []
		)
};
