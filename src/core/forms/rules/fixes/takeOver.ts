import { dotted } from '../../compile/answerPaths.ts';
import { findItem } from '../../findItem.ts';
import { setRequiredWhen } from '../../ops/setRequiredWhen.ts';
import { storedExpression } from '../../ops/storedExpression.ts';
import { updatePlacement } from '../../ops/updatePlacement.ts';
import type { FormDocument } from '../../types.ts';
import type { FixPlace } from './fixPlace.ts';

/** The field is no longer asked: it takes the answer given at field `from`. */
export function takeOver({ form, field }: FixPlace, { from }: { readonly from: string }): FormDocument | undefined {
	const other = findItem(form, from);
	if (!field || other?.type !== 'field' || other.repeat !== field.repeat) return undefined;
	const changes = {
		calculation: storedExpression(dotted(other.item.path)),
		required: undefined,
		prefill: undefined,
		control: undefined
	};
	return setRequiredWhen(updatePlacement(form, { id: field.id, changes }), { id: field.id, feel: undefined });
}
