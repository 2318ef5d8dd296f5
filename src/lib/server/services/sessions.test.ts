import { describe, expect, it, vi } from 'vitest';
import { hashPassword } from '../auth/passwords.ts';
import { digestOf } from '../repositories/auditChain.ts';
import type { UserRecord } from '../repositories/ports.ts';
import { NOW, TENANT, withTestApp } from '../testing/testApp.ts';
import { newConsumerKey } from './people/consumers.ts';

const context = withTestApp();
const sessions = () => context().app.services.sessions;

const lan: UserRecord = {
	tenant: TENANT,
	id: 'lan',
	email: 'lan@tinh.vn',
	name: 'Lan',
	agency: 'centre',
	roles: ['tester'],
	passwordHash: await hashPassword('bốn con trâu đen'),
	disabled: false,
	createdAt: NOW
};

async function put(user: UserRecord): Promise<void> {
	await context().app.store.commit({
		tenant: TENANT,
		at: NOW,
		audit: { actor: 'system', action: 'test', target: user.id },
		writes: [{ type: 'putUser', user }]
	});
}

const signIn = (password = 'bốn con trâu đen', email = 'Lan@tinh.vn ', address = '10.0.0.1') =>
	sessions().signIn({ email, password, address });

async function actions(): Promise<readonly string[]> {
	const leaves = await context().app.store.audit.list({ tenant: TENANT, target: 'lan', limit: 99 });
	return leaves.map(({ action }) => action).reverse();
}

describe('signing in', () => {
	it('with the right password makes a session that knows who acts, and for whom', async () => {
		await put(lan);
		const signedIn = await signIn();
		if (!signedIn.ok) throw new Error('refused');
		expect(await sessions().resolve(signedIn.value.token, 'r1')).toMatchObject({
			actor: { id: 'lan', tenant: TENANT, agency: 'centre', centre: true, roles: ['tester'], requestId: 'r1' }
		});
		await sessions().signOut(signedIn.value.token);
		expect(await sessions().resolve(signedIn.value.token)).toBeUndefined();
		expect(await actions()).toEqual(['test', 'session.start', 'session.end']);
	});

	it('answers alike for a wrong password, an unknown and a disabled account', async () => {
		await put(lan);
		await put({ ...lan, id: 'minh', email: 'minh@tinh.vn', disabled: true });
		const refusals = [
			await signIn('wrong password'),
			await signIn('bốn con trâu đen', 'nobody@tinh.vn'),
			await signIn('bốn con trâu đen', 'minh@tinh.vn')
		];
		const refused = { ok: false, problems: [{ code: 'auth/wrong-credentials' }] };
		expect(refusals).toEqual([refused, refused, refused]);
		// Written after the answer, which must take as long for an account that does not exist.
		await vi.waitFor(async () => expect(await actions()).toEqual(['test', 'session.refuse']));
	});

	it('is refused after ten guesses, even with the right password and from elsewhere', async () => {
		await put(lan);
		for (let n = 0; n < 10; n += 1) await signIn('wrong', 'lan@tinh.vn', `10.0.0.${n}`);
		expect(await signIn('bốn con trâu đen', 'lan@tinh.vn', '10.0.9.9')).toEqual({
			ok: false,
			problems: [{ code: 'auth/throttled', params: { minutes: 15 } }]
		});
	});

	it('never logs a password or a token', async () => {
		await put(lan);
		await signIn('bí mật của tôi');
		const signedIn = await signIn();
		const written = context().logged.join('');
		expect(written).toContain('sign-in refused');
		expect(written).not.toContain('bí mật của tôi');
		expect(signedIn.ok && written.includes(signedIn.value.token)).toBe(false);
	});
});

describe('a session', () => {
	it('follows changes of roles, and ends when the account is disabled', async () => {
		await put(lan);
		const signedIn = await signIn();
		if (!signedIn.ok) throw new Error('refused');
		const { token } = signedIn.value;
		await put({ ...lan, roles: ['auditor'], agency: 'a' });
		expect(await sessions().resolve(token)).toMatchObject({ actor: { roles: ['auditor'], centre: false } });
		await put({ ...lan, disabled: true });
		expect(await sessions().resolve(token)).toBeUndefined();
		await put(lan);
		expect(await sessions().resolve(token)).toBeUndefined();
	});
});

describe('a consumer key', () => {
	it('names its consumer until it is disabled or a year old', async () => {
		const key = newConsumerKey('test', 'igate');
		expect(key).toMatch(/^tt_test_igate_[A-Za-z0-9_-]{43}$/);
		const consumer = {
			tenant: TENANT,
			id: 'igate',
			name: 'Hệ thống tỉnh',
			keyDigest: digestOf(key),
			expiresAt: '2027-11-02T01:00:00.000Z',
			disabled: false,
			createdAt: NOW
		};
		const keep = (more: object) =>
			context().app.store.commit({
				tenant: TENANT,
				at: NOW,
				audit: { actor: 'system', action: 'test', target: 'igate' },
				writes: [{ type: 'putConsumer', consumer: { ...consumer, ...more } }]
			});
		await keep({});
		expect(await sessions().consumer(key)).toMatchObject({ id: 'consumer:igate', tenant: TENANT, roles: [] });
		expect(await sessions().consumer(`${key}x`)).toBeUndefined();
		await keep({ disabled: true });
		expect(await sessions().consumer(key)).toBeUndefined();
		await keep({});
		context().at('2027-11-02T01:00:00.000Z');
		expect(await sessions().consumer(key)).toBeUndefined();
	});
});
