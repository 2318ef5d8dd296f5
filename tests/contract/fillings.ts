import { describe, expect, it } from 'vitest';
import type { FillingContent, Write } from '#lib/server/repositories/ports.ts';
import { AT, change, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

const LATER = '2026-11-03T01:00:00.000Z';
const content = (answers: FillingContent['answers'] = {}): FillingContent => ({
	...{ receivedAt: AT, channel: 'online', outcomes: {}, answers, edits: {}, disputes: {} },
	...{ prefilled: [], notices: [], changes: [] }
});

export function describeFillings(makeStore: MakeStore): void {
	describe('fillings', () => {
		const context = withStore(makeStore);
		const put = (id: string, expectedRev: number | null, more: object = {}): Write => ({
			...{ type: 'putFilling', id, owner: 'lan', procedure: '1.001193', which: 'draft', alias: 'main' },
			...{ content: content(), createdAt: AT, submittedAt: null, expectedRev },
			...more
		});
		const commit = (...writes: readonly Write[]) => context.store.commit(change(...writes));
		const commitAt = (at: string, ...writes: readonly Write[]) =>
			context.store.commit({ ...change(...writes), at });
		const get = (id: string, owner = 'lan', tenant = TENANT) => context.store.fillings.get(tenant, owner, id);
		const type = (id: string, rev: number, owner = 'lan') =>
			context.store.fillings.type(
				{ tenant: TENANT, owner, id, rev, content: content({ name: 'Họ tên' }) },
				LATER
			);
		const ids = async (owner = 'lan') =>
			(await context.store.fillings.list(TENANT, owner, 50)).map(({ id }) => id);

		it('are kept as they are put, for their owner and tenant only', async () => {
			await commit(put('f1', null));
			expect(await get('f1')).toEqual({
				...{ tenant: TENANT, id: 'f1', owner: 'lan', procedure: '1.001193', which: 'draft', alias: 'main' },
				...{ rev: 1, content: content(), createdAt: AT, updatedAt: AT, submittedAt: null }
			});
			expect(await get('f1', 'minh')).toBeUndefined();
			expect(await get('f1', 'lan', 'other')).toBeUndefined();
			expect(await ids('minh')).toEqual([]);
		});

		it('change only from the rev that stands there, and never in another’s name', async () => {
			await commit(put('f1', null));
			expect(await commit(put('f1', null))).toEqual({
				ok: false,
				conflict: { write: 'putFilling', at: 'f1', actual: 1 }
			});
			expect(await commit(put('f1', 1, { owner: 'minh' }))).toMatchObject({ ok: false });
			expect(await commit(put('f1', 1, { submittedAt: AT }))).toMatchObject({ ok: true });
			expect(await get('f1')).toMatchObject({ rev: 2, submittedAt: AT });
		});

		it('take what is typed without an audit leaf, from the rev that stands there', async () => {
			await commit(put('f1', null));
			const leaves = await context.store.audit.list({ tenant: TENANT, limit: 100 });
			expect(await type('f1', 1)).toBe(true);
			expect(await get('f1')).toMatchObject({
				...{ rev: 2, updatedAt: LATER },
				content: { answers: { name: 'Họ tên' } }
			});
			expect([await type('f1', 1), await type('f1', 2, 'minh'), await type('f2', 1)]).toEqual([
				...[false, false, false]
			]);
			expect(await context.store.audit.list({ tenant: TENANT, limit: 100 })).toEqual(leaves);
		});

		it('take nothing more once they are submitted', async () => {
			await commit(put('f1', null, { submittedAt: AT }));
			expect(await type('f1', 1)).toBe(false);
		});

		it('go when they are asked to, from the rev that stands there', async () => {
			await commit(put('f1', null));
			const remove = (expectedRev: number, owner = 'lan') =>
				commit({ type: 'deleteFilling', id: 'f1', owner, expectedRev });
			expect(await remove(2)).toMatchObject({ ok: false });
			expect(await remove(1, 'minh')).toMatchObject({ ok: false });
			expect(await remove(1)).toMatchObject({ ok: true });
			expect(await get('f1')).toBeUndefined();
		});

		it('are few for each person, and none is old', async () => {
			await commit(put('old', null, { owner: 'minh' }), put('a', null));
			await commitAt(LATER, put('b', null), put('c', null), put('theirs', null, { owner: 'minh' }));
			await commit({ type: 'pruneFillings', owner: 'lan', keep: 2, before: AT });
			expect([await ids(), await ids('minh')]).toEqual([
				['c', 'b'],
				['theirs', 'old']
			]);
			await commit({ type: 'pruneFillings', owner: 'lan', keep: 2, before: LATER });
			expect(await ids('minh')).toEqual(['theirs']);
		});
	});
}
