import type { GroupDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** A member stands for neither an element nor a group, or for both. */
export const memberUnbound: DictionaryRule<GroupDocument> = {
	id: 'dictionary/member-unbound',
	check: ({ id, members }) =>
		members.flatMap(({ name, element, group }, index) =>
			(element === undefined) === (group === undefined)
				? [finding(memberUnbound.id, 'error', `/members/${index}`, { id, name })]
				: []
		)
};
