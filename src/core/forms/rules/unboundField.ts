import { finding, type FormRule } from './rule.ts';

/** A field of the form's own, outside the dictionary: allowed while drafting, refused at release. */
export const unboundField: FormRule = {
	id: 'form/unbound-field',
	field: ({ id, at, item }, _, { stage }) =>
		item.element === undefined && item.local
			? finding(unboundField.id, stage === 'candidate' ? 'error' : 'warning', `${at}/local`, { id })
			: undefined
};
