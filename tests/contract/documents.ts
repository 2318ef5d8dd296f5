import { describe, expect, it } from 'vitest';
import { change, element, freeze, put, source, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

export function describeDocuments(makeStore: MakeStore): void {
	describe('drafts', () => {
		const context = withStore(makeStore);

		it('grow by one rev with each save', async () => {
			const first = await context.store.commit(change(put(element('name'), null)));
			const second = await context.store.commit(change(put(element('name', { example: 'Lan' }), 1)));
			expect([first, second]).toMatchObject([
				{ ok: true, revs: [{ kind: 'element', id: 'name', rev: 1 }] },
				{ ok: true, revs: [{ rev: 2 }] }
			]);
			expect(await context.store.documents.draft(TENANT, 'element', 'name')).toMatchObject({
				rev: 2,
				agency: 'a',
				content: { example: 'Lan' }
			});
		});

		it('refuse a save from a stale rev and keep what stands there', async () => {
			await context.store.commit(change(put(element('name'), null)));
			await context.store.commit(change(put(element('name', { example: 'first' }), 1)));
			const stale = await context.store.commit(change(put(element('name', { example: 'second' }), 1)));
			expect(stale).toEqual({
				ok: false,
				conflict: { write: 'putDraft', at: 'element:name', actual: 2 }
			});
			const kept = await context.store.documents.draft(TENANT, 'element', 'name');
			expect(kept?.content).toMatchObject({ example: 'first' });
		});

		it('refuse to start where one is already', async () => {
			await context.store.commit(change(put(element('name'), null)));
			expect(await context.store.commit(change(put(element('name'), null)))).toMatchObject({
				conflict: { actual: 1 }
			});
		});

		it('never bring a rev back after a draft was deleted', async () => {
			await context.store.commit(change(put(element('name'), null)));
			await context.store.commit(
				change({ type: 'deleteDraft', kind: 'element', id: 'name', expectedRev: 1 })
			);
			expect(await context.store.documents.draft(TENANT, 'element', 'name')).toBeUndefined();
			expect(await context.store.commit(change(put(element('name'), null)))).toMatchObject({
				revs: [{ rev: 2 }]
			});
		});

		it('are deleted only while nothing refers to them, when that is expected', async () => {
			await context.store.commit(
				change(
					put(element('name', { relations: [{ type: 'equivalent', element: 'element:name@draft' }] }), null),
					put(source('db', ['element:name@draft']), null)
				)
			);
			const remove = {
				type: 'deleteDraft',
				kind: 'element',
				id: 'name',
				expectedRev: 1,
				unused: true
			} as const;
			expect(await context.store.commit(change(remove))).toEqual({
				ok: false,
				conflict: { write: 'deleteDraft', at: 'element:name', actual: 'source:db' }
			});
			await context.store.commit(change(put(source('db', ['element:name@1']), 1)));
			expect(await context.store.commit(change(remove))).toMatchObject({ ok: true });
		});

		it('leave their id to another agency when they are deleted before there was a version', async () => {
			await context.store.commit(change(put(element('name'), null)));
			await context.store.commit(
				change({ type: 'deleteDraft', kind: 'element', id: 'name', expectedRev: 1 })
			);
			await context.store.commit(change(put(element('name'), null, { agency: 'b' })));
			expect(await context.store.documents.draft(TENANT, 'element', 'name')).toMatchObject({
				agency: 'b',
				rev: 2
			});
			expect((await context.store.check()).filter(({ ok }) => !ok)).toEqual([]);
		});

		it('remember everybody who changed them until they are frozen', async () => {
			await context.store.commit(change(put(element('name'), null, { by: 'lan' })));
			await context.store.commit(change(put(element('name'), 1, { by: 'minh' })));
			await context.store.commit(change(put(element('name'), 2, { by: 'lan' })));
			const draft = await context.store.documents.draft(TENANT, 'element', 'name');
			expect(draft?.authors).toEqual(['lan', 'minh']);
			await context.store.commit(change(put(element('name'), 3, { resetAuthors: true })));
			expect((await context.store.documents.draft(TENANT, 'element', 'name'))?.authors).toEqual([]);
		});

		it('keep their rev when they are frozen, unless somebody saved meanwhile', async () => {
			await context.store.commit(change(put(element('name'), null)));
			const frozen = { type: 'markFrozen', kind: 'element', id: 'name' } as const;
			expect(await context.store.commit(change({ ...frozen, expectedRev: 2 }))).toMatchObject({
				conflict: { write: 'markFrozen', at: 'element:name', actual: 1 }
			});
			expect(await context.store.commit(change({ ...frozen, expectedRev: 1 }))).toMatchObject({ ok: true });
			expect(await context.store.documents.draft(TENANT, 'element', 'name')).toMatchObject({
				rev: 1,
				authors: []
			});
		});

		it('keep named checkpoints, newest first', async () => {
			await context.store.commit(change(put(element('name'), null, { checkpoint: 'Bản đầu' })));
			await context.store.commit(change(put(element('name'), 1)));
			await context.store.commit(change(put(element('name'), 2, { checkpoint: 'Trước khi họp' })));
			expect(await context.store.documents.checkpoints(TENANT, 'element', 'name')).toMatchObject([
				{ name: 'Trước khi họp', rev: 3, by: 'lan' },
				{ name: 'Bản đầu', rev: 1 }
			]);
			expect(await context.store.documents.checkpoint(TENANT, 'element', 'name', 1)).toMatchObject({
				id: 'name'
			});
			expect(await context.store.documents.checkpoint(TENANT, 'element', 'name', 2)).toBeUndefined();
		});

		it('do not change hands by being saved from elsewhere', async () => {
			await context.store.commit(change(put(element('name'), null)));
			await expect(context.store.commit(change(put(element('name'), 1, { agency: 'b' })))).rejects.toThrow(
				'belongs to a'
			);
		});
	});

	describe('versions', () => {
		const context = withStore(makeStore);

		it('are read by number and as the latest', async () => {
			await context.store.commit(change(freeze(element('name'), 1)));
			await context.store.commit(change(freeze(element('name', { example: 'Lan' }), 2)));
			const { documents } = context.store;
			expect((await documents.version(TENANT, 'element', 'name', 1))?.number).toBe(1);
			expect((await documents.version(TENANT, 'element', 'name', 'latest'))?.content).toMatchObject({
				example: 'Lan'
			});
			expect((await documents.versions(TENANT, 'element', 'name')).map(({ number }) => number)).toEqual([
				2, 1
			]);
		});

		it('refuse a number that is not higher than every other', async () => {
			await context.store.commit(change(freeze(element('name'), 3)));
			expect(await context.store.commit(change(freeze(element('name'), 3)))).toEqual({
				ok: false,
				conflict: { write: 'addVersion', at: 'element:name@3', actual: 3 }
			});
		});

		it('refuse content that is not what the digest says', async () => {
			const wrong = freeze(element('name'), 1, { digest: `sha256:${'0'.repeat(64)}` });
			await expect(context.store.commit(change(wrong))).rejects.toThrow('digest');
		});

		it('move their status on', async () => {
			await context.store.commit(change(freeze(element('name'), 1, { status: 'inReview' })));
			const status = { type: 'setVersionStatus', kind: 'element', id: 'name', status: 'approved' } as const;
			await context.store.commit(change({ ...status, number: 1 }));
			expect(await context.store.documents.summary(TENANT, 'element', 'name')).toMatchObject({
				latestStatus: 'approved'
			});
			expect(await context.store.commit(change({ ...status, number: 9 }))).toMatchObject({ ok: false });
		});
	});

	describe('reading many', () => {
		const context = withStore(makeStore);

		it('answers drafts and versions in order with what they refer to, and leaves out what is not there', async () => {
			await context.store.commit(
				change(
					freeze(source('db', ['element:name@1', 'element:name@1', 'element:date@2']), 1, {
						status: 'inReview'
					}),
					put(source('db', ['element:name@draft']), null)
				)
			);
			const refs = ['source:db@draft', 'source:db@9', 'nonsense', 'source:db@1'];
			const found = await context.store.documents.read(TENANT, refs);
			expect(found.map(({ ref, agency, status, references }) => [ref, agency, status, references])).toEqual([
				['source:db@draft', 'a', 'draft', ['element:name@draft']],
				['source:db@1', 'a', 'inReview', ['element:name@1', 'element:date@2']]
			]);
			expect(found[1]?.content).toMatchObject({ kind: 'source', version: 1 });
		});

		it('sees each save and each change of status', async () => {
			await context.store.commit(
				change(freeze(element('e'), 1, { status: 'inReview' }), put(element('e'), null))
			);
			const states = async () =>
				(await context.store.documents.read(TENANT, ['element:e@1', 'element:e@draft'])).map(
					({ status, content }) => [status, (content as { example?: string }).example]
				);
			expect(await states()).toEqual([
				['inReview', undefined],
				['draft', undefined]
			]);
			await context.store.commit(
				change(
					{ type: 'setVersionStatus', kind: 'element', id: 'e', number: 1, status: 'approved' },
					put(element('e', { example: 'Lan' }), 1)
				)
			);
			expect(await states()).toEqual([
				['approved', undefined],
				['draft', 'Lan']
			]);
		});
	});

	describe('a change', () => {
		const context = withStore(makeStore);

		it('is written whole or not at all', async () => {
			await context.store.commit(change(put(element('kept'), null)));
			const leaves = (await context.store.audit.list({ tenant: TENANT, limit: 100 })).length;
			const refused = await context.store.commit(
				change(put(element('new'), null), freeze(element('other'), 1), put(element('kept'), 7))
			);
			expect(refused).toMatchObject({ ok: false, conflict: { at: 'element:kept', actual: 1 } });
			expect(await context.store.documents.summary(TENANT, 'element', 'new')).toBeUndefined();
			expect(await context.store.documents.summary(TENANT, 'element', 'other')).toBeUndefined();
			expect(await context.store.audit.list({ tenant: TENANT, limit: 100 })).toHaveLength(leaves);
		});

		it('is rolled back when the program itself errs', async () => {
			const wrong = freeze(element('b'), 1, { number: 2 });
			await expect(context.store.commit(change(put(element('a'), null), wrong))).rejects.toThrow();
			expect(await context.store.documents.summary(TENANT, 'element', 'a')).toBeUndefined();
		});
	});

	describe('lists', () => {
		const context = withStore(makeStore);

		it('find by id, title and synonym without diacritics', async () => {
			await context.store.commit(
				change(
					put(element('fullName', { label: { vi: 'Họ và tên', en: 'Full name' } }), null),
					put(element('dateOfBirth', { label: { vi: 'Ngày sinh' }, synonyms: ['Sinh nhật'] }), null)
				)
			);
			const find = async (text: string) =>
				(
					await context.store.documents.list({ tenant: TENANT, kind: 'element', text, offset: 0, limit: 9 })
				).items.map(({ id }) => id);
			expect(await find('ho va ten')).toEqual(['fullName']);
			expect(await find('SINH NHAT')).toEqual(['dateOfBirth']);
			expect(await find('full')).toEqual(['fullName']);
			expect(await find('100%')).toEqual([]);
			expect(await find('')).toEqual(['dateOfBirth', 'fullName']);
		});

		it('page, with the total beside the page', async () => {
			for (const id of ['e1', 'e2', 'e3', 'e4', 'e5'])
				await context.store.commit(change(put(element(id), null)));
			const page = await context.store.documents.list({
				tenant: TENANT,
				kind: 'element',
				offset: 2,
				limit: 2
			});
			expect(page.total).toBe(5);
			expect(page.items.map(({ id }) => id)).toEqual(['e3', 'e4']);
		});

		it('narrow to what was edited, by whom, its newest status and given ids', async () => {
			await context.store.commit(
				change(
					put(element('edited'), null, { by: 'lan' }),
					put(element('started'), null, { resetAuthors: true }),
					freeze(element('reviewed'), 1, { status: 'inReview' })
				)
			);
			await context.store.commit(change(put(element('edited'), 1, { by: 'minh' })));
			const query = { tenant: TENANT, kind: 'element', offset: 0, limit: 9 } as const;
			const ids = async (more: object) => {
				const { items, total } = await context.store.documents.list({ ...query, ...more });
				expect(total).toBe(items.length);
				return items.map(({ id }) => id);
			};
			expect(await ids({ edited: true })).toEqual(['edited']);
			expect(await ids({ author: 'minh' })).toEqual(['edited']);
			expect(await ids({ author: 'nobody' })).toEqual([]);
			expect(await ids({ status: 'inReview' })).toEqual(['reviewed']);
			expect(await ids({ ids: ['started', 'reviewed'] })).toEqual(['reviewed', 'started']);
			expect(await ids({ ids: [] })).toEqual([]);
			const { items } = await context.store.documents.list({ ...query, edited: true });
			expect(items[0]).toMatchObject({ draftAuthors: ['lan', 'minh'], draftBy: 'minh' });
		});

		it('show nothing of what another agency has in review', async () => {
			await context.store.commit(
				change(
					freeze(element('frozen', { label: { vi: 'Cũ' } }), 1),
					freeze(element('frozen', { label: { vi: 'Đang duyệt' } }), 2, { status: 'inReview' }),
					freeze(element('new'), 1, { status: 'inReview' })
				)
			);
			const titles = async (agency: string) =>
				(
					await context.store.documents.list({ tenant: TENANT, kind: 'element', agency, offset: 0, limit: 9 })
				).items.map(({ title }) => title.vi);
			expect(await titles('a')).toEqual(['Đang duyệt', 'Trường new']);
			expect(await titles('b')).toEqual(['Cũ']);
		});

		it('show nothing of drafts of another agency', async () => {
			await context.store.commit(
				change(
					put(element('onlyDraft'), null),
					freeze(element('frozen', { label: { vi: 'Cũ' } }), 1),
					put(element('frozen', { label: { vi: 'Mới' } }), null)
				)
			);
			const query = { tenant: TENANT, kind: 'element', offset: 0, limit: 9 } as const;
			const own = await context.store.documents.list({ ...query, agency: 'a' });
			const other = await context.store.documents.list({ ...query, agency: 'b' });
			expect(own.items.map(({ title, draftRev }) => [title.vi, draftRev])).toEqual([
				['Mới', 1],
				['Trường onlyDraft', 1]
			]);
			expect(other.items.map(({ title, draftRev }) => [title.vi, draftRev])).toEqual([['Cũ', null]]);
			expect(other.total).toBe(1);
		});

		it('keep tenants apart', async () => {
			await context.store.commit(change(put(element('name'), null)));
			expect(await context.store.documents.draft('elsewhere', 'element', 'name')).toBeUndefined();
			const { total } = await context.store.documents.list({
				tenant: 'elsewhere',
				kind: 'element',
				offset: 0,
				limit: 9
			});
			expect(total).toBe(0);
		});
	});
}
