import { fieldNodes } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** A field is to be filled from a source that is not there, or that does not answer this field. */
export const unknownSourceField: FormRule = {
	id: 'form/unknown-source-field',
	check: (form, { library }) =>
		fieldNodes(form).flatMap(({ id, at, item }) => {
			if (!item.prefill) return [];
			const { source, field } = item.prefill;
			const known = library.get('source', source)?.fields.some(({ name }) => name === field);
			return known ? [] : [finding(unknownSourceField.id, 'error', `${at}/prefill`, { id, source, field })];
		})
};
