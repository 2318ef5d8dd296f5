import { describe, expect, it } from 'vitest';
import type { SearchReads } from '#lib/server/repositories/ports.ts';
import { change, codeList, element, freeze, put, source, TENANT } from './fixtures.ts';
import { withStore, type MakeStore } from './opened.ts';

export function describeSearch(makeStore: MakeStore): void {
	describe('search', () => {
		const context = withStore(makeStore);

		type Narrowed = Partial<Parameters<SearchReads['documents']>[0]>;
		const search = (text: string, more: Narrowed = {}) =>
			context.store.search.documents({
				tenant: TENANT,
				kinds: ['element', 'source', 'codelist'],
				text,
				offset: 0,
				limit: 20,
				...more
			});
		const ids = async (text: string, more?: Narrowed) => (await search(text, more)).items.map(({ id }) => id);

		it('finds by the beginning of every word of title, synonym, former key or id, without diacritics', async () => {
			await context.store.commit(
				change(
					freeze(
						element('person.fullName', {
							label: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
							synonyms: ['Tên đầy đủ'],
							formerKeys: ['HoVaTen']
						}),
						1
					),
					freeze(element('household.book', { label: { vi: 'Sổ đăng ký hộ khẩu' } }), 1)
				)
			);
			for (const text of ['dang', 'ĐĂNG KÝ', 'so ho khau', 'Đăng'.normalize('NFD')])
				expect(await ids(text)).toEqual(['household.book']);
			for (const text of ['ho dem', 'full', 'day du', 'hovaten', 'va ten', 'fullName', 'person.fullName'])
				expect(await ids(text)).toEqual(['person.fullName']);
			// In the middle of a word nothing is found, nor when one word is missing.
			for (const text of ['ang', 'ho xyz', '100%']) expect(await ids(text)).toEqual([]);
		});

		it('reads what is typed as words, whatever full-text syntax it looks like', async () => {
			await context.store.commit(change(freeze(element('e', { label: { vi: 'Tên NOT gọi' } }), 1)));
			for (const text of ['ten" OR "x', 'NEAR(', 'titles:ten', '^ten', 'ten*'])
				await expect(search(text)).resolves.toBeDefined();
			expect(await ids('NOT goi')).toEqual(['e']);
			expect(await ids('"*()')).toEqual(['e']);
		});

		it('puts what is called so first, then what begins so, what has the words in its title, and the rest', async () => {
			await context.store.commit(
				change(
					freeze(element('rest', { label: { vi: 'Giấy tờ' }, synonyms: ['cũ có ngày sinh'] }), 1),
					freeze(element('inTitle', { label: { vi: 'Ghi ngày và nơi sinh' } }), 1),
					freeze(element('begins', { label: { vi: 'Ngày sinh của mẹ' } }), 1),
					freeze(element('is', { label: { vi: 'Ngày sinh' } }), 1),
					freeze(element('synonym', { label: { vi: 'Sinh nhật' }, synonyms: ['Ngày sinh'] }), 1),
					put(source('s', ['element:rest@1', 'element:inTitle@1']), null)
				)
			);
			expect(await ids('ngay sinh')).toEqual(['is', 'synonym', 'begins', 'inTitle', 'rest']);
		});

		it('ranks equals by the documents that use them, through every save', async () => {
			await context.store.commit(
				change(freeze(element('rare'), 1), freeze(element('common'), 1), freeze(element('unused'), 1))
			);
			await context.store.commit(
				change(
					put(source('s1', ['element:common@1', 'element:rare@1']), null),
					put(source('s2', ['element:common@1', 'element:common@draft']), null)
				)
			);
			const ranked = async () => (await search('truong')).items.map(({ id, uses }) => [id, uses]);
			expect(await ranked()).toEqual([
				['common', 2],
				['rare', 1],
				['unused', 0]
			]);
			expect((await search('', { kinds: ['element'] })).items.map(({ id }) => id)).toEqual([
				'common',
				'rare',
				'unused'
			]);
			await context.store.commit(
				change(put(source('s1', ['element:rare@1']), 1), put(source('s2', ['element:rare@1']), 1))
			);
			expect(await ranked()).toEqual([
				['rare', 2],
				['common', 0],
				['unused', 0]
			]);
		});

		it('pages, and tells how many there are', async () => {
			await context.store.commit(change(...['e1', 'e2', 'e3', 'e4'].map((id) => freeze(element(id), 1))));
			const page = await search('truong', { offset: 2, limit: 1 });
			expect([page.total, page.items.map(({ id }) => id)]).toEqual([4, ['e3']]);
		});

		it('narrows by kind, data type, status, use and doubt', async () => {
			await context.store.commit(
				change(
					freeze(
						element('date', { dataType: 'date', doubts: [{ at: '/label', reason: { vi: 'chưa rõ' } }] }),
						1
					),
					freeze(element('reviewed'), 1, { status: 'inReview' }),
					freeze(element('gone'), 1, { status: 'retired' }),
					put(element('draft'), null),
					put(source('db', ['element:date@1']), null)
				)
			);
			expect(await ids('', { kinds: ['source'] })).toEqual(['db']);
			expect(await ids('', { dataType: 'date' })).toEqual(['date']);
			expect(await ids('', { status: 'inReview' })).toEqual(['reviewed']);
			expect(await ids('', { status: 'draft', kinds: ['element'] })).toEqual(['draft']);
			expect(await ids('gone')).toEqual([]);
			expect(await ids('', { kinds: ['element'], unused: true })).toEqual(['draft', 'reviewed']);
			expect(await ids('', { doubtful: true })).toEqual(['date']);
			expect(await ids('gone', { status: 'retired' })).toEqual(['gone']);
		});

		it('shows what is in force, and finds the names of a draft for those who may see it', async () => {
			await context.store.commit(
				change(
					freeze(element('e', { label: { vi: 'Tên cũ' } }), 1),
					put(element('e', { label: { vi: 'Danh xưng mới' } }), null),
					put(element('only', { label: { vi: 'Danh xưng khác' } }), null)
				)
			);
			const found = async (text: string, agency?: string) =>
				(await search(text, agency === undefined ? {} : { agency })).items.map(
					({ id, version, status, title }) => [id, version, status, title.vi]
				);
			for (const agency of [undefined, 'a'])
				expect(await found('danh xung', agency)).toEqual([
					['only', 'draft', 'draft', 'Danh xưng khác'],
					['e', 1, 'approved', 'Tên cũ']
				]);
			expect(await found('danh xung', 'b')).toEqual([]);
			expect(await found('ten cu', 'b')).toEqual([['e', 1, 'approved', 'Tên cũ']]);
			expect((await search('', { agency: 'b' })).total).toBe(1);
			expect((await search('', { agency: 'a' })).total).toBe(2);
		});

		it('follows a version through review, approval and retirement, and forgets a deleted draft', async () => {
			const states = async (agency: string) =>
				(await search('truong', { agency, status: 'retired' })).items
					.concat((await search('truong', { agency })).items)
					.map(({ version, status }) => `${status} ${version}`);
			await context.store.commit(
				change(put(element('e'), null), freeze(element('e'), 1, { status: 'inReview' }))
			);
			expect([await states('a'), await states('b')]).toEqual([['inReview draft'], []]);
			const status = { type: 'setVersionStatus', kind: 'element', id: 'e', number: 1 } as const;
			await context.store.commit(change({ ...status, status: 'approved' }));
			expect([await states('a'), await states('b')]).toEqual([['approved 1'], ['approved 1']]);
			await context.store.commit(change({ ...status, status: 'retired' }));
			expect(await states('b')).toEqual(['retired 1']);
			await context.store.commit(change(put(element('gone'), null)));
			await context.store.commit(
				change({ type: 'deleteDraft', kind: 'element', id: 'gone', expectedRev: 1 })
			);
			expect(await ids('gone')).toEqual([]);
		});

		it('finds documents that share words, most shared first', async () => {
			await context.store.commit(
				change(
					freeze(element('one', { label: { vi: 'Ngày cấp' } }), 1),
					freeze(element('two', { label: { vi: 'Ngày sinh' }, synonyms: ['Năm sinh'] }), 1),
					freeze(element('none', { label: { vi: 'Quê quán' } }), 1)
				)
			);
			const alike = async (except?: string) =>
				(
					await context.store.search.alike({
						tenant: TENANT,
						kind: 'element',
						texts: ['Ngày, tháng, năm sinh'],
						limit: 5,
						...(except === undefined ? {} : { except })
					})
				).map(({ id }) => id);
			expect(await alike()).toEqual(['two', 'one']);
			expect(await alike('two')).toEqual(['one']);
		});

		it('keeps tenants apart', async () => {
			await context.store.commit(
				change(freeze(element('e'), 1), freeze(codeList('l', [{ code: '1', label: { vi: 'Nam' } }]), 1))
			);
			expect((await search('truong', { tenant: 'elsewhere' })).total).toBe(0);
			const entries = { tenant: 'elsewhere', text: 'nam', offset: 0, limit: 9 };
			expect(await context.store.search.entries(entries)).toEqual({ items: [], total: 0 });
		});
	});

	describe('search in code lists', () => {
		const context = withStore(makeStore);
		const search = async (text: string, more: { list?: string; offset?: number; limit?: number } = {}) =>
			context.store.search.entries({ tenant: TENANT, text, offset: 0, limit: 20, ...more });
		const codes = async (text: string, more = {}) => (await search(text, more)).items.map(({ code }) => code);

		const provinces = codeList('province', [
			{ code: '01', label: { vi: 'Thành phố Hà Nội', en: 'Ha Noi City' } },
			{ code: '31', label: { vi: 'Thành phố Hải Phòng' } }
		]);
		const communes = codeList(
			'commune',
			[
				{ code: '1001', label: { vi: 'Phường Đăng Hải' }, parent: '31', validTo: '2025-06-30' },
				{ code: '1002', label: { vi: 'Phường Hà Đông' }, parent: '01', validFrom: '2025-07-01' },
				{ code: '1003', label: { vi: 'Xã Đăng Hải' }, parent: '31' },
				{ code: '1004', label: { vi: 'Xã Đăng Hải' }, parent: '01', validTo: '2025-06-30' }
			],
			{ parentList: 'codelist:province@1' }
		);
		const both = () => context.store.commit(change(freeze(provinces, 1), freeze(communes, 1)));

		it('finds entries of the approved version by label and code, with the name of their parent', async () => {
			await both();
			expect(await search('ha dong')).toEqual({
				items: [
					{
						list: 'commune',
						version: 1,
						code: '1002',
						label: { vi: 'Phường Hà Đông' },
						parent: { vi: 'Thành phố Hà Nội', en: 'Ha Noi City' },
						validFrom: '2025-07-01'
					}
				],
				total: 1
			});
			expect(await codes('31')).toEqual(['31']);
			expect(await codes('ang')).toEqual([]);
		});

		it('puts a code first, then labels that begin with the text, what still holds before what ended', async () => {
			await both();
			await context.store.commit(
				change(
					freeze(
						codeList('x', [
							{ code: 'xa', label: { vi: 'Đơn vị' } },
							{ code: 'z', label: { vi: 'Gần xa' } }
						]),
						1
					)
				)
			);
			expect(await codes('xa')).toEqual(['xa', '1003', '1004', 'z']);
			expect(await codes('xa', { limit: 2 })).toEqual(['xa', '1003']);
			expect(await codes('dang hai')).toEqual(['1001', '1003', '1004']);
			expect(await codes('thanh pho', { limit: 1 })).toEqual(['01']);
			expect(await codes('thanh pho', { offset: 1, limit: 1 })).toEqual(['31']);
			expect((await search('dang hai', { limit: 1 })).total).toBe(3);
		});

		it('keeps to one list when asked, and browses it without text', async () => {
			await both();
			expect(await codes('ha', { list: 'province' })).toEqual(['01', '31']);
			expect(await codes('', { list: 'province' })).toEqual(['01', '31']);
			expect((await search('', { limit: 1 })).total).toBe(6);
		});

		it('follows the newest approved version', async () => {
			await both();
			const next = codeList('province', [{ code: '01', label: { vi: 'Thủ đô Hà Nội' } }]);
			await context.store.commit(change(put(next, null), freeze(next, 2, { status: 'inReview' })));
			expect(await codes('thu do')).toEqual([]);
			const status = { type: 'setVersionStatus', kind: 'codelist', id: 'province', number: 2 } as const;
			await context.store.commit(change({ ...status, status: 'approved' }));
			expect((await search('thu do')).items).toMatchObject([{ code: '01', version: 2 }]);
			expect(await codes('hai phong')).toEqual([]);
			await context.store.commit(change({ ...status, status: 'retired' }));
			expect(await codes('thu do')).toEqual([]);
		});
	});
}
