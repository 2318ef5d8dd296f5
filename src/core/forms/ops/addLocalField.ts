import type { FormDocument, LocalField, Placement } from '../types.ts';
import { repeatOfContainer } from './containers.ts';
import { camelCase, capitalised, freshId, freshPath } from './propose.ts';
import { insertItems, type Place } from './tree.ts';

export interface AddLocalField {
	/** With the reason why no dictionary element serves; throws without one. */
	readonly local: LocalField;
	readonly role?: string;
	readonly required?: boolean;
	readonly at: Place;
}

/** Adds a field that is not in the dictionary; drafts may hold it, release refuses it. */
export function addLocalField(form: FormDocument, { local, role, required, at }: AddLocalField): FormDocument {
	const repeat = repeatOfContainer(form, at.container);
	const name = camelCase(local.label.vi) || 'field';
	if (local.reason.trim() === '') throw new Error(`A local field needs a reason: ${name}`);
	const placement: Placement = {
		type: 'field',
		id: freshId(form, camelCase(`${role ?? repeat ?? ''} ${capitalised(name)}`)),
		path: freshPath(form, name, role, repeat),
		local,
		...(role !== undefined && { role }),
		...(required && { required })
	};
	return insertItems(form, at, [placement]);
}
