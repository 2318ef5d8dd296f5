import type { ProcedureRule } from '../context.ts';

/** A look-up that only knows "found" leaves the dossier standing when the database has no answer. */
export const sourceWithoutFallback: ProcedureRule = {
	id: 'procedure/source-without-fallback',
	check: (_, { graph }) =>
		(graph?.nodes ?? []).flatMap((node) => {
			const { step } = node;
			if (step?.kind !== 'lookUpSource') return [];
			const fallback = step.outcomes.some(({ code }) => code === 'notFound');
			if (fallback) return [];
			const params = { name: node.name };
			return [{ rule: sourceWithoutFallback.id, severity: 'error' as const, at: node.id, params }];
		})
};
