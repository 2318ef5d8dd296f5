import { fixAt } from './fixes.ts';
import { findingAt, type Rule } from './rule.ts';

/** A step shows or edits a field, or names a form, that the procedure does not have. */
export const unknownPlacement: Rule = {
	node: (node, _, { placements }) => {
		const form = node.step?.form;
		if (!placements || !form) return undefined;
		const known = placements[form.alias];
		if (!known) {
			const [alias] = Object.keys(placements);
			const fix = alias === undefined ? {} : fixAt('workflow/set-form', node.id, { alias });
			return findingAt('unknown-form', 'error', node, { alias: form.alias }, fix);
		}
		const used = [...(form.visible === 'all' ? [] : form.visible), ...form.editable];
		return [...new Set(used)]
			.filter((id) => !known.ids.includes(id))
			.map((placement) =>
				findingAt(
					'unknown-placement',
					'error',
					node,
					{ placement, alias: form.alias },
					fixAt('workflow/remove-placement', node.id, { placement })
				)
			);
	}
};
