import { valueOf } from '../answers.ts';
import { designerData } from './designerData.ts';
import { formContent } from './formContent.ts';
import { formPlace, viewOf, type FormParams } from './formPlace.ts';

/** What the page shows on which a form is designed, or only looked at. */
export async function designPage(locals: App.Locals, params: FormParams) {
	const place = await formPlace(locals, params);
	const form = formContent(place.opened);
	return {
		place: viewOf(place),
		form,
		rev: place.opened.draft?.rev ?? null,
		version: place.opened.latest?.number ?? null,
		canEdit: place.opened.canEdit,
		/** Who edits the draft now. */
		lock: place.opened.canEdit ? valueOf(await locals.services.locks.get(place.reader, 'form', form.id), locals) : null,
		/** A past state, in words; the draft or newest version has none. */
		edition: undefined as string | undefined,
		...(await designerData(locals, form))
	};
}

export type DesignPage = Awaited<ReturnType<typeof designPage>>;
