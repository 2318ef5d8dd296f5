import type { Library } from '#core/catalogue/types.ts';
import type { GroupDocument } from '#core/dictionary/types.ts';
import type { FormDocument } from '../types.ts';
import { addField } from './addField.ts';
import { addSection } from './addSection.ts';
import { repeatOfContainer } from './containers.ts';
import { groupParts, type GroupPart } from './groupParts.ts';
import { camelCase, capitalised, elementName, freshId, isPathFree } from './propose.ts';
import type { Place } from './tree.ts';

export interface PlaceGroup {
	readonly group: GroupDocument;
	/** Where the group's elements and inner groups are found. */
	readonly library: Library;
	/** Whose data it is: `child`, `mother` … */
	readonly role?: string;
	readonly at: Place;
}

/**
 * Places a whole group: a section with a field for each of its elements, and a section behind it for every group
 * inside. All values lie below one base path, `/role` where that is free for all of them, else `/role/group`; names of
 * inner groups go between. In a repeat the fields become columns of the row. Throws on what `groupParts` refuses (ask
 * it beforehand) and on an unknown place.
 */
export function placeGroup(form: FormDocument, { group, library, role, at }: PlaceGroup): FormDocument {
	const parts = groupParts(group, library);
	if (!parts.ok) throw new Error(`The group ${group.id} cannot be placed: ${parts.problems[0].code}`);
	const repeat = repeatOfContainer(form, at.container);
	const base = freeBase(form, parts.value, { name: elementName(group.id), role, repeat });
	if (repeat !== undefined) {
		const columns = parts.value.flatMap(({ fields }) => fields);
		return columns.reduce((next, field, index) => place(next, field, after(at, index)), form);
	}
	return parts.value.reduce((next, part, index) => {
		const own = index === 0 ? [] : (part.fields[0]?.names.slice(0, -1) ?? []);
		const id = freshId(next, idOf([...base, ...own]));
		const opened = addSection(next, { id, title: part.group.label, at: after(at, index) });
		return part.fields.reduce((held, field) => place(held, field, { container: id }), opened);
	}, form);

	function place(to: FormDocument, field: GroupPart['fields'][number], where: Place): FormDocument {
		const { element, names, required } = field;
		return addField(to, {
			element,
			id: idOf([...(base.length > 0 ? base : [repeat ?? '']), ...names]),
			path: `/${[...base, ...names].join('/')}`,
			...(required && { required }),
			...(role !== undefined && { role }),
			at: where
		});
	}
}

// helpers

interface Wanted {
	readonly name: string;
	readonly role: string | undefined;
	readonly repeat: string | undefined;
}

/** Segments below which every value of the group finds its place as it is named. */
function freeBase(form: FormDocument, parts: readonly GroupPart[], { name, role, repeat }: Wanted): readonly string[] {
	const holder = role === undefined || repeat !== undefined ? [] : [role];
	const isFree = (base: readonly string[]) =>
		parts.every(({ fields }) =>
			fields.every(({ names }) =>
				isPathFree(form, `/${[...base, ...names].join('/')}`, { ...(repeat !== undefined && { repeat }) })
			)
		);
	// Outside rows a value belongs to somebody or to something: without a role, to the group.
	if ((role !== undefined || repeat !== undefined) && isFree(holder)) return holder;
	for (let number = 1; ; number++) {
		const base = [...holder, number === 1 ? name : `${name}${number}`];
		if (isFree(base) || number > MOST_COPIES) return base;
	}
}

/** A name that cannot stand in a path at all is numbered field by field, not group by group. */
const MOST_COPIES = 99;

function idOf(names: readonly string[]): string {
	return camelCase(names.map((name, index) => (index === 0 ? name : capitalised(name))).join(' '));
}

function after({ container, index }: Place, count: number): Place {
	return index === undefined ? { container } : { container, index: index + count };
}
