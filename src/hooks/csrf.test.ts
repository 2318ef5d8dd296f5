import { describe, expect, it } from 'vitest';
import { isCrossSite } from './csrf.ts';

const ORIGIN = 'https://studio.tinh.vn';

function ask(method: string, headers: Record<string, string>, cookie = true): boolean {
	return isCrossSite(new Request(`${ORIGIN}/drafts/form/f`, { method, headers }), ORIGIN, cookie);
}

describe('the CSRF guard', () => {
	it.each(['POST', 'PUT', 'PATCH', 'DELETE'])(
		'refuses a %s from another site, whatever its content type',
		(method) => {
			for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
				expect(
					ask(method, {
						'sec-fetch-site': 'cross-site',
						origin: 'https://evil.example',
						'content-type': type
					})
				).toBe(true);
				expect(ask(method, { origin: 'https://evil.example', 'content-type': type })).toBe(true);
				expect(ask(method, { origin: 'null', 'content-type': type })).toBe(true);
			}
		}
	);

	it('refuses what comes from a sister domain', () => {
		expect(ask('POST', { 'sec-fetch-site': 'same-site', origin: 'https://other.tinh.vn' })).toBe(true);
	});

	it('refuses a cookie without any word of where the request comes from', () => {
		expect(ask('POST', {})).toBe(true);
		expect(ask('POST', {}, false)).toBe(false);
	});

	it('does not believe an Origin that contradicts Sec-Fetch-Site', () => {
		expect(ask('POST', { 'sec-fetch-site': 'cross-site', origin: ORIGIN })).toBe(true);
	});

	it('lets own pages through, and reading', () => {
		expect(ask('PUT', { 'sec-fetch-site': 'same-origin' })).toBe(false);
		expect(ask('PUT', { origin: ORIGIN })).toBe(false);
		expect(ask('GET', { 'sec-fetch-site': 'cross-site' })).toBe(false);
	});
});
