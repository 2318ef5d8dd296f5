import type { ElementDocument } from '#core/dictionary/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import { findItem } from '../findItem.ts';
import type { FormDocument } from '../types.ts';
import { prefillOf } from './addField.ts';
import { updatePlacement } from './updatePlacement.ts';

export interface BindField {
	/** A field with a definition of its own. */
	readonly id: string;
	readonly element: ElementDocument;
}

/**
 * Binds a local field to a dictionary element: id, path and what the placement itself says stay, its own definition
 * goes. As with `addField` the element's prefill comes along; a control chosen for another data type does not.
 */
export function bindField(form: FormDocument, { id, element }: BindField): FormDocument {
	const node = findItem(form, id);
	if (node?.type !== 'field' || !node.item.local) throw new Error(`Not a local field: ${id}`);
	const { local, calculation, prefill: own } = node.item;
	const filled = node.repeat === undefined && !calculation ? (own ?? prefillOf(element)) : own;
	return updatePlacement(form, {
		id,
		changes: {
			element: formatRef('element', element.id, element.version || 'draft'),
			local: undefined,
			prefill: filled,
			...(local.dataType !== element.dataType && { control: undefined })
		}
	});
}
