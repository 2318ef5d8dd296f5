import { randomInt } from 'node:crypto';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { ID_PATTERN } from '#core/shared/ref.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import { hashPassword } from '../../auth/passwords.ts';
import type { Sessions } from '../../auth/sessions.ts';
import { ROLES, type Role, type UserRecord } from '../../repositories/ports.ts';
import type { ServiceContext } from '../context.ts';
import { leafOf } from '../leaf.ts';
import type { PeopleService, Person } from './types.ts';

export function createPeople(context: ServiceContext, sessions: Sessions): PeopleService {
	const { store, clock, newId } = context;
	return {
		list: async (actor) => {
			const allowed = authorise(actor, 'people.manage');
			if (!allowed.ok) return allowed;
			return ok((await store.people.users(actor.tenant)).map(toPerson));
		},

		agencies: async (actor) => {
			const allowed = authorise(actor, 'people.manage');
			return allowed.ok ? ok(await store.people.agencies(actor.tenant)) : allowed;
		},

		names: async (actor) => {
			const users = await store.people.users(actor.tenant);
			return Object.fromEntries(users.map(({ id, name }) => [id, name]));
		},

		agencyName: async ({ tenant, agency }) => {
			const agencies = await store.people.agencies(tenant);
			return agencies.find(({ id }) => id === agency)?.name ?? agency;
		},

		create: async (actor, { email, name, agency, roles }) => {
			const allowed = authorise(actor, 'people.manage');
			if (!allowed.ok) return allowed;
			const agencies = await store.people.agencies(actor.tenant);
			const problems: Problem[] = [];
			if (!isEmail(email)) problems.push({ code: 'people/email-invalid', at: '/email' });
			if (name.trim() === '') problems.push({ code: 'people/name-missing', at: '/name' });
			if (!agencies.some(({ id }) => id === agency))
				problems.push({ code: 'people/agency-unknown', at: '/agency', params: { agency } });
			const known = parseRoles(roles);
			if (!known.ok) problems.push(...known.problems);
			const valid = settle(known.ok ? known.value : [], problems);
			if (!valid.ok) return valid;

			const password = randomPassword();
			const user: UserRecord = {
				tenant: actor.tenant,
				id: newId(),
				email: email.trim().toLowerCase(),
				name: name.trim().normalize('NFC'),
				agency,
				roles: valid.value,
				passwordHash: await hashPassword(password),
				disabled: false,
				createdAt: clock()
			};
			const saved = await save(actor, 'person.create', user);
			return saved.ok ? ok({ person: saved.value, password }) : saved;
		},

		setRoles: async (actor, id, roles) => {
			const found = await find(actor, id);
			if (!found.ok) return found;
			const known = parseRoles(roles);
			if (!known.ok) return known;
			if (id === actor.id && !known.value.includes('admin')) return fail({ code: 'people/own-account' });
			return save(actor, 'person.setRoles', { ...found.value, roles: known.value });
		},

		setDisabled: async (actor, id, disabled) => {
			const found = await find(actor, id);
			if (!found.ok) return found;
			if (id === actor.id) return fail({ code: 'people/own-account' });
			const action = disabled ? 'person.disable' : 'person.enable';
			const saved = await save(actor, action, { ...found.value, disabled });
			if (saved.ok && disabled) await sessions.endAll(id);
			return saved;
		},

		resetPassword: async (actor, id) => {
			const found = await find(actor, id);
			if (!found.ok) return found;
			const password = randomPassword();
			const passwordHash = await hashPassword(password);
			const saved = await save(actor, 'person.resetPassword', { ...found.value, passwordHash });
			if (!saved.ok) return saved;
			await sessions.endAll(id);
			return ok({ person: saved.value, password });
		},

		putAgency: async (actor, { id, name }) => {
			const allowed = authorise(actor, 'people.manage');
			if (!allowed.ok) return allowed;
			if (!ID_PATTERN.test(id)) return fail({ code: 'people/id-invalid', at: '/id', params: { id } });
			if (name.trim() === '') return fail({ code: 'people/name-missing', at: '/name' });
			const agencies = await store.people.agencies(actor.tenant);
			const centre = agencies.find((each) => each.centre);
			const existing = agencies.find((each) => each.id === id);
			const agency = {
				tenant: actor.tenant,
				centre: false,
				...(centre ? { parent: centre.id } : {}),
				...existing,
				id,
				name: name.trim().normalize('NFC')
			};
			await store.commit({
				tenant: actor.tenant,
				at: clock(),
				audit: leafOf(actor, 'agency.put', id),
				writes: [{ type: 'putAgency', agency }]
			});
			return ok(agency);
		}
	};

	async function find(actor: Actor, id: string): Promise<Result<UserRecord>> {
		const allowed = authorise(actor, 'people.manage');
		if (!allowed.ok) return allowed;
		const user = await store.people.user(id);
		if (user?.tenant !== actor.tenant) return fail({ code: 'people/not-found' });
		return ok(user);
	}

	async function save(actor: Actor, action: string, user: UserRecord): Promise<Result<Person>> {
		const result = await store.commit({
			tenant: actor.tenant,
			at: clock(),
			audit: leafOf(actor, action, user.id),
			writes: [{ type: 'putUser', user }]
		});
		if (!result.ok) return fail({ code: 'people/email-taken', at: '/email', params: { email: user.email } });
		return ok(toPerson(user));
	}
}

/** A password people can type: four groups of five, without digits and letters that look alike (about 96 bits). */
export function randomPassword(): string {
	const group = () => Array.from({ length: 5 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
	return Array.from({ length: 4 }, group).join('-');
}

export function isEmail(text: string): boolean {
	return text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

// helpers

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

function toPerson({ passwordHash: _hash, ...person }: UserRecord): Person {
	return person;
}

function parseRoles(roles: readonly string[]): Result<readonly Role[]> {
	const unknown = roles.find((role) => !ROLES.some((known) => known === role));
	if (unknown !== undefined)
		return fail({ code: 'people/role-unknown', at: '/roles', params: { role: unknown } });
	return ok(ROLES.filter((role) => roles.includes(role)));
}
