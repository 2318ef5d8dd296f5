import { redirect } from '@sveltejs/kit';
import { cookieName, isLocale } from '#lib/i18n/paraglide/runtime.js';
import { nextPath } from '#lib/server/http/nextPath.ts';
import type { RequestHandler } from './$types';

const YEAR = 365 * 24 * 3600;

/** Keeps the language a person chose and goes back to where they were. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
	const form = await request.formData();
	const locale = form.get('locale');
	if (isLocale(locale)) {
		// The page's own script reads it too, so that both sides agree.
		cookies.set(cookieName, locale, {
			path: '/',
			maxAge: YEAR,
			sameSite: 'lax',
			httpOnly: false,
			secure: url.protocol === 'https:'
		});
	}
	const to = form.get('to');
	redirect(303, nextPath(typeof to === 'string' ? to : null, url.origin));
};
