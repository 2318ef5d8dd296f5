import { readerOf, valueOf } from './answers.ts';

type EditedKind = 'procedure' | 'workflow' | 'form';

/** Where a draft is edited: forms and workflows in a procedure that uses them, else on their own. */
export async function draftHref(locals: App.Locals, kind: EditedKind, id: string): Promise<string> {
	return (await draftHrefs(locals, kind, [id]))(id);
}

/** The same for many drafts of a kind, with one look-up. */
export async function draftHrefs(
	locals: App.Locals,
	kind: EditedKind,
	ids: readonly string[]
): Promise<(id: string) => string> {
	if (kind === 'procedure') return (id) => `/procedures/${id}`;
	const pins = valueOf(await locals.services.documents.pinnedIn(readerOf(locals), kind, ids), locals);
	return (id) => {
		const pin = pins.get(id);
		if (!pin) return kind === 'workflow' ? `/workflows/${id}` : `/forms/${id}`;
		const base = `/procedures/${pin.procedure}`;
		return kind === 'workflow' ? `${base}/workflow` : `${base}/forms/${pin.alias}`;
	};
}
