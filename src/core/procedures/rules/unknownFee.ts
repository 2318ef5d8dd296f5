import type { ProcedureRule } from '../context.ts';

/** A step collects a fee the procedure does not have, or no longer: nothing would be collected there. */
export const unknownFee: ProcedureRule = {
	id: 'procedure/unknown-fee',
	check: (procedure, { graph }) => {
		const fees = new Set(procedure.fees.map(({ id }) => id));
		return (graph?.nodes ?? []).flatMap((node) => {
			const fee = node.step?.fee;
			if (fee === undefined || fees.has(fee)) return [];
			const params = { fee, name: node.name };
			return [{ rule: unknownFee.id, severity: 'error' as const, at: node.id, params }];
		});
	}
};
