import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadDiskLibrary } from '#cli/library/index.ts';
import type { DataType, ElementDocument } from '../types.ts';
import { likenessOf, LOOKS_LIKE, subjectOf, WORTH_SHOWING, type LikenessSubject } from './likenessOf.ts';
import { similarElements } from './similarElements.ts';

const seeds = (await loadDiskLibrary(join(import.meta.dirname, '../../../..'))).documents();
const elements = seeds.filter((document): document is ElementDocument => document.kind === 'element');

function field(vi: string, dataType: DataType, more: Partial<LikenessSubject> = {}): LikenessSubject {
	return { label: { vi }, dataType, ...more };
}

function element(id: string): ElementDocument {
	const found = elements.find((each) => each.id === id);
	if (!found) throw new Error(`${id} is no seed`);
	return found;
}

describe('a field that is a shared element under another name finds it first', () => {
	test.each([
		[field('Họ và tên', 'string'), 'person.fullName', 'synonym'],
		[field('Họ tên', 'string'), 'person.fullName', 'synonym'],
		[field('ho ten', 'string'), 'person.fullName', 'synonym'],
		[field('HoVaTen', 'string'), 'person.fullName', 'synonym'],
		[field('Ngày sinh', 'date'), 'person.birthDate', 'synonym'],
		[field('Ngày tháng năm sinh', 'date'), 'person.birthDate', 'label'],
		[field('Số CCCD', 'personId'), 'person.personalId', 'synonym'],
		[field('Số CCCD', 'string'), 'person.personalId', 'synonym'],
		[field('Hộ khẩu thường trú', 'address'), 'address.permanent', 'synonym'],
		[field('Giới tính', 'code', { codeList: 'codelist:gender@1' }), 'person.gender', 'label'],
		[field('Số điện thoại liên hệ', 'phone'), 'contact.phone', 'label'],
		[field('Email', 'email'), 'contact.email', 'label'],
		[field('Ngày cấp', 'date'), 'identity.issuedOn', 'label']
	])('$label.vi ($dataType)', (local, id, because) => {
		const [first] = similarElements(local, elements);
		expect(first?.element.id).toBe(id);
		expect(first?.score).toBeGreaterThanOrEqual(LOOKS_LIKE);
		expect(first?.because).toContain(because);
	});
});

describe('what only sounds alike is not taken for the same', () => {
	test.each([
		['person.birthDate', 'person.birthYear'],
		['person.birthDate', 'birth.place'],
		['person.birthDate', 'identity.issuedOn'],
		['address.permanent', 'address.temporary'],
		['address.current', 'address.permanent'],
		['organisation.name', 'person.fullName'],
		['birth.certificateNumber', 'birth.certificateIssuedOn'],
		['marriage.certificateNumber', 'birth.certificateNumber'],
		['construction.floors', 'construction.floorsNote'],
		['construction.totalFloorArea', 'construction.firstFloorArea'],
		['land.lotNumber', 'land.mapSheet']
	])('%s and %s', (a, b) => {
		const { score } = likenessOf(subjectOf(element(a)), subjectOf(element(b)));
		expect(score).toBeLessThan(LOOKS_LIKE);
	});

	test('the telephone of an organisation is shown beside that of a person, and a year of birth is no date', () => {
		const phone = field('Số điện thoại', 'phone', {
			definition: { vi: 'Số gọi được của người nộp hồ sơ.' }
		});
		const office = field('Số điện thoại của cơ quan', 'phone', {
			definition: { vi: 'Tổng đài trụ sở chính.' }
		});
		const { score } = likenessOf(phone, office);
		expect(score).toBeGreaterThan(WORTH_SHOWING - 0.05);
		expect(score).toBeLessThan(LOOKS_LIKE);
		expect(likenessOf(field('Ngày sinh', 'date'), field('Năm sinh', 'integer')).score).toBeLessThan(
			WORTH_SHOWING
		);
	});

	test('something new finds nothing', () => {
		expect(similarElements(field('Màu sơn nóc xe lam', 'string'), elements)).toEqual([]);
	});
});

describe('the score', () => {
	const subjects = fc.constantFrom(...elements.map(subjectOf));

	test('is the same both ways, and within 0 and 1', () => {
		fc.assert(
			fc.property(subjects, subjects, (a, b) => {
				const { score } = likenessOf(a, b);
				expect(likenessOf(b, a).score).toBe(score);
				expect(score >= 0 && score <= 1).toBe(true);
			}),
			{ numRuns: 2000 }
		);
	});

	test('of an element with itself is 1', () => {
		for (const each of elements) expect(likenessOf(subjectOf(each), subjectOf(each)).score).toBe(1);
	});

	test('falls with another data type and another code list, and rises with the same list', () => {
		const plain = field('Loại giấy tờ', 'code');
		const papers = { ...plain, codeList: 'codelist:papers@1' };
		const kinds = field('Loại hình', 'code', { codeList: 'codelist:kinds@2' });
		const score = (a: LikenessSubject, b: LikenessSubject) => likenessOf(a, b).score;
		expect(score(papers, { ...kinds, codeList: 'codelist:papers@7' })).toBeGreaterThan(score(plain, kinds));
		expect(score(papers, kinds)).toBeLessThan(score(plain, kinds));
		expect(score(plain, { ...plain, dataType: 'string' })).toBeLessThan(1);
		expect(score(plain, { ...plain, dataType: 'date' })).toBeLessThan(
			score(plain, { ...plain, dataType: 'string' })
		);
	});
});

test('an element is never similar to itself, and the best come first', () => {
	const own = element('person.birthDate');
	const found = similarElements({ id: own.id, ...subjectOf(own) }, elements, { least: 0.2, limit: 5 });
	expect(found.map((each) => each.element.id)).not.toContain(own.id);
	expect(found).toHaveLength(5);
	expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((a, b) => b - a));
});
