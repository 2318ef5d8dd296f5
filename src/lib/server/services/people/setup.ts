import { randomBytes, timingSafeEqual } from 'node:crypto';
import { ok, fail, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { ID_PATTERN } from '#core/shared/ref.ts';
import { SYSTEM } from '../../auth/actor.ts';
import { hashPassword, passwordProblem } from '../../auth/passwords.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { ServiceContext } from '../context.ts';
import { isEmail } from './people.ts';

export interface SetupForm {
	/** Id of the province, `^[a-z0-9]…`. */
	readonly tenant: string;
	readonly tenantName: string;
	readonly centreName: string;
	readonly name: string;
	readonly email: string;
	readonly password: string;
}

/** The first administrator of an empty database, by a link that works once. */
export interface SetupService {
	/** Path of the link while nobody can sign in, else undefined. A new call makes earlier links invalid. */
	offer(): Promise<string | undefined>;
	isOpen(token: string): Promise<boolean>;
	/** Makes the tenant, its centre and the administrator. `setup/closed` when the link is wrong or was used. */
	complete(token: string, form: SetupForm): Promise<Result<void>>;
}

export function createSetup({ store, clock, newId }: ServiceContext): SetupService {
	let expected: Buffer | undefined;

	async function isOpen(token: string): Promise<boolean> {
		return expected !== undefined && timingSafeEqual(hash(token), expected) && (await store.people.isEmpty());
	}

	return {
		offer: async () => {
			if (!(await store.people.isEmpty())) return undefined;
			const token = randomBytes(32).toString('base64url');
			expected = hash(token);
			return `/setup/${token}`;
		},

		isOpen,

		complete: async (token, form) => {
			if (!(await isOpen(token))) return fail({ code: 'setup/closed' });
			const checked = check(form);
			if (!checked.ok) return checked;
			const passwordHash = await hashPassword(form.password);
			// Two submissions of one link: the second comes here after the first has used the link up.
			if (!(await isOpen(token))) return fail({ code: 'setup/closed' });
			const link = expected;
			expected = undefined;
			const at = clock();
			const tenant = form.tenant.trim();
			const result = await store.commit({
				tenant,
				at,
				audit: { actor: SYSTEM, action: 'setup.complete', target: tenant },
				writes: [
					{ type: 'putTenant', id: tenant, name: form.tenantName.trim().normalize('NFC') },
					{
						type: 'putAgency',
						agency: { tenant, id: 'centre', name: form.centreName.trim().normalize('NFC'), centre: true }
					},
					{
						type: 'putUser',
						user: {
							tenant,
							id: newId(),
							email: form.email.trim().toLowerCase(),
							name: form.name.trim().normalize('NFC'),
							agency: 'centre',
							roles: ['admin'],
							passwordHash,
							disabled: false,
							createdAt: at
						}
					}
				]
			});
			if (result.ok) return ok(undefined);
			expected = link;
			return fail({ code: 'people/email-taken', at: '/email', params: { email: form.email } });
		}
	};
}

// helpers

function hash(token: string): Buffer {
	return Buffer.from(digestOf(token));
}

function check(form: SetupForm): Result<void> {
	const problems: Problem[] = [];
	for (const field of ['tenantName', 'centreName', 'name'] as const)
		if (form[field].trim() === '') problems.push({ code: 'people/name-missing', at: `/${field}` });
	if (!ID_PATTERN.test(form.tenant.trim()))
		problems.push({ code: 'people/id-invalid', at: '/tenant', params: { id: form.tenant } });
	if (!isEmail(form.email)) problems.push({ code: 'people/email-invalid', at: '/email' });
	const password = passwordProblem(form.password, form.email);
	if (password) problems.push({ ...password, at: '/password' });
	return settle(undefined, problems);
}
