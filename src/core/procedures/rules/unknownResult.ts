import type { ProcedureRule } from '../context.ts';

/** A step produces a result the procedure does not list. */
export const unknownResult: ProcedureRule = {
	id: 'procedure/unknown-result',
	check: (procedure, { graph }) => {
		const codes = new Set(procedure.results.map(({ code }) => code));
		return (graph?.nodes ?? []).flatMap((node) => {
			const result = node.step?.result;
			if (result === undefined || codes.has(result)) return [];
			const params = { code: result, name: node.name };
			return [{ rule: unknownResult.id, severity: 'error' as const, at: node.id, params }];
		});
	}
};
