import { describe, expect, test } from 'vitest';
import { compileForm, type FormDocument, type FormItem } from '#core/forms/index.ts';
import { element, field, form, list, repeat } from '#core/forms/testing/fixtures.ts';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import { diffForms } from './diffForms.ts';

const library = libraryOf(
	element('name', 'Họ và tên', 'string'),
	element('count', 'Số lượng', 'integer'),
	element('kind', 'Loại', 'code', { codeList: 'codelist:kind@1' }),
	list('kind', ['a', 'b'])
);
const kind = field('kind', '/kind', 'kind');
const name = field('name', '/name', 'name');
const count = field('count', '/count', 'count');
const total = field('total', '/total', 'count', { label: { vi: 'Tổng' } });
const when = { feel: 'kind = "a"' };
/** Something of a field changes everywhere, which must hide nothing else. */
const shorter = { ...name, label: { vi: 'Tên' } };

describe('what changes besides fields is told although fields change', () => {
	test('a condition that comes, goes and changes', () => {
		const seen = { ...count, visibleWhen: when };
		expect(codes([kind, name, count], [kind, shorter, seen])).toEqual([
			['diff/field-worded', undefined, undefined],
			['diff/condition-added', undefined, 'kind = "a"']
		]);
		expect(codes([kind, name, seen], [kind, shorter, count])).toContainEqual([
			'diff/condition-removed',
			'kind = "a"',
			undefined
		]);
		expect(
			codes([kind, name, seen], [kind, shorter, { ...seen, visibleWhen: { feel: 'kind = "b"' } }])
		).toContainEqual(['diff/condition-changed', 'kind = "a"', 'kind = "b"']);
	});

	test('a calculation', () => {
		const doubled = { ...total, calculation: { feel: 'count * 2' } };
		const tripled = { ...total, calculation: { feel: 'count * 3' } };
		expect(codes([name, count, doubled], [shorter, count, tripled])).toContainEqual([
			'diff/calculation-changed',
			'count * 2',
			'count * 3'
		]);
	});

	test('of whom a field is asked', () => {
		const asked = { ...count, required: true };
		expect(codes([kind, name, asked], [kind, shorter, { ...asked, requiredWhen: when }])).toContainEqual([
			'diff/field-required-when',
			{ code: 'diff/always' },
			'kind = "a"'
		]);
	});

	test('a rule over several fields', () => {
		const rule = (feel: string) => ({
			assertions: [{ id: 'r', test: { feel }, message: { vi: 'Tổng phải lớn hơn' }, at: '/count' }]
		});
		const [before, after] = [rule('count < total'), rule('count <= total')];
		expect(codes([name, count, total], [shorter, count, total], {}, before)).toContainEqual([
			'diff/rule-added',
			undefined,
			undefined
		]);
		expect(codes([name, count, total], [shorter, count, total], before, after)).toContainEqual([
			'diff/rule-changed',
			'count < total',
			'count <= total'
		]);
	});

	test('a page that joins, and one under another name', () => {
		const one = form([name, count]);
		const [page] = one.pages;
		if (!page) throw new Error('A form has a page');
		const two: FormDocument = {
			...one,
			pages: [
				{ ...page, title: { vi: 'Trang đầu' }, items: [shorter] },
				{ id: 'second', title: { vi: 'Trang hai' }, items: [count] }
			]
		};
		expect(changesOf(one, two).map(({ code }) => code)).toEqual([
			'diff/field-worded',
			'diff/page-added',
			'diff/page-renamed',
			'diff/layout-changed'
		]);
	});

	test('a static text, a table of other length and another order', () => {
		const text = (vi: string): FormItem => ({ type: 'text', id: 'note', text: { vi } });
		const rows = (max: number) => repeat('rows', '/rows', [field('row', '/name', 'name')], { max });
		expect(
			codes([text('Một'), name, count, rows(3)], [text('Hai'), count, shorter, rows(5)]).map(([code]) => code)
		).toEqual(['diff/field-worded', 'diff/table-changed', 'diff/texts-changed', 'diff/layout-changed']);
	});
});

test('what a new or lost field brings along is told of the field alone', () => {
	const seen = { ...count, visibleWhen: when };
	expect(codes([kind, name], [kind, name, seen]).map(([code]) => code)).toEqual(['diff/field-added']);
	expect(codes([kind, name, seen], [kind, name]).map(([code]) => code)).toEqual(['diff/field-removed']);
});

test('a new section that hides known fields is told with its condition', () => {
	const section: FormItem = {
		type: 'section',
		id: 'part',
		title: { vi: 'Riêng loại a' },
		visibleWhen: when,
		items: [count]
	};
	expect(codes([kind, name, count], [kind, name, section]).map(([code]) => code)).toEqual([
		'diff/condition-added',
		'diff/part-added',
		'diff/layout-changed'
	]);
});

test('the same form has no difference', () => {
	expect(codes([kind, name], [kind, name])).toEqual([]);
});

// helpers

function codes(
	before: readonly FormItem[],
	after: readonly FormItem[],
	moreBefore: Partial<FormDocument> = {},
	moreAfter = moreBefore
) {
	return changesOf(form(before, moreBefore), form(after, moreAfter)).map(({ code, params }) => [
		code,
		params?.before,
		params?.after
	]);
}

function changesOf(before: FormDocument, after: FormDocument) {
	const [old, now] = [compileForm(before, library), compileForm(after, library)];
	if (!old.ok || !now.ok) throw new Error(JSON.stringify([old, now]));
	return diffForms({ f: old.value }, { f: now.value });
}
