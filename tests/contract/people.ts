import { describe, expect, it } from 'vitest';
import type { ConsumerRecord, UserRecord } from '#lib/server/repositories/ports.ts';
import { AT, change, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

const lan: UserRecord = {
	tenant: TENANT,
	id: 'u1',
	email: 'Lan@Province.vn',
	name: 'Lan',
	agency: 'a',
	roles: ['configurator'],
	passwordHash: 'x',
	disabled: false,
	createdAt: AT
};

const consumer: ConsumerRecord = {
	tenant: TENANT,
	id: 'igate',
	name: 'Hệ thống tỉnh',
	keyDigest: `sha256:${'1'.repeat(64)}`,
	expiresAt: AT,
	disabled: false,
	createdAt: AT
};

export function describePeople(makeStore: MakeStore): void {
	describe('people', () => {
		const context = withStore(makeStore);

		it('are found by e-mail in any case', async () => {
			expect(await context.store.people.isEmpty()).toBe(true);
			await context.store.commit(change({ type: 'putUser', user: lan }));
			expect(await context.store.people.isEmpty()).toBe(false);
			expect(await context.store.people.userByEmail('LAN@province.VN')).toMatchObject({
				id: 'u1',
				roles: ['configurator'],
				disabled: false
			});
		});

		it('cannot share an e-mail', async () => {
			await context.store.commit(change({ type: 'putUser', user: lan }));
			const other = { ...lan, id: 'u2', email: 'lan@province.vn' };
			expect(await context.store.commit(change({ type: 'putUser', user: other }))).toEqual({
				ok: false,
				conflict: { write: 'putUser', at: 'lan@province.vn', actual: 'u1' }
			});
		});

		it('belong to an agency that exists', async () => {
			await expect(
				context.store.commit(change({ type: 'putUser', user: { ...lan, agency: 'nowhere' } }))
			).rejects.toThrow();
		});

		it('are listed with their agencies and consumers', async () => {
			await context.store.commit(change({ type: 'putUser', user: lan }, { type: 'putConsumer', consumer }));
			const { people } = context.store;
			expect((await people.users(TENANT)).map(({ name }) => name)).toEqual(['Lan']);
			expect((await people.agencies(TENANT)).map(({ id, centre }) => [id, centre])).toEqual([
				['a', false],
				['b', false],
				['centre', true]
			]);
			expect(await people.consumerByKey(consumer.keyDigest)).toEqual(consumer);
			expect(await people.consumers(TENANT)).toEqual([consumer]);
			expect(await people.tenants()).toEqual([{ id: TENANT, name: 'Tỉnh' }]);
		});
	});
}
