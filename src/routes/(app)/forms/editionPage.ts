import { fail } from '#core/shared/problem.ts';
import { parseEdition } from '#lib/drafts/parseEdition.ts';
import { valueOf } from '../answers.ts';
import { designerData } from './designerData.ts';
import type { DesignPage } from './designPage.ts';
import { editionOptions } from './editionOptions.ts';
import { formPlace, viewOf, type FormParams } from './formPlace.ts';

/** A past state of a form, to look at: as `designPage`, but nobody edits it. */
export async function editionPage(
	locals: App.Locals,
	params: FormParams & { readonly edition: string }
): Promise<DesignPage & { readonly canRestore: boolean; readonly key: string }> {
	const place = await formPlace(locals, params);
	const edition = parseEdition(params.edition);
	const form = valueOf(
		edition
			? await locals.services.history.edition(place.reader, 'form', place.id, edition)
			: fail({ code: 'document/not-found', params: { ref: params.edition } }),
		locals
	);
	if (form.kind !== 'form') throw new Error(`${place.id} is no form`);
	const options = editionOptions(place.opened, locals);
	return {
		place: viewOf(place),
		form,
		rev: place.opened.draft?.rev ?? null,
		version: place.opened.latest?.number ?? null,
		canEdit: false,
		lock: null,
		edition: options.find(({ value }) => value === params.edition)?.label ?? params.edition,
		canRestore: place.opened.canEdit && edition !== 'draft',
		key: params.edition,
		...(await designerData(locals, form))
	};
}
