import type { Cookies } from '@sveltejs/kit';
import { ABSOLUTE_HOURS } from '../auth/sessions.ts';

/** Over https the name itself forbids other hosts, paths and plain http to set it (RFC 6265bis `__Host-`). */
export function sessionCookieName(https: boolean): string {
	return https ? '__Host-session' : 'session';
}

export function setSessionCookie(cookies: Cookies, token: string, https: boolean): void {
	cookies.set(sessionCookieName(https), token, { ...attributes(https), maxAge: ABSOLUTE_HOURS * 3600 });
}

export function clearSessionCookie(cookies: Cookies, https: boolean): void {
	cookies.delete(sessionCookieName(https), attributes(https));
}

// helpers

function attributes(https: boolean) {
	return { path: '/', httpOnly: true, sameSite: 'lax', secure: https } as const;
}
