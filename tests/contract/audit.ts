import { describe, expect, it } from 'vitest';
import { change, codeList, element, freeze, put, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

export function describeAudit(makeStore: MakeStore): void {
	describe('the audit trail', () => {
		const context = withStore(makeStore);

		it('grows by exactly one leaf with each change, and none with a refused one', async () => {
			const start = await context.store.audit.verify();
			await context.store.commit(change(put(element('a'), null), put(element('b'), null)));
			await context.store.commit(change(put(element('a'), 9)));
			await context.store.commit(change());
			expect(start).toEqual({ ok: true, leaves: 1 });
			expect(await context.store.audit.verify()).toEqual({ ok: true, leaves: 3 });
		});

		it('is read newest first, by target, actor and page', async () => {
			for (const target of ['x', 'y', 'x']) {
				const { audit, ...rest } = change();
				await context.store.commit({ ...rest, audit: { ...audit, target, reason: 'vì thử' } });
			}
			const { audit } = context.store;
			const ofX = await audit.list({ tenant: TENANT, target: 'x', limit: 9 });
			expect(ofX.map(({ seq }) => seq)).toEqual([4, 2]);
			expect(ofX[0]).toMatchObject({ actor: 'lan', reason: 'vì thử' });
			expect(await audit.list({ tenant: TENANT, before: 4, limit: 1 })).toMatchObject([{ seq: 3 }]);
			expect(await audit.list({ tenant: TENANT, actor: 'minh', limit: 9 })).toEqual([]);
			expect(await audit.list({ tenant: 'elsewhere', limit: 9 })).toEqual([]);
		});

		it('cannot be changed through the database', () => {
			expect(() => context.tamper("UPDATE audit_leaf SET actor = 'minh'")).toThrow('immutable');
			expect(() => context.tamper('DELETE FROM audit_leaf')).toThrow('immutable');
		});

		it('shows which leaf was changed by somebody who went around that', async () => {
			await context.store.commit(change(put(element('a'), null)));
			await context.store.commit(change(put(element('a'), 1)));
			context.tamper("DROP TRIGGER audit_leaf_no_update; UPDATE audit_leaf SET actor = 'minh' WHERE seq = 2");
			expect(await context.store.audit.verify()).toEqual({
				ok: false,
				seq: 2,
				reason: 'was changed after it was written'
			});
		});

		it('shows a leaf that was taken out', async () => {
			await context.store.commit(change());
			await context.store.commit(change());
			context.tamper('DROP TRIGGER audit_leaf_no_delete; DELETE FROM audit_leaf WHERE seq = 2');
			expect(await context.store.audit.verify()).toMatchObject({ ok: false, seq: 2 });
		});
	});

	describe('the check of the store', () => {
		const context = withStore(makeStore);
		const failed = async () =>
			(await context.store.check()).filter(({ ok }) => !ok).map(({ check }) => check);

		it('finds nothing wrong with an untouched one', async () => {
			await context.store.commit(change(freeze(element('a'), 1), put(element('a'), null)));
			expect(await failed()).toEqual([]);
		});

		it('finds a version that was rewritten', async () => {
			await context.store.commit(change(freeze(element('a'), 1)));
			context.tamper(
				`DROP TRIGGER version_no_update; UPDATE version SET content = replace(content, 'Trường', 'Khác')`
			);
			expect(await failed()).toEqual(['versions', 'search']);
		});

		it('finds a reference that is not indexed', async () => {
			await context.store.commit(
				change(put(element('a', { constraints: { codeList: 'codelist:g@1' } }), null))
			);
			context.tamper('DELETE FROM edge');
			expect(await failed()).toEqual(['edges', 'usage']);
		});

		it.each([
			[
				'a use that nobody has',
				"INSERT INTO usage SELECT DISTINCT tenant, to_kind, 'other', 9, from_kind, from_id, '' FROM usage",
				'usage'
			],
			['a count that is not one', 'UPDATE usage_count SET documents = documents + 1', 'usage', 'search'],
			['a name that nothing has', "UPDATE search_document SET titles = '|khac|'", 'search'],
			['a rank that is not one', 'UPDATE search_document SET uses = 7', 'search'],
			['a document that is not found', 'DELETE FROM search_document', 'search'],
			[
				'a word that is missing',
				"INSERT INTO search_document_words (search_document_words) VALUES ('delete-all')",
				'search'
			],
			['an entry that is not found', 'DELETE FROM search_entry', 'search'],
			[
				'a lock that no candidate has',
				"INSERT INTO lock_entry VALUES ('province', 'element', 'a', 1, 'c')",
				'locks'
			]
		])('finds %s', async (_what, sql, ...checks) => {
			await context.store.commit(
				change(
					freeze(codeList('g', [{ code: '1', label: { vi: 'Nam' } }]), 1),
					put(element('a', { constraints: { codeList: 'codelist:g@1' } }), null)
				)
			);
			expect(await failed()).toEqual([]);
			context.tamper(sql);
			expect(await failed()).toEqual(checks);
		});
	});
}
