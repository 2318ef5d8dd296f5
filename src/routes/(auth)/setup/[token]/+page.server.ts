import { error, fail, redirect } from '@sveltejs/kit';
import { problemText } from '#lib/i18n/problems/index.ts';
import { statusOf } from '#lib/server/http/problem.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	if (await locals.services.setup.isOpen(params.token)) return {};
	const problem = { code: 'setup/closed' };
	error(404, { message: problemText(problem, locals.locale), code: problem.code });
};

export const actions: Actions = {
	default: async ({ request, locals, params }) => {
		const form = await request.formData();
		const field = (name: string) => {
			const value = form.get(name);
			return typeof value === 'string' ? value : '';
		};
		const { password, ...shown } = {
			tenant: field('tenant'),
			tenantName: field('tenantName'),
			centreName: field('centreName'),
			name: field('name'),
			email: field('email'),
			password: field('password')
		};
		const done = await locals.services.setup.complete(params.token, { ...shown, password });
		if (done.ok) redirect(303, '/login');
		const [first] = done.problems;
		const messages = Object.fromEntries(
			done.problems.map((problem) => [problem.at?.slice(1) ?? '', problemText(problem, locals.locale)])
		);
		return fail(statusOf(first), { shown, messages });
	}
};
