import { fixAt } from './fixes/formFixes.ts';
import { finding, type FormRule } from './rule.ts';

/** A field is to be filled from a source that is not there, or that does not answer this field. */
export const unknownSourceField: FormRule = {
	id: 'form/unknown-source-field',
	field: ({ id, at, item }, _, { library }) => {
		if (!item.prefill) return undefined;
		const { source, field } = item.prefill;
		if (library.get('source', source)?.fields.some(({ name }) => name === field)) return undefined;
		const fix = fixAt('form/remove-prefill', at, {});
		return finding(unknownSourceField.id, 'error', `${at}/prefill`, { id, source, field }, fix);
	}
};
