import type { Ref } from '#core/shared/document.ts';
import { cycleThrough } from '../cycle.ts';
import type { GroupDocument } from '../types.ts';
import { finding, type DictionaryRule } from './rule.ts';

/** A group contains itself, directly or through other groups: it would never end in a form. */
export const cyclicGroup: DictionaryRule<GroupDocument> = {
	id: 'dictionary/cyclic-group',
	check: (group, { library }) =>
		group.members.flatMap((member, index) => {
			if (member.group === undefined) return [];
			const known = new Map<string, Ref>([[idOf(member.group), member.group]]);
			const way = cycleThrough(group.id, (id) => {
				if (id === group.id) return [...known.keys()].slice(0, 1);
				const inner = library.get('group', known.get(id) ?? '')?.members ?? [];
				return inner.flatMap(({ group: ref }) => {
					if (ref === undefined) return [];
					known.set(idOf(ref), ref);
					return [idOf(ref)];
				});
			});
			const at = `/members/${index}/group`;
			return way ? [finding(cyclicGroup.id, 'error', at, { id: group.id, way: way.join(' → ') })] : [];
		})
};

// helpers

function idOf(ref: Ref): string {
	return ref.replace(/^group:/, '').replace(/@[^@]*$/, '');
}
