import { fail, redirect } from '@sveltejs/kit';
import { problemText } from '#lib/i18n/problems/index.ts';
import { getApp } from '#lib/server/app.ts';
import { statusOf } from '#lib/server/http/problem.ts';
import { nextPath } from '#lib/server/http/nextPath.ts';
import { setSessionCookie } from '#lib/server/http/sessionCookie.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { config } = await getApp();
	const next = nextPath(url.searchParams.get('next'), config.origin);
	if (locals.user) redirect(303, next);
	return { next };
};

export const actions: Actions = {
	default: async ({ request, cookies, locals, getClientAddress }) => {
		const { config } = await getApp();
		const form = await request.formData();
		const email = text(form.get('email'));
		const signedIn = await locals.services.sessions.signIn({
			email,
			password: text(form.get('password')),
			address: getClientAddress(),
			requestId: locals.requestId
		});
		if (!signedIn.ok) {
			const [problem] = signedIn.problems;
			return fail(statusOf(problem), { email, message: problemText(problem, locals.locale) });
		}
		setSessionCookie(cookies, signedIn.value.token, config.origin.startsWith('https:'));
		redirect(303, nextPath(text(form.get('next')), config.origin));
	}
};

// helpers

function text(value: FormDataEntryValue | null): string {
	return typeof value === 'string' ? value : '';
}
