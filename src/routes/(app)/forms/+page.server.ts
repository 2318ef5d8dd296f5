import { redirect } from '@sveltejs/kit';
import { textIn } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { holds } from '#lib/server/auth/authorise.ts';
import { readerOf, refuse, textOf, valueOf } from '../answers.ts';
import { stateFilter } from './stateFilter.ts';
import type { Actions, PageServerLoad } from './$types';

const LIMIT = 25;

export const load: PageServerLoad = async ({ locals, url }) => {
	const reader = readerOf(locals);
	const text = url.searchParams.get('q')?.trim() ?? '';
	const state = stateFilter(url.searchParams.get('state'));
	const offset = Math.max(0, Number(url.searchParams.get('offset') ?? 0) || 0);
	const page = valueOf(
		await locals.services.forms.list(reader, { text, offset, limit: LIMIT, ...state.query }),
		locals
	);
	return {
		text,
		state: state.key,
		offset,
		limit: LIMIT,
		total: page.total,
		canCreate: holds(reader, 'document.edit'),
		rows: page.items.map((item) => ({
			...item,
			title: textIn(item.title, locals.locale),
			users: item.users.map(({ code, alias }) => ({ code, alias }))
		}))
	};
};

export const actions: Actions = {
	create: async ({ locals, request }) => {
		const data = await request.formData();
		const [vi, en] = [textOf(data, 'vi').slice(0, 300), textOf(data, 'en').slice(0, 300)];
		const created = await locals.services.forms.create(readerOf(locals), {
			title: { vi, ...(en === '' ? {} : { en }) },
			page: {
				vi: m.forms_new_page({}, { locale: 'vi' }),
				en: m.forms_new_page({}, { locale: 'en' })
			}
		});
		if (!created.ok) return refuse('create', created.problems, locals);
		redirect(303, `/forms/${encodeURIComponent(created.value.id)}/design`);
	}
};
