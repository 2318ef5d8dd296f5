import { redirect } from '@sveltejs/kit';
import { getApp } from '#lib/server/app.ts';
import { clearSessionCookie, sessionCookieName } from '#lib/server/http/sessionCookie.ts';
import type { RequestHandler } from './$types';

export const POST: RequestHandler = async ({ cookies, locals }) => {
	const { config } = await getApp();
	const https = config.origin.startsWith('https:');
	const token = cookies.get(sessionCookieName(https));
	if (token) await locals.services.sessions.signOut(token, locals.requestId);
	clearSessionCookie(cookies, https);
	redirect(303, '/login');
};
