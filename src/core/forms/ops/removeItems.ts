import { formNodes } from '../formNodes.ts';
import type { FormDocument } from '../types.ts';
import { setPrint } from './setPrint.ts';
import { mapContainers, notInForm } from './tree.ts';

/**
 * Removes pages and items with everything in them; what paper leaves out forgets them. Conditions that read them are
 * left for lint to find (`readersOfItems` tells beforehand). Throws on an id that is not in the form.
 */
export function removeItems(form: FormDocument, { ids }: { readonly ids: readonly string[] }): FormDocument {
	const gone = new Set(ids);
	const nodes = formNodes(form);
	const unknown = ids.find((id) => !nodes.some((node) => node.id === id));
	if (unknown !== undefined) return notInForm(unknown);
	const pages = form.pages.filter((page) => !gone.has(page.id));
	const left = mapContainers({ ...form, pages }, (_, children) => children.filter((item) => !gone.has(item.id)));
	return withoutOmitted(left);
}

// helpers

function withoutOmitted(form: FormDocument): FormDocument {
	const { omit } = form.print ?? {};
	if (!omit) return form;
	const known = new Set(formNodes(form).map(({ id }) => id));
	const kept = omit.filter((id) => known.has(id));
	return kept.length === omit.length ? form : setPrint(form, { omit: kept });
}
