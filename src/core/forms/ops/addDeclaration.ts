import type { ElementDocument } from '#core/dictionary/types.ts';
import type { Text } from '#core/shared/text.ts';
import { formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { addField } from './addField.ts';
import { replaceItem, type Place } from './tree.ts';

export interface AddDeclaration {
	/** A yes/no element: what the signer affirms. */
	readonly element: ElementDocument;
	readonly role?: string;
	/** What is stated, in Markdown. */
	readonly statement: Text;
	/** Who signs on paper, and how. */
	readonly signature: { readonly title: Text; readonly note?: Text };
	readonly at: Place;
}

/** Adds a declaration one must affirm, with its place for a signature. Throws when the element is not yes/no. */
export function addDeclaration(
	form: FormDocument,
	{ element, role, statement, signature, at }: AddDeclaration
): FormDocument {
	if (element.dataType !== 'boolean') throw new Error(`A declaration is a yes/no: ${element.id}`);
	const known = new Set(formNodes(form).map(({ id }) => id));
	const placed = addField(form, { element, required: true, at, ...(role !== undefined && { role }) });
	const id = formNodes(placed).find((node) => !known.has(node.id))?.id ?? '';
	return replaceItem(placed, id, (item) =>
		item.type === 'field' ? { ...item, control: 'declaration', statement, signature } : item
	);
}
