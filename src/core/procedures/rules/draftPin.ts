import { referencesOf } from '#core/catalogue/references.ts';
import type { ProcedureRule } from '../context.ts';

/** A pin on a draft moves with every edit; submitting replaces it by a number, a candidate must hold none. */
export const draftPin: ProcedureRule = {
	id: 'procedure/draft-pin',
	check: (procedure, { stage }) =>
		referencesOf(procedure)
			.filter(({ to }) => to.version === 'draft')
			.map(({ at, ref }) => ({
				rule: draftPin.id,
				severity: stage === 'candidate' ? ('error' as const) : ('hint' as const),
				at,
				params: { ref }
			}))
};
