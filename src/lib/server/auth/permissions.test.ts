import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../repositories/ports.ts';
import { systemActor, type Actor } from './actor.ts';
import { authorise, holds, type Resource } from './authorise.ts';
import { PERMISSIONS, type Permission } from './permissions.ts';

/** Written out by hand, so that a change of the table is a change of two files. Columns: ROLES in order. */
const MATRIX: Readonly<Record<Permission, string>> = {
	//                      conf test appr publ stew admi audi
	'document.read': '       x    x    x    x    x    -    x ',
	'document.edit': '       x    -    -    -    -    -    - ',
	'dictionary.edit': '     -    -    -    -    x    -    - ',
	'dictionary.review': '   -    -    x    -    x    -    - ',
	'scenario.edit': '       x    x    -    -    -    -    - ',
	'scenario.run': '        x    x    x    -    x    -    - ',
	'candidate.read': '      x    x    x    x    x    -    x ',
	'candidate.submit': '    x    -    -    -    -    -    - ',
	'candidate.test': '      -    x    -    -    -    -    - ',
	'candidate.approve': '   -    -    x    -    -    -    - ',
	'release.read': '        x    x    x    x    x    x    x ',
	'release.publish': '     -    -    -    x    -    -    - ',
	'release.pull': '        -    -    -    -    -    -    - ',
	'release.acknowledge': ' -    -    -    -    -    -    - ',
	'people.manage': '       -    -    -    -    -    x    - ',
	'consumer.manage': '     -    -    -    -    -    x    - ',
	'audit.read': '          -    -    -    -    -    -    x '
};

const RELEASE_ONLY: readonly Permission[] = ['release.read', 'release.pull', 'release.acknowledge'];

function person(roles: readonly Role[], more: Partial<Actor> = {}): Actor {
	return { id: 'u1', name: 'Lan', tenant: 't', agency: 'a', centre: false, roles, ...more };
}

describe('role × permission', () => {
	const cells = PERMISSIONS.flatMap((permission) => {
		const columns = MATRIX[permission].trim().split(/ +/);
		return ROLES.map((role, index) => ({ role, permission, allowed: columns[index] === 'x' }));
	});

	it.each(cells)('$role may $permission: $allowed', ({ role, permission, allowed }) => {
		expect(holds(person([role]), permission)).toBe(allowed);
	});

	it.each(PERMISSIONS)('nobody without a role may %s', (permission) => {
		expect(holds(person([]), permission)).toBe(false);
	});

	it.each(PERMISSIONS)('a consumer may %s only about releases', (permission) => {
		expect(holds(person([], { id: 'consumer:igate' }), permission)).toBe(RELEASE_ONLY.includes(permission));
	});

	it('several roles add up', () => {
		const both = person(['tester', 'auditor']);
		expect([holds(both, 'candidate.test'), holds(both, 'audit.read')]).toEqual([true, true]);
	});
});

describe('reach', () => {
	const own: Resource = { tenant: 't', agency: 'a' };
	const other: Resource = { tenant: 't', agency: 'b' };
	const shared: Resource = { tenant: 't' };
	const foreign: Resource = { tenant: 'elsewhere', agency: 'a' };
	const code = (actor: Actor, resource: Resource, permission: Permission = 'document.read') => {
		const result = authorise(actor, permission, resource);
		return result.ok ? 'ok' : result.problems[0].code;
	};

	it('is the own agency and what the tenant shares', () => {
		const lan = person(['configurator']);
		expect([own, shared, other, foreign].map((resource) => code(lan, resource))).toEqual([
			'ok',
			'ok',
			'auth/not-found',
			'auth/not-found'
		]);
	});

	it('is the whole tenant for the centre, and ends there', () => {
		const thu = person(['tester'], { agency: 'centre', centre: true });
		expect([own, shared, other, foreign].map((resource) => code(thu, resource))).toEqual([
			'ok',
			'ok',
			'ok',
			'auth/not-found'
		]);
	});

	it('hides that something exists before it says what is not allowed', () => {
		const lan = person(['configurator']);
		expect(code(lan, other, 'candidate.approve')).toBe('auth/not-found');
		expect(code(lan, own, 'candidate.approve')).toBe('auth/forbidden');
	});

	it('of the system ends at its tenant too', () => {
		const system = systemActor('t', 'centre');
		expect(code(system, other, 'document.edit')).toBe('ok');
		expect(code(system, foreign, 'document.edit')).toBe('auth/not-found');
	});
});
