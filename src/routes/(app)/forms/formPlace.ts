import { m } from '#lib/i18n/paraglide/messages.js';
import type { Crumb } from '#lib/ui/index.ts';
import { readerOf, valueOf } from '../answers.ts';
import { openForm } from '../procedures/[code]/forms/[alias]/openForm.ts';

/** Where a form is looked at: on its own, or in a procedure that uses it. */
export type FormParams = { readonly id: string } | { readonly code: string; readonly alias: string };

/** The form an address names, with the addresses of its modes and the way to it; 404 and 403 as error pages. */
export async function formPlace(locals: App.Locals, params: FormParams) {
	const reader = readerOf(locals);
	if ('code' in params) {
		const { opened, form, procedure } = await openForm(locals, params.code, params.alias);
		const base = `/procedures/${params.code}/forms/${params.alias}`;
		const crumbs: readonly Crumb[] = [
			{ label: m.designer_crumb_procedures(), href: '/procedures' },
			{ label: procedure.code, href: `/procedures/${procedure.code}` }
		];
		return { reader, id: form.id, opened, base, design: base, overview: undefined, crumbs };
	}
	const opened = valueOf(await locals.services.documents.open(reader, 'form', params.id), locals);
	const base = `/forms/${encodeURIComponent(params.id)}`;
	const crumbs: readonly Crumb[] = [{ label: m.forms_list_title(), href: '/forms' }];
	return { reader, id: params.id, opened, base, design: `${base}/design`, overview: base, crumbs };
}

/** What pages show of the place. */
export type PlaceView = Pick<Awaited<ReturnType<typeof formPlace>>, 'base' | 'design' | 'overview' | 'crumbs'>;

export function viewOf({ base, design, overview, crumbs }: PlaceView): PlaceView {
	return { base, design, overview, crumbs };
}
