import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** A column is to be filled from a source: a row has no record of its own there, so it never is. */
export const prefillInRow: FormRule = {
	id: 'form/prefill-in-row',
	field: ({ id, at, node, item }) => {
		if (node.repeat === undefined || !item.prefill) return undefined;
		return finding(prefillInRow.id, 'warning', `${at}/prefill`, { id }, fixAt('form/remove-prefill', at, {}));
	}
};
