import { describe, expect, it, vi } from 'vitest';
import type { FormDocument } from '#core/forms/index.ts';
import { CODE, codes, peopleOf, value, withSeededApp } from '../../testing/people.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const context = withSeededApp();
const forms = () => context().app.services.forms;
const people = () => peopleOf(context());
const PAGE = { vi: 'Trang đầu' };

describe('the forms of an agency', () => {
	it('are listed without diacritics, with the procedures that use them', async () => {
		const { items } = value(await forms().list(people().carl, { text: 'khai sinh' }));
		const birth = items.find(({ id }) => id === 'khai-sinh');
		expect(birth?.users).toMatchObject([{ code: CODE, alias: 'main' }]);
		expect(value(await forms().list(people().carl, { text: 'khong co bieu mau nay' })).items).toEqual([]);
	});

	it('begin with one empty page, under an id made of the title', async () => {
		const { carl } = people();
		const title = { vi: 'Tờ khai cấp thẻ thử' };
		const first = value(await forms().create(carl, { title, page: PAGE }));
		const second = value(await forms().create(carl, { title, page: PAGE }));
		expect([first.id, second.id]).toEqual(['to-khai-cap-the-thu', 'to-khai-cap-the-thu-2']);
		const opened = value(await context().app.services.documents.open(carl, 'form', first.id));
		expect(opened).toMatchObject({ canEdit: true, draft: { content: { title, pages: [{ title: PAGE, items: [] }] } } });
		expect(value(await forms().users(carl, first.id))).toEqual({ users: [], hidden: 0 });
		const { items } = value(await forms().list(carl, { text: 'cap the thu', edited: true }));
		expect(items.map(({ id, latestVersion, edited }) => [id, latestVersion, edited])).toEqual(
			expect.arrayContaining([[first.id, null, true]])
		);
	});

	it('may be copied, the copy is a draft of one’s own', async () => {
		const { carl } = people();
		const { id } = value(await forms().duplicate(carl, 'khai-sinh', { vi: 'Khai sinh, bản thử' }));
		const opened = value(await context().app.services.documents.open(carl, 'form', id));
		const original = value(await context().app.services.documents.open(carl, 'form', 'khai-sinh'));
		const content = (original.draft ?? original.latest)?.content as FormDocument;
		expect(opened.draft?.content).toMatchObject({ ...content, id, version: 0, title: { vi: 'Khai sinh, bản thử' } });
	});

	it('want a title, and the right to write', async () => {
		const { carl, tina } = people();
		expect(codes(await forms().create(carl, { title: { vi: ' ' }, page: PAGE }))).toEqual(['document/title-missing']);
		expect(codes(await forms().create(tina, { title: { vi: 'Thử' }, page: PAGE }))).toEqual(['auth/forbidden']);
		expect(codes(await forms().duplicate(carl, 'nowhere', { vi: 'Thử' }))).toEqual(['document/not-found']);
		const stranger = context().actor(['configurator'], 'b', 'bob');
		const { id } = value(await forms().create(carl, { title: { vi: 'Riêng' }, page: PAGE }));
		expect(codes(await forms().users(stranger, id))).toEqual(['document/not-found']);
		expect(codes(await forms().compare(stranger, id, 'draft', 'draft'))).toEqual(['document/not-found']);
	});

	it('are compared in sentences', async () => {
		const { carl } = people();
		const { documents } = context().app.services;
		const opened = value(await documents.open(carl, 'form', 'khai-sinh'));
		const { rev, content } = opened.draft!;
		const kept = value(await documents.saveDraft(carl, 'form', 'khai-sinh', { rev, content, checkpoint: 'Trước' }));
		const form = content as FormDocument;
		const pages = form.pages.slice(0, -1);
		value(await documents.saveDraft(carl, 'form', 'khai-sinh', { rev: kept.rev, content: { ...form, pages } }));
		const compare = (before: 'draft' | { checkpoint: number }) =>
			forms().compare(carl, 'khai-sinh', before, { checkpoint: kept.rev });
		expect(value(await compare({ checkpoint: kept.rev })).changes).toEqual([]);
		const { changes } = value(await compare('draft'));
		expect(new Set(changes?.map(({ code }) => code))).toEqual(new Set(['diff/field-added', 'diff/page-added', 'diff/part-added']));
	});
});
