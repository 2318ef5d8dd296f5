import { formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { changed, mapContainers } from './tree.ts';

/**
 * Wants (or no longer wants) an answer to each of the fields among `ids` and inside what `ids` names, whatever their
 * conditions said. What is computed stays as it is.
 */
export function requireItems(
	form: FormDocument,
	{ ids, required }: { readonly ids: readonly string[]; readonly required: boolean }
): FormDocument {
	const fields = fieldsWithin(form, ids);
	return mapContainers(form, (_, children) =>
		children.map((item) =>
			item.type === 'field' && fields.has(item.id) && !item.calculation
				? changed(item, { required: required || undefined, requiredWhen: undefined })
				: item
		)
	);
}

/** Ids of the fields among `ids` and inside what `ids` names. */
export function fieldsWithin(form: FormDocument, ids: readonly string[]): ReadonlySet<string> {
	const held = new Set(ids);
	// Parents come before children.
	for (const node of formNodes(form)) if (node.parent !== undefined && held.has(node.parent)) held.add(node.id);
	return new Set(formNodes(form).flatMap(({ id, type }) => (type === 'field' && held.has(id) ? [id] : [])));
}
