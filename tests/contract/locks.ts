import { describe, expect, it } from 'vitest';
import { AT, change, element, put, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

export function describeLocks(makeStore: MakeStore): void {
	describe('edit locks', () => {
		const context = withStore(makeStore);
		const lock = (holder: string, expectedHolder: string | null) =>
			({ type: 'putLock', kind: 'element', id: 'name', holder, since: AT, expectedHolder }) as const;
		const get = () => context.store.locks.get(TENANT, 'element', 'name');

		it('are kept with the time of the change and change hands only as expected', async () => {
			await context.store.commit(change(put(element('name'), null), lock('lan', null)));
			expect(await get()).toEqual({
				tenant: TENANT,
				kind: 'element',
				id: 'name',
				holder: 'lan',
				since: AT,
				activeAt: AT
			});
			expect(await context.store.commit(change(lock('minh', null)))).toEqual({
				ok: false,
				conflict: { write: 'putLock', at: 'element:name', actual: 'lan' }
			});
			await context.store.commit(change(lock('minh', 'lan')));
			expect(await get()).toMatchObject({ holder: 'minh' });
		});

		it('take the save along when they are not as expected', async () => {
			await context.store.commit(change(put(element('name'), null), lock('lan', null)));
			await context.store.commit(change(put(element('name', { example: 'x' }), 1), lock('minh', null)));
			expect(await context.store.documents.draft(TENANT, 'element', 'name')).toMatchObject({ rev: 1 });
		});

		it('are given back by whoever holds them', async () => {
			await context.store.commit(change(put(element('name'), null), lock('lan', null)));
			const leave = (expectedHolder: string) =>
				context.store.commit(change({ type: 'deleteLock', kind: 'element', id: 'name', expectedHolder }));
			expect(await leave('minh')).toMatchObject({ ok: false });
			expect(await leave('lan')).toMatchObject({ ok: true });
			expect(await get()).toBeUndefined();
		});
	});
}
