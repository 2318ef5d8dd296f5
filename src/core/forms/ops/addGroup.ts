import type { Library } from '#core/catalogue/types.ts';
import type { ElementDocument, GroupDocument } from '#core/dictionary/types.ts';
import type { FormDocument } from '../types.ts';
import { addField } from './addField.ts';
import { addSection } from './addSection.ts';
import { freshId } from './propose.ts';
import type { Place } from './tree.ts';

export interface AddGroup {
	readonly group: GroupDocument;
	/** Where the group's elements and inner groups are found. */
	readonly library: Library;
	readonly role?: string;
	readonly at: Place;
}

/** Adds a section with a field for every element of the group, inner groups included. Throws on an unknown element. */
export function addGroup(form: FormDocument, { group, library, role, at }: AddGroup): FormDocument {
	const id = freshId(form, role ?? group.id.replaceAll('.', '-'));
	const withSection = addSection(form, { id, title: group.label, at });
	return members(group, library, []).reduce(
		(next, { element, name, required }) =>
			addField(next, {
				element,
				name,
				...(required && { required }),
				...(role !== undefined && { role }),
				at: { container: id }
			}),
		withSection
	);
}

// helpers

interface Member {
	readonly element: ElementDocument;
	readonly name: string;
	readonly required: boolean;
}

function members(group: GroupDocument, library: Library, above: readonly string[]): Member[] {
	if (above.includes(group.id)) throw new Error(`A group contains itself: ${group.id}`);
	return group.members.flatMap((member): Member[] => {
		if (member.group !== undefined) {
			const inner = library.get('group', member.group);
			if (!inner) throw new Error(`Not in the library: ${member.group}`);
			return members(inner, library, [...above, group.id]);
		}
		const element = member.element === undefined ? undefined : library.get('element', member.element);
		if (!element) throw new Error(`Not in the library: ${member.element ?? member.name}`);
		return [{ element, name: member.name, required: member.required === true }];
	});
}
