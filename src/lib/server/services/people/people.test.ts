import { describe, expect, it } from 'vitest';
import type { Result } from '#core/shared/problem.ts';
import { ROLES } from '../../repositories/ports.ts';
import { TENANT, withTestApp } from '../../testing/testApp.ts';

const context = withTestApp();
const services = () => context().app.services;
const admin = () => context().actor(['admin'], 'centre', 'root');

const minh = { email: 'Minh@tinh.vn', name: ' Minh ', agency: 'a', roles: ['configurator'] };

function codes(result: Result<unknown>): readonly string[] {
	return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at ?? ''}`.trim());
}

async function make(person = minh) {
	const made = await services().people.create(admin(), person);
	if (!made.ok) throw new Error(codes(made).join());
	return made.value;
}

const signIn = (email: string, password: string) =>
	services().sessions.signIn({ email, password, address: '10.0.0.1' });

describe('names', () => {
	it('of an agency are for everybody who works in it', async () => {
		await services().people.putAgency(admin(), { id: 'tu-phap', name: 'Sở Tư pháp' });
		const reader = context().actor(['configurator'], 'tu-phap', 'lan');
		expect(await services().people.agencyName(reader)).toBe('Sở Tư pháp');
	});
});

describe('accounts', () => {
	it('are made with a password that is shown once and works', async () => {
		const { person, password } = await make();
		expect(person).toMatchObject({ email: 'minh@tinh.vn', name: 'Minh', roles: ['configurator'] });
		expect(JSON.stringify(await services().people.list(admin()))).not.toMatch(/argon2|passwordHash/);
		expect((await signIn('minh@tinh.vn', password)).ok).toBe(true);
	});

	it('say everything that is wrong at once', async () => {
		const wrong = { email: 'minh', name: '', agency: 'nowhere', roles: ['king'] };
		expect(codes(await services().people.create(admin(), wrong))).toEqual([
			'people/email-invalid /email',
			'people/name-missing /name',
			'people/agency-unknown /agency',
			'people/role-unknown /roles'
		]);
		await make();
		expect(codes(await services().people.create(admin(), minh))).toEqual(['people/email-taken /email']);
	});

	it('end every session when they are disabled or get a new password', async () => {
		const { person, password } = await make();
		const first = await signIn(person.email, password);
		if (!first.ok) throw new Error('refused');
		const reset = await services().people.resetPassword(admin(), person.id);
		if (!reset.ok) throw new Error('refused');
		expect(await services().sessions.resolve(first.value.token)).toBeUndefined();
		expect((await signIn(person.email, password)).ok).toBe(false);
		const second = await signIn(person.email, reset.value.password);
		if (!second.ok) throw new Error('refused');
		await services().people.setDisabled(admin(), person.id, true);
		expect((await signIn(person.email, reset.value.password)).ok).toBe(false);
		// What was ended stays so when the account is enabled again.
		await services().people.setDisabled(admin(), person.id, false);
		expect(await services().sessions.resolve(second.value.token)).toBeUndefined();
	});

	it('cannot lock their own administrator out', async () => {
		const { person } = await make({ ...minh, roles: ['admin'] });
		const self = { ...admin(), id: person.id };
		expect(codes(await services().people.setDisabled(self, person.id, true))).toEqual(['people/own-account']);
		expect(codes(await services().people.setRoles(self, person.id, ['tester']))).toEqual([
			'people/own-account'
		]);
		expect((await services().people.setRoles(admin(), person.id, ['tester'])).ok).toBe(true);
	});

	it('of another tenant are not found', async () => {
		const { person } = await make();
		const stranger = { ...admin(), tenant: 'elsewhere' };
		expect(codes(await services().people.setDisabled(stranger, person.id, true))).toEqual([
			'people/not-found'
		]);
		expect(await services().people.list(stranger)).toEqual({ ok: true, value: [] });
	});

	it('are for administrators only', async () => {
		for (const role of ROLES.filter((each) => each !== 'admin')) {
			const actor = context().actor([role]);
			const { people, consumers } = services();
			const results = [
				await people.list(actor),
				await people.agencies(actor),
				await people.create(actor, minh),
				await people.setRoles(actor, 'x', []),
				await people.setDisabled(actor, 'x', true),
				await people.resetPassword(actor, 'x'),
				await people.putAgency(actor, { id: 'c', name: 'C' }),
				await consumers.list(actor),
				await consumers.create(actor, { id: 'c', name: 'C' }),
				await consumers.trustFile(actor),
				await consumers.setDisabled(actor, 'c', true)
			];
			expect(results.map(codes)).toEqual(results.map(() => ['auth/forbidden']));
		}
	});

	it('leave one audit leaf for each act', async () => {
		const { person } = await make();
		await services().people.setRoles(admin(), person.id, ['tester']);
		await services().people.setDisabled(admin(), person.id, true);
		await services().people.putAgency(admin(), { id: 'xa-1', name: 'UBND xã 1' });
		const leaves = await context().app.store.audit.list({ tenant: TENANT, actor: 'root', limit: 9 });
		expect(leaves.map(({ action }) => action)).toEqual([
			'agency.put',
			'person.disable',
			'person.setRoles',
			'person.create'
		]);
	});
});

describe('consumers', () => {
	it('answers the keys to believe to whoever manages consumers', async () => {
		const trust = await services().consumers.trustFile(admin());
		expect(trust).toMatchObject({ ok: true, value: { keys: expect.anything() } });
	});

	it('get a key that is shown once, of which only the digest is kept', async () => {
		const made = await services().consumers.create(admin(), { id: 'igate', name: 'Hệ thống tỉnh' });
		if (!made.ok) throw new Error('refused');
		expect(made.value.key).toMatch(/^tt_live_igate_/);
		expect(await services().sessions.consumer(made.value.key)).toMatchObject({ id: 'consumer:igate' });
		expect(JSON.stringify(await services().consumers.list(admin()))).not.toContain('keyDigest');
		expect(codes(await services().consumers.create(admin(), { id: 'igate', name: 'x' }))).toEqual([
			'people/consumer-taken /id'
		]);
		await services().consumers.setDisabled(admin(), 'igate', true);
		expect(await services().sessions.consumer(made.value.key)).toBeUndefined();
	});
});

describe('setting up an empty database', () => {
	const form = {
		tenant: 'lam-dong',
		tenantName: 'Tỉnh Lâm Đồng',
		centreName: 'Trung tâm Phục vụ hành chính công',
		name: 'Hoa',
		email: 'hoa@lamdong.gov.vn',
		password: 'bốn con trâu đen'
	};
	const offer = async () => (await services().setup.offer())?.replace('/setup/', '') ?? '';

	it('makes the first administrator, once', async () => {
		const token = await offer();
		expect(await services().setup.isOpen(token)).toBe(true);
		const both = await Promise.all([
			services().setup.complete(token, form),
			services().setup.complete(token, form)
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await services().setup.isOpen(token)).toBe(false);
		expect(await services().setup.offer()).toBeUndefined();
		const signedIn = await signIn(form.email, form.password);
		expect(signedIn.ok && (await services().sessions.resolve(signedIn.value.token))).toMatchObject({
			actor: { tenant: 'lam-dong', agency: 'centre', centre: true, roles: ['admin'] }
		});
	});

	it('takes no other link, and says what is wrong with the form', async () => {
		const token = await offer();
		expect(codes(await services().setup.complete('x'.repeat(43), form))).toEqual(['setup/closed']);
		const wrong = { ...form, tenant: 'Lâm Đồng', centreName: '', password: 'ngắn' };
		expect(codes(await services().setup.complete(token, wrong))).toEqual([
			'people/name-missing /centreName',
			'people/id-invalid /tenant',
			'auth/password-short /password'
		]);
	});
});
