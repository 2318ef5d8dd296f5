import { redirect } from '@sveltejs/kit';
import { estimateMinutes } from '#lib/form-renderer/estimateMinutes.ts';
import { fieldNodes, formNodes } from '#core/forms/index.ts';
import { textIn } from '#core/shared/text.ts';
import { holds } from '#lib/server/auth/authorise.ts';
import { readerOf, refuse, textOf, valueOf } from '../../answers.ts';
import { formContent } from '../formContent.ts';
import { formPlace, viewOf } from '../formPlace.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const place = await formPlace(locals, params);
	const { reader, id, opened } = place;
	const { users, hidden } = valueOf(await locals.services.forms.users(reader, id), locals);
	const form = formContent(opened);
	const fields = fieldNodes(form);
	return {
		place: viewOf(place),
		id,
		title: textIn(opened.title, locals.locale),
		titles: form.title,
		version: opened.latest?.number ?? null,
		hasDraft: opened.draft !== undefined,
		canEdit: opened.canEdit,
		canCreate: holds(reader, 'document.edit'),
		legalForm: form.legalForm?.number,
		users: users.map(({ code, alias, name, version }) => ({
			code,
			alias,
			name: textIn(name, locals.locale),
			version
		})),
		hidden,
		fields: fields.length,
		local: fields.filter(({ item }) => item.element === undefined).length,
		minutes: estimateMinutes(fields.filter(({ item }) => !item.calculation && !item.prefill).length),
		pages: form.pages.map((page) => ({
			id: page.id,
			title: textIn(page.title, locals.locale),
			conditional: page.visibleWhen !== undefined,
			fields: fields.filter((field) => field.page === page.id).length,
			sections: formNodes(form)
				.filter((node) => node.page === page.id && (node.type === 'section' || node.type === 'repeat'))
				.map((node) => ('title' in node.item ? textIn(node.item.title, locals.locale) : ''))
		}))
	};
};

export const actions: Actions = {
	duplicate: async ({ locals, params, request }) => {
		const data = await request.formData();
		const [vi, en] = [textOf(data, 'vi').slice(0, 300), textOf(data, 'en').slice(0, 300)];
		const copied = await locals.services.forms.duplicate(readerOf(locals), params.id, {
			vi,
			...(en === '' ? {} : { en })
		});
		if (!copied.ok) return refuse('duplicate', copied.problems, locals);
		redirect(303, `/forms/${encodeURIComponent(copied.value.id)}/design`);
	}
};
