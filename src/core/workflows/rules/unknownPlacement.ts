import { findingAt, type Rule } from './rule.ts';

/** A step shows or edits a field, or names a form, that the procedure does not have. */
export const unknownPlacement: Rule = (index, { placements }) => {
	if (!placements) return [];
	return index.graph.nodes.flatMap((node) => {
		const form = node.step?.form;
		if (!form) return [];
		const known = placements[form.alias];
		if (!known) return [findingAt('unknown-form', 'error', node, { alias: form.alias })];
		const used = [...(form.visible === 'all' ? [] : form.visible), ...form.editable];
		return [...new Set(used)]
			.filter((id) => !known.ids.includes(id))
			.map((placement) => findingAt('unknown-placement', 'error', node, { placement, alias: form.alias }));
	});
};
