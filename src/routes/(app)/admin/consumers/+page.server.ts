import type { ConsumerRow } from '#lib/admin/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { readerOf, textOf, valueOf } from '../../answers.ts';
import { refused } from '../outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const now = new Date().toISOString();
	const consumers = valueOf(await locals.services.consumers.list(readerOf(locals)), locals);
	return {
		consumers: consumers.map(({ id, name, expiresAt, disabled }): ConsumerRow => ({
			id,
			name,
			expiresAt,
			state: disabled ? 'disabled' : expiresAt <= now ? 'expired' : 'active'
		}))
	};
};

export const actions: Actions = {
	create: async ({ request, locals }) => {
		const form = await request.formData();
		const consumer = { id: textOf(form, 'id'), name: textOf(form, 'name') };
		const made = await locals.services.consumers.create(readerOf(locals), consumer);
		if (!made.ok) return refused('create', made.problems, form, locals);
		const { name } = made.value.consumer;
		return {
			form: 'create',
			done: m.auth_consumers_created({ name }),
			secret: { label: m.auth_key_once({ name }), value: made.value.key }
		};
	},

	disable: async ({ request, locals }) => setDisabled(await request.formData(), locals, true),
	enable: async ({ request, locals }) => setDisabled(await request.formData(), locals, false)
};

// helpers

async function setDisabled(form: FormData, locals: App.Locals, disabled: boolean) {
	const action = disabled ? 'disable' : 'enable';
	const saved = await locals.services.consumers.setDisabled(readerOf(locals), textOf(form, 'id'), disabled);
	if (!saved.ok) return refused(action, saved.problems, form, locals);
	const { name } = saved.value;
	return {
		form: action,
		done: disabled ? m.auth_consumers_now_disabled({ name }) : m.auth_consumers_now_enabled({ name })
	};
}
