import { describe, expect, it } from 'vitest';
import type { Ref } from '#core/shared/document.ts';
import type { AnyDocument } from '../types.ts';
import { numberDrafts } from './numberDrafts.ts';

const form = (version: number, title = 'Tờ khai', element = 'element:name@1') =>
	({
		kind: 'form',
		id: 'to-khai',
		version,
		formatVersion: 1,
		title: { vi: title },
		pages: [{ element }]
	}) as never;
const procedure = (version: number, ref: Ref) =>
	({
		kind: 'procedure',
		id: '1.0',
		version,
		formatVersion: 1,
		name: { vi: 'Thủ tục' },
		uses: { main: ref }
	}) as never;
const map = (entries: Readonly<Record<Ref, AnyDocument>>) => new Map(Object.entries(entries));
const drafts = { 'procedure:1.0@draft': procedure(0, 'form:to-khai@draft'), 'form:to-khai@draft': form(0) };

describe('drafts are numbered as submitting them would', () => {
	it('with 1 when there is no version yet, pins included', () => {
		const { documents, exact } = numberDrafts(map(drafts), new Map());
		expect(documents).toEqual(
			map({ 'procedure:1.0@1': procedure(1, 'form:to-khai@1'), 'form:to-khai@1': form(1) })
		);
		expect(exact('procedure:1.0@draft')).toBe('procedure:1.0@1');
		expect(exact('element:name@1')).toBe('element:name@1');
	});

	it('with the number of the newest version when they say the same', () => {
		const newest = map({
			'procedure:1.0@draft': procedure(4, 'form:to-khai@3'),
			'form:to-khai@draft': form(3)
		});
		const { documents } = numberDrafts(map(drafts), newest);
		expect([...documents.keys()].sort()).toEqual(['form:to-khai@3', 'procedure:1.0@4']);
	});

	it('with the next number when a part changed, for then the whole has', () => {
		const newest = map({
			'procedure:1.0@draft': procedure(4, 'form:to-khai@3'),
			'form:to-khai@draft': form(3, 'Tờ khai cũ')
		});
		const { documents } = numberDrafts(map(drafts), newest);
		expect(documents.get('procedure:1.0@5')).toEqual(procedure(5, 'form:to-khai@4'));
		expect(documents.get('form:to-khai@4')).toEqual(form(4));
	});

	it('and versions stay as they are, beside the draft of the same document', () => {
		const old = form(3, 'Tờ khai cũ');
		const newest = map({ 'form:to-khai@draft': old });
		const { documents } = numberDrafts(map({ ...drafts, 'form:to-khai@3': old }), newest);
		expect(documents.get('form:to-khai@3')).toBe(old);
		expect(documents.get('form:to-khai@4')).toEqual(form(4));
	});

	it('also where drafts lead to one another', () => {
		const circle = {
			'form:to-khai@draft': form(0, 'Tờ khai', 'form:phu-luc@draft'),
			'form:phu-luc@draft': {
				...(form(0, 'Phụ lục', 'form:to-khai@draft') as object),
				id: 'phu-luc'
			} as never
		};
		const { documents } = numberDrafts(map(circle), map({ 'form:to-khai@draft': form(3) }));
		expect(documents.get('form:to-khai@4')).toMatchObject({ pages: [{ element: 'form:phu-luc@1' }] });
		expect(documents.get('form:phu-luc@1')).toMatchObject({ pages: [{ element: 'form:to-khai@4' }] });
		expect(documents.size).toBe(2);
	});

	it('but not what a persona or a register says', () => {
		const persona = {
			kind: 'persona',
			id: 'a',
			version: 0,
			formatVersion: 1,
			records: { db: 'form:to-khai@draft' }
		};
		const { documents } = numberDrafts(map({ ...drafts, 'persona:a@draft': persona as never }), new Map());
		expect(documents.get('persona:a@1')).toMatchObject({ records: { db: 'form:to-khai@draft' } });
	});
});
