import type { StepBinding } from '#core/workflows/types.ts';
import type { ProcedureRule } from '../context.ts';
import { formsOf, placementsOf } from '../formsOf.ts';

/** A step shows or edits a placement the pinned form does not have. */
export const unknownPlacement: ProcedureRule = {
	id: 'procedure/unknown-placement',
	check: (procedure, context) => {
		const forms = formsOf(procedure, context);
		return (context.graph?.nodes ?? []).flatMap((node) => {
			const alias = node.step?.form?.alias;
			const form = alias === undefined ? undefined : forms.get(alias);
			if (!form || alias === undefined) return [];
			const known = new Set(placementsOf(form).map(({ id }) => id));
			return namedPlacements(node.step)
				.filter((id) => !known.has(id))
				.map((id) => ({
					rule: unknownPlacement.id,
					severity: 'error' as const,
					at: node.id,
					params: { placement: id, alias, name: node.name }
				}));
		});
	}
};

// helpers

function namedPlacements(step: StepBinding | undefined): readonly string[] {
	const { visible = [], editable = [] } = step?.form ?? {};
	return [...new Set([...(visible === 'all' ? [] : visible), ...editable])];
}
