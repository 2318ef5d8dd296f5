import type { PersonRow } from '#lib/admin/index.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { ROLES } from '#lib/server/repositories/ports.ts';
import { readerOf, textOf, valueOf } from '../../answers.ts';
import { refused } from '../outcome.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const reader = readerOf(locals);
	const { people } = locals.services;
	const agencies = valueOf(await people.agencies(reader), locals);
	const names = new Map(agencies.map(({ id, name }) => [id, name]));
	const rows = valueOf(await people.list(reader), locals).map(
		({ id, email, name, agency, roles, disabled }): PersonRow => ({
			id,
			email,
			name,
			agency: names.get(agency) ?? agency,
			roles,
			disabled,
			self: id === reader.id
		})
	);
	return {
		people: rows,
		agencies: agencies.map(({ id, name, centre }) => ({ id, name, centre })),
		roles: [...ROLES]
	};
};

export const actions: Actions = {
	createPerson: async ({ request, locals }) => {
		const form = await request.formData();
		const made = await locals.services.people.create(readerOf(locals), {
			name: textOf(form, 'name'),
			email: textOf(form, 'email'),
			agency: textOf(form, 'agency'),
			roles: rolesIn(form)
		});
		if (!made.ok) return refused('createPerson', made.problems, form, locals);
		const { person, password } = made.value;
		return {
			form: 'createPerson',
			done: m.auth_people_created({ name: person.name }),
			secret: { label: m.auth_password_once({ email: person.email }), value: password }
		};
	},

	setRoles: async ({ request, locals }) => {
		const form = await request.formData();
		const saved = await locals.services.people.setRoles(readerOf(locals), textOf(form, 'id'), rolesIn(form));
		if (!saved.ok) return refused('setRoles', saved.problems, form, locals);
		return { form: 'setRoles', done: m.auth_people_saved({ name: saved.value.name }) };
	},

	disable: async ({ request, locals }) => setDisabled(await request.formData(), locals, true),
	enable: async ({ request, locals }) => setDisabled(await request.formData(), locals, false),

	resetPassword: async ({ request, locals }) => {
		const form = await request.formData();
		const reset = await locals.services.people.resetPassword(readerOf(locals), textOf(form, 'id'));
		if (!reset.ok) return refused('resetPassword', reset.problems, form, locals);
		const { person, password } = reset.value;
		return {
			form: 'resetPassword',
			done: m.auth_people_was_reset({ name: person.name }),
			secret: { label: m.auth_password_once({ email: person.email }), value: password }
		};
	},

	putAgency: async ({ request, locals }) => {
		const form = await request.formData();
		const agency = { id: textOf(form, 'id'), name: textOf(form, 'name') };
		const saved = await locals.services.people.putAgency(readerOf(locals), agency);
		if (!saved.ok) return refused('putAgency', saved.problems, form, locals);
		return { form: 'putAgency', done: m.auth_agencies_saved({ name: saved.value.name }) };
	}
};

// helpers

function rolesIn(form: FormData): readonly string[] {
	return form.getAll('roles').filter((role) => typeof role === 'string');
}

async function setDisabled(form: FormData, locals: App.Locals, disabled: boolean) {
	const action = disabled ? 'disable' : 'enable';
	const saved = await locals.services.people.setDisabled(readerOf(locals), textOf(form, 'id'), disabled);
	if (!saved.ok) return refused(action, saved.problems, form, locals);
	const { name } = saved.value;
	return {
		form: action,
		done: disabled ? m.auth_people_now_disabled({ name }) : m.auth_people_now_enabled({ name })
	};
}
