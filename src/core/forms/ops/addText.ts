import type { Text } from '#core/shared/text.ts';
import type { FormDocument } from '../types.ts';
import { repeatOfContainer } from './containers.ts';
import { freshId } from './propose.ts';
import { insertItems, type Place } from './tree.ts';

/** Adds a static text to a page or section. */
export function addText(
	form: FormDocument,
	{ text, at }: { readonly text: Text; readonly at: Place }
): FormDocument {
	repeatOfContainer(form, at.container);
	return insertItems(form, at, [{ type: 'text', id: freshId(form, 'text'), text }]);
}
