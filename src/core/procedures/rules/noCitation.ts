import { citedPlaces } from '../citations.ts';
import type { ProcedureRule } from '../context.ts';
import { formsOf, placementsOf } from '../formsOf.ts';

/** What the state asks, takes or grants must name the law it rests on. Steps and fields may inherit it: a warning. */
export const noCitation: ProcedureRule = {
	id: 'procedure/no-citation',
	check: (procedure, context) => [
		...citedPlaces(procedure)
			.filter(({ citations }) => citations.length === 0)
			.map(({ at, name }) => ({
				rule: noCitation.id,
				severity: 'error' as const,
				at: `${at}/citations`,
				params: { name }
			})),
		...(context.graph?.nodes ?? [])
			.filter((node) => node.step?.citations.length === 0)
			.map((node) => ({
				rule: noCitation.id,
				severity: 'warning' as const,
				at: node.id,
				params: { name: node.name }
			})),
		...[...formsOf(procedure, context)].flatMap(([alias, form]) =>
			placementsOf(form)
				.filter((placement) => {
					const element = placement.element && context.library.get('element', placement.element);
					return element && ![...(placement.citations ?? []), ...(element.citations ?? [])].length;
				})
				.map((placement) => ({
					rule: noCitation.id,
					severity: 'warning' as const,
					at: `/uses/${alias}`,
					params: { name: placement.id }
				}))
		)
	]
};
