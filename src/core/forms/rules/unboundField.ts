import { fieldNodes } from '../formNodes.ts';
import { finding, type FormRule } from './rule.ts';

/** A field of the form's own, outside the dictionary: allowed while drafting, refused at release. */
export const unboundField: FormRule = {
	id: 'form/unbound-field',
	check: (form, { stage }) =>
		fieldNodes(form)
			.filter(({ item }) => item.element === undefined && item.local)
			.map(({ id, at }) =>
				finding(unboundField.id, stage === 'candidate' ? 'error' : 'warning', `${at}/local`, { id })
			)
};
