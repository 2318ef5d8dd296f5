import type { ElementDocument } from '#core/dictionary/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { JsonPointer } from '#core/shared/pointer.ts';
import type { FormDocument, Placement, Prefill } from '../types.ts';
import { repeatOfContainer } from './containers.ts';
import { camelCase, capitalised, elementName, freePath, freshId, freshPath } from './propose.ts';
import { insertItems, type Place } from './tree.ts';

export interface AddField {
	readonly element: ElementDocument;
	/** Whose datum it is: `child`, `mother` … */
	readonly role?: string;
	readonly required?: boolean;
	readonly at: Place;
	/** Wanted id and last path segment; both are made unique. */
	readonly id?: string;
	readonly name?: string;
	/** Wanted path where role and name do not say it; of the row, in a repeat. */
	readonly path?: JsonPointer;
}

/**
 * Adds a dictionary element. Its path is `/role/name` (of the row, in a repeat), its id role and name together; what
 * the element says of prefill comes along.
 */
export function addField(form: FormDocument, { element, role, required, at, id, name, path }: AddField): FormDocument {
	const repeat = repeatOfContainer(form, at.container);
	const last = name ?? elementName(element.id);
	const prefill = repeat === undefined ? prefillOf(element) : undefined;
	const placement: Placement = {
		type: 'field',
		id: freshId(form, id ?? camelCase(`${role ?? repeat ?? ''} ${capitalised(last)}`)),
		path: path === undefined ? freshPath(form, last, role, repeat) : freePath(form, path, repeat),
		element: formatRef('element', element.id, element.version || 'draft'),
		...(role !== undefined && { role }),
		...(required && { required }),
		...(prefill && { prefill })
	};
	return insertItems(form, at, [placement]);
}

/** How a field of this element is filled where the element says so; undefined when it is not. */
export function prefillOf({ prefill, sources }: ElementDocument): Prefill | undefined {
	const [first] = sources ?? [];
	if (!first || prefill === undefined || prefill === 'none') return undefined;
	return { policy: prefill, source: first.source, field: first.field, fallback: 'ask' };
}
