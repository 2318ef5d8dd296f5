import { describe, expect, it } from 'vitest';
import { ROLES } from '../repositories/ports.ts';
import type { Actor } from './actor.ts';
import { holds } from './authorise.ts';
import { refusal } from './guard.ts';
import { ROUTES } from './routes.ts';

const person = (roles: Actor['roles']): Actor => ({
	id: 'u1',
	name: 'Lan',
	tenant: 't',
	agency: 'a',
	centre: true,
	roles
});
const consumer: Actor = { ...person([]), id: 'consumer:igate' };
const routes = Object.entries(ROUTES);

describe.each(routes)('%s', (route, access) => {
	it('is open without signing in only when it is public', () => {
		expect(refusal(route, null)?.code).toBe(access === 'public' ? undefined : 'auth/required');
	});

	it('is open to a consumer only when it is for machines', () => {
		const open = access === 'public' || typeof access === 'object';
		expect(refusal(route, consumer)?.code).toBe(open ? undefined : 'auth/required');
	});

	it.each(ROLES)('is open to %s as declared', (role) => {
		const actor = person([role]);
		const expected =
			typeof access === 'object'
				? 'auth/required'
				: access === 'public' || access === 'signedIn' || holds(actor, access)
					? undefined
					: 'auth/forbidden';
		expect(refusal(route, actor)?.code).toBe(expected);
	});
});

it('a route nobody declared is refused to everybody', () => {
	for (const user of [null, consumer, person([...ROLES])])
		for (const route of ['/(app)/new', 'toString', '__proto__'])
			expect(refusal(route, user)?.code).toBe('auth/forbidden');
});
