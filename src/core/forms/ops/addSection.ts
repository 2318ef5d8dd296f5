import type { Text } from '#core/shared/text.ts';
import type { FormDocument } from '../types.ts';
import { repeatOfContainer } from './containers.ts';
import { freshId } from './propose.ts';
import { insertItems, type Place } from './tree.ts';

/** Adds an empty section to a page or section. */
export function addSection(
	form: FormDocument,
	{ title, at, id }: { readonly title: Text; readonly at: Place; readonly id?: string }
): FormDocument {
	repeatOfContainer(form, at.container);
	return insertItems(form, at, [{ type: 'section', id: freshId(form, id ?? 'section'), title, items: [] }]);
}
