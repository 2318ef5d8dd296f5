import { describe, expect, it } from 'vitest';
import type { CodeListDocument } from '#core/dictionary/types.ts';
import { canonicalJson } from '#core/shared/canonical.ts';
import { digestOf } from '../../repositories/auditChain.ts';
import type { Write } from '../../repositories/ports.ts';
import { codes, value } from '../../testing/people.ts';
import { NOW, TENANT, withTestApp } from '../../testing/testApp.ts';
import { frozen, sampleElement, sampleForm } from '../documents/testing/samples.ts';

const context = withTestApp();
const dictionary = () => context().app.services.dictionary;
const steward = () => context().actor(['steward'], 'a');
const stranger = () => context().actor(['steward'], 'b');
const outsider = () => context().actor(['admin'], 'a');

async function write(...writes: readonly Write[]): Promise<void> {
	const audit = { actor: 'system', action: 'test', target: 'test' };
	expect((await context().app.store.commit({ tenant: TENANT, at: NOW, audit, writes })).ok).toBe(true);
}

const birthDate = sampleElement('person.birthDate', {
	label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
	definition: { vi: 'Ngày một người được sinh ra' },
	dataType: 'date'
});

function list(entries: CodeListDocument['entries']): Write {
	const content: CodeListDocument = {
		kind: 'codelist',
		id: 'commune',
		version: 1,
		formatVersion: 1,
		title: { vi: 'Xã, phường' },
		entries
	};
	return {
		type: 'addVersion',
		kind: 'codelist',
		id: 'commune',
		agency: 'centre',
		number: 1,
		digest: digestOf(canonicalJson(content)),
		status: 'approved',
		content,
		by: 'system',
		authors: ['system']
	};
}

describe('search', () => {
	it('answers the version in force with its use, as far as the actor may see', async () => {
		await write(frozen(birthDate, 1));
		value(await dictionary().create(steward(), sampleElement('a.name', { label: { vi: 'Tên sinh viên' } })));
		expect(value(await dictionary().search(steward(), { text: 'sinh' }))).toEqual({
			items: [
				expect.objectContaining({ ref: 'element:a.name@draft', status: 'draft' }),
				{
					kind: 'element',
					id: 'person.birthDate',
					ref: 'element:person.birthDate@1',
					title: birthDate.label,
					dataType: 'date',
					status: 'approved',
					uses: 0
				}
			],
			total: 2
		});
		expect(value(await dictionary().search(stranger(), { text: 'sinh' })).total).toBe(1);
		expect(value(await dictionary().search(steward(), { text: '', kinds: ['group'] })).total).toBe(0);
		expect(codes(await dictionary().search(outsider(), { text: '' }))).toEqual(['auth/forbidden']);
	});

	it('says of an entry whether it still holds on the day', async () => {
		await write(
			list([
				{ code: '1', label: { vi: 'Xã Đăng Hải' }, validTo: '2025-06-30' },
				{ code: '2', label: { vi: 'Xã Đăng Sơn' }, validFrom: '2027-01-01' },
				{ code: '3', label: { vi: 'Xã Đăng Tân' } }
			])
		);
		const { items, total } = value(await dictionary().searchEntries(steward(), { text: 'xa dang' }));
		expect([total, items.map(({ list: ref, code, ended }) => [ref, code, ended])]).toEqual([
			3,
			[
				['codelist:commune@1', '1', true],
				['codelist:commune@1', '2', true],
				['codelist:commune@1', '3', false]
			]
		]);
		expect(codes(await dictionary().searchEntries(outsider(), { text: '' }))).toEqual(['auth/forbidden']);
	});
});

describe('similar elements', () => {
	it('are found by name and measured, never the element itself', async () => {
		await write(frozen(birthDate, 1), frozen(sampleElement('person.fullName'), 1));
		const local = { label: { vi: 'Ngày tháng năm sinh' }, dataType: 'date' } as const;
		const found = value(await dictionary().similar(steward(), local));
		expect(found).toMatchObject([
			{ ref: 'element:person.birthDate@1', label: birthDate.label, dataType: 'date', uses: 0, score: 1 }
		]);
		expect(found[0]?.because).toContain('label');
		expect(value(await dictionary().similar(steward(), { ...local, id: 'person.birthDate' }))).toEqual([]);
		expect(codes(await dictionary().similar(outsider(), local))).toEqual(['auth/forbidden']);
	});

	it('of another agency show nothing of its drafts', async () => {
		value(await dictionary().create(steward(), birthDate));
		const local = { label: birthDate.label, dataType: 'date' } as const;
		expect(value(await dictionary().similar(stranger(), local))).toEqual([]);
		expect(value(await dictionary().similar(steward(), local))).toHaveLength(1);
	});
});

describe('creating', () => {
	it('starts a draft of the own agency with one audit leaf', async () => {
		expect(value(await dictionary().create(steward(), { ...birthDate, version: 7 }))).toEqual({ rev: 1 });
		const draft = await context().app.store.documents.draft(TENANT, 'element', 'person.birthDate');
		expect(draft).toMatchObject({ agency: 'a', content: { version: 0 } });
		const [leaf] = await context().app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf).toMatchObject({ action: 'dictionary.create', target: 'element:person.birthDate@draft' });
	});

	it('refuses an id that is taken, even where the actor may not see by what', async () => {
		value(await dictionary().create(steward(), birthDate));
		const again = await dictionary().create(stranger(), { ...birthDate, label: { vi: 'Khác hẳn' } }, 'khác');
		expect(again).toMatchObject({
			problems: [{ code: 'dictionary/exists', params: { ref: 'element:person.birthDate@draft' } }]
		});
	});

	it('asks for a reason when near duplicates stand, and keeps it in the audit trail', async () => {
		await write(frozen(birthDate, 1));
		const twin = { ...birthDate, id: 'child.birthDate' };
		for (const reason of [undefined, '  '])
			expect(await dictionary().create(steward(), twin, reason)).toMatchObject({
				problems: [{ code: 'dictionary/looks-like', params: { refs: 'element:person.birthDate@1' } }]
			});
		expect((await dictionary().create(steward(), twin, 'Của trẻ, không của người yêu cầu')).ok).toBe(true);
		const [leaf] = await context().app.store.audit.list({ tenant: TENANT, limit: 1 });
		expect(leaf?.reason).toBe('Của trẻ, không của người yêu cầu');
	});

	it('refuses other kinds, wrong shapes and people who do not look after the dictionary', async () => {
		expect(codes(await dictionary().create(steward(), sampleForm('f')))).toEqual([
			'dictionary/not-of-dictionary'
		]);
		expect(codes(await dictionary().create(steward(), null))).toEqual(['dictionary/not-of-dictionary']);
		expect(codes(await dictionary().create(steward(), { ...birthDate, label: 'x' }))).toEqual([
			'shape/wrong-type'
		]);
		expect(codes(await dictionary().create(context().actor(['configurator'], 'a'), birthDate))).toEqual([
			'auth/forbidden'
		]);
	});
});

describe('removing a draft', () => {
	const remove = (actor = steward(), rev = 1) =>
		dictionary().removeDraft(actor, 'element', 'person.birthDate', rev);

	it('takes the document away when it has no version, and its id is free again for anybody', async () => {
		value(await dictionary().create(steward(), birthDate));
		expect((await remove()).ok).toBe(true);
		expect(value(await dictionary().search(steward(), { text: 'sinh' })).total).toBe(0);
		expect((await dictionary().create(stranger(), birthDate)).ok).toBe(true);
	});

	it('is refused with every place that refers to it', async () => {
		value(await dictionary().create(steward(), birthDate));
		const form = sampleForm('f');
		const field = {
			type: 'field',
			path: '/child/birthDate',
			element: 'element:person.birthDate@draft'
		} as const;
		const items = [
			{ ...field, id: 'one' },
			{ ...field, id: 'two', path: '/child/other' }
		];
		const draft = (id: string, agency: string): Write => ({
			type: 'putDraft',
			kind: 'form',
			id,
			agency,
			content: { ...form, id, pages: [{ id: 'p', title: { vi: 'Trang' }, items }] },
			expectedRev: null,
			by: 'x'
		});
		await write(draft('f', 'a'), draft('g', 'b'));
		const refused = await remove();
		expect(refused.ok ? [] : refused.problems).toEqual([
			{
				code: 'dictionary/in-use',
				at: 'form:f@draft#/pages/0/items/0/element',
				params: { uses: 2, ref: 'form:f@draft', place: '/pages/0/items/0/element' }
			},
			expect.objectContaining({ at: 'form:f@draft#/pages/0/items/1/element' }),
			{ code: 'dictionary/in-use-elsewhere', params: { uses: 1 } }
		]);
		expect(await context().app.store.documents.draft(TENANT, 'element', 'person.birthDate')).toBeDefined();
	});

	it('leaves the versions, and is not for a stale rev, other agencies or other roles', async () => {
		await write(frozen(birthDate, 1, { agency: 'a' }), {
			type: 'putDraft',
			kind: 'element',
			id: birthDate.id,
			agency: 'a',
			content: birthDate,
			expectedRev: null,
			by: 'x'
		});
		expect(codes(await remove(steward(), 9))).toEqual(['document/stale-rev']);
		expect(codes(await remove(stranger()))).toEqual(['auth/not-found']);
		expect(codes(await remove(context().actor(['configurator'], 'a')))).toEqual(['auth/forbidden']);
		expect((await remove()).ok).toBe(true);
		expect(value(await dictionary().search(stranger(), { text: 'sinh' })).items[0]?.status).toBe('approved');
		expect(codes(await remove())).toEqual(['document/not-found']);
	});
});
