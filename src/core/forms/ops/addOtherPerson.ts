import type { Library } from '#core/catalogue/types.ts';
import type { ElementDocument, GroupDocument } from '#core/dictionary/types.ts';
import type { Text } from '#core/shared/text.ts';
import { dotted } from '../compile/answerPaths.ts';
import { fieldNodes, formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { addField } from './addField.ts';
import { addSection } from './addSection.ts';
import { childrenOf } from '../findItem.ts';
import { moveItem } from './moveItem.ts';
import { placeGroup } from './placeGroup.ts';
import { removeItem } from './removeItem.ts';
import { setVisibleWhen } from './setVisibleWhen.ts';
import type { Place } from './tree.ts';

export interface AddOtherPerson {
	/** Yes/no: does somebody act for the person? */
	readonly question: ElementDocument;
	/** What is asked of the one who acts. */
	readonly group: GroupDocument;
	/** The paper that authorises; left out where the law wants none. */
	readonly attachment?: ElementDocument;
	/** Where the group's elements are found. */
	readonly library: Library;
	readonly title: Text;
	/** Whose question it is, and who acts; by default the applicant and the representative. */
	readonly role?: string;
	readonly otherRole?: string;
	readonly at: Place;
}

/**
 * Adds somebody who acts for the applicant: the yes/no question and, shown only when it is answered with yes, a section
 * with the person's data and the authorisation. Throws as `placeGroup` does, and when the question is not yes/no.
 */
export function addOtherPerson(form: FormDocument, options: AddOtherPerson): FormDocument {
	const { question, group, attachment, library, title, role = 'applicant', otherRole = 'representative', at } = options;
	if (question.dataType !== 'boolean') throw new Error(`The question is a yes/no: ${question.id}`);
	const behind: Place = at.index === undefined ? at : { ...at, index: at.index + 1 };
	const asked = addField(form, { element: question, role, required: true, at });
	const path = newFields(form, asked)[0]?.item.path ?? '';
	const opened = addSection(asked, { id: otherRole, title, at: behind });
	const section = newIds(asked, opened)[0] ?? '';
	const filled = flat(placeGroup(opened, { group, library, role: otherRole, at: { container: section } }), opened, section);
	const attached = attachment
		? addField(filled, { element: attachment, role: otherRole, required: true, at: { container: section } })
		: filled;
	return setVisibleWhen(attached, { id: section, feel: `${dotted(path)} = true` });
}

// helpers

/** Fields of the sections the group brought, directly in the section: sections do not nest. */
function flat(form: FormDocument, before: FormDocument, section: string): FormDocument {
	const brought = newIds(before, form).filter((id) => formNodes(form).some((node) => node.id === id && node.type === 'section'));
	return brought.reduce((next, inner) => {
		const moved = (childrenOf(next, inner) ?? []).reduce(
			(held, { id }) => moveItem(held, { id, to: { container: section } }),
			next
		);
		return removeItem(moved, { id: inner });
	}, form);
}

function newIds(before: FormDocument, after: FormDocument): readonly string[] {
	const known = new Set(formNodes(before).map(({ id }) => id));
	return formNodes(after).flatMap(({ id }) => (known.has(id) ? [] : [id]));
}

function newFields(before: FormDocument, after: FormDocument) {
	const ids = new Set(newIds(before, after));
	return fieldNodes(after).filter(({ id }) => ids.has(id));
}
