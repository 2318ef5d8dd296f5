import { childrenOf } from '../../findItem.ts';
import { freshId } from '../../ops/propose.ts';
import { insertItems } from '../../ops/tree.ts';
import { updatePlacement } from '../../ops/updatePlacement.ts';
import type { FormDocument, StaticText } from '../../types.ts';
import type { FixPlace } from './fixPlace.ts';

/** The field's help becomes a paragraph right above it, shown when the field is. */
export function helpToText({ form, field }: FixPlace): FormDocument | undefined {
	const { parent, item } = field ?? {};
	if (!field || !item?.help || parent === undefined || field.repeat !== undefined) return undefined;
	const index = childrenOf(form, parent)?.findIndex(({ id }) => id === field.id) ?? 0;
	const without = updatePlacement(form, { id: field.id, changes: { help: undefined } });
	const text: StaticText = {
		type: 'text',
		id: freshId(form, `${field.id}Note`),
		text: item.help,
		...(item.visibleWhen && { visibleWhen: item.visibleWhen })
	};
	return insertItems(without, { container: parent, index }, [text]);
}
