import { unfitConstraints } from '#core/dictionary/rules/unfitConstraints.ts';
import { finding, type FormRule } from './rule.ts';

/** A limit of a local field that means nothing for its data type, or limits that leave no value. */
export const localConstraintUnfit: FormRule = {
	id: 'form/local-constraint-unfit',
	field: ({ id, at, item }) =>
		item.local &&
		unfitConstraints(item.local).map((constraint) =>
			finding(localConstraintUnfit.id, 'error', `${at}/local/constraints/${constraint}`, { id, constraint })
		)
};
