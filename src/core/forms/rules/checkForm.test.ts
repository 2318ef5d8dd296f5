import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import { field, repeat } from '../testing/fixtures.ts';
import type { FormDocument, Placement } from '../types.ts';
import { checkForm } from './checkForm.ts';
import { FORM_RULES } from './rules.ts';
import { FAULTY } from './testing/faultyForms.ts';
import {
	age,
	both,
	documents,
	elements,
	gender,
	local,
	name,
	own,
	paged,
	questions,
	section,
	stored,
	valid
} from './testing/samples.ts';

type Broken = readonly [rule: string, at: string, form: FormDocument];

const ITEM = '/pages/0/items/0';
const SECOND = '/pages/0/items/1';
const other = (more: Partial<Placement>): Placement => ({ ...age, id: 'other',
	role: 'child', path: '/other', label: both('Khác'), ...more });

/** Why a form does not compile; lint says it too. */
const BROKEN: readonly Broken[] = [
	['form/duplicate-id', `${SECOND}/id`, valid([name, { ...age, id: 'name' }])],
	// Whoever goes up from the inner one would never arrive.
	['form/duplicate-id', `${ITEM}/items/0/id`, valid([section('s', [section('s', [name])])])],
	['form/duplicate-path', `${SECOND}/path`, valid([name, other({ path: '/fullName' })])],
	['form/nested-path', `${SECOND}/path`, valid([name, other({ path: '/fullName/age' })])],
	['form/reserved-path', `${ITEM}/path`, valid([{ ...name, path: '/dossier/name' }])],
	['form/reserved-path', `${ITEM}/path`, valid([{ ...name, path: '/a/constructor' }])],
	['form/unknown-element', `${ITEM}/element`, valid([field('x', '/x', 'nobody')])],
	['form/field-without-definition', ITEM, valid([{ type: 'field', id: 'x', path: '/x' }])],
	['form/field-without-code-list', ITEM, valid([field('x', '/x', 'choice')])],
	['form/unknown-code-list', ITEM, valid([own({ dataType: 'code', constraints: { codeList: 'codelist:none@1' } })])],
	[
		'form/rule-cycle',
		ITEM,
		valid([section('s', [field('yes', '/yes', 'agrees')], { visibleWhen: { feel: 'yes' } })])
	],
	['expression/incomplete', `${ITEM}/visibleWhen`, valid([{ ...name, visibleWhen: { feel: 'age >' } }])]
];

describe('each rule finds what it is for', () => {
	for (const { rule, severity, at, form, stage = 'draft' } of FAULTY)
		test(`form/${rule} (${severity} at ${at})`, () => {
			const found = checkForm(form, documents, { stage, elements });
			expect(found).toContainEqual(expect.objectContaining({ rule: `form/${rule}`, severity, at }));
		});

	test.each(BROKEN)('%s at %s', (rule, at, form) => {
		const found = checkForm(form, documents, { elements });
		expect(found).toContainEqual(expect.objectContaining({ rule, severity: 'error', at }));
	});

	test('none without a form it finds something in', () => {
		const covered = new Set(FAULTY.map(({ rule }) => `form/${rule}`));
		expect(FORM_RULES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
	});
});

const rows = (columns: readonly Placement[]) =>
	repeat('r', '/rows', columns, { title: both('Bảng'), rowTitle: both('Dòng') });
const yes = field('yes', '/yes', 'agrees', { role: 'child' });
const home = field('home', '/home', 'home', { role: 'mother' });

describe('what is fine is left alone', () => {
	test.each<readonly [string, FormDocument]>([
		['a plain form', valid([name])],
		[
			'a row that reads itself and the form',
			valid([age, rows([field('b', '/b', 'age'), { ...name, visibleWhen: { feel: 'b > 1 and age > 1' } }])])
		],
		['a condition over the dossier', valid([{ ...name, visibleWhen: { feel: 'dossier.channel = "online"' } }])],
		['a sum over a table', valid([rows([age]), field('sum', '/sum', 'age', { calculation: { feel: 'sum(rows.age)' } })])],
		[
			'one datum asked under two conditions',
			valid([
				yes,
				{ ...name, visibleWhen: { feel: 'yes' } },
				{ ...name, id: 'n2', path: '/n2', visibleWhen: { feel: 'not(yes)' } }
			])
		],
		['one datum of two people', valid([name, { ...name, id: 'n2', path: '/n2', role: 'child', label: both('Tên con') }])],
		['the tree of the text', valid([age, { ...name, visibleWhen: stored('age > 3') }])],
		[
			'twenty-one questions of which one has a condition',
			valid([
				section('a', questions(10, 'a')),
				section('b', questions(10, 'b')),
				{ ...name, visibleWhen: { feel: 'a1 > 3' } }
			])
		],
		['one label under two headings', valid([section('a', [age]), section('b', [other({ label: both('Tuổi') })])])],
		['a help of its own, as long as may be', valid([{ ...age, help: { vi: 'a'.repeat(120), en: 'a' } }])],
		['a list where the choices are many', valid([field('home', '/home', 'residence')])],
		['a count of days in words', valid([age, { ...name, label: both('Số ngày nghỉ') }])],
		[
			'a message that helps',
			valid([age], {
				assertions: [{ id: 'a', test: { feel: 'age > 17' }, at: '/age', message: both('Nhập tuổi từ 18 trở lên') }]
			})
		],
		['units, quotes and accents', valid([{ ...age, label: both('Diện tích “sàn” (m²), số 1½, loại «A» · ở Đà Nẵng') }])],
		['lists, emphasis and safe links', valid([{ type: 'text', id: 't', text: both('- **Một**\n- [hai](https://vi-du.vn)') }])],
		['a later page in a task list', { ...paged([{ ...gender, visibleWhen: stored('age > 3') }], [age]), layout: 'taskList' }],
		['a condition on an earlier page', paged([age], [{ ...gender, visibleWhen: stored('age > 3') }])],
		['required in part of what is shown', valid([age, { ...gender, visibleWhen: stored('age > 3'), requiredWhen: stored('age > 5') }])],
		['no answer to a question everybody must answer, while it is missing', valid([{ ...age, required: true }, { ...gender, visibleWhen: stored('not(is defined(age))') }])],
		['a datum of somebody whose record is not read', valid([home])],
		['a choice worked out from an answer', valid([age, { ...gender, calculation: stored('if age > 3 then "male" else "female"') }])],
		['a constant code', valid([{ ...gender, calculation: stored('"male"') }])],
		['a question left out on paper that nobody must answer', valid([age, gender], { print: { omit: ['gender'] } })],
['the addressee left out on paper where the line for it stands', valid([{ ...field('agency', '/agency', 'agency.name'), required: true }], { print: { recipient: both('Ủy ban nhân dân'), omit: ['agency'] } })],
['a datum asked of those whom the source does not know', valid([age, { ...home, role: 'applicant', visibleWhen: { feel: 'age > 3' } }])]
	])('%s', (_, document) => {
		expect(checkForm(document, documents, { stage: 'candidate', elements })).toEqual([]);
	});
});

describe('a local field that looks like an element', () => {
	const labelled = (label: string) => valid([own({ label: both(label) })]);
	const found = (document: FormDocument) =>
		checkForm(document, documents, { elements }).filter(({ rule }) => rule === 'form/local-field-looks-like');

	test('names the element and how much they are alike', () => {
		expect(found(labelled('Họ, chữ đệm, tên'))).toEqual([
			expect.objectContaining({
				params: { id: 'own', ref: 'element:fullName@1', label: 'Họ, chữ đệm, tên', score: 100 }
			})
		]);
	});

	test('is left alone when the name is another, or no elements are at hand', () => {
		expect(found(labelled('Lý do thay đổi'))).toEqual([]);
		const without = checkForm(labelled('Họ, chữ đệm, tên'), documents).map(({ rule }) => rule);
		expect(without).not.toContain('form/local-field-looks-like');
	});
});

test('errors come first, then what stands first in the form', () => {
	const found = checkForm(paged([{ ...name, label: { vi: 'Tên' } }, local], [field('x', '/x', 'nobody')]), documents, {
		elements
	});
	expect(found.map(({ severity, at }) => `${severity} ${at}`)).toEqual([
		'error /pages/1/items/0/element',
		`warning ${SECOND}/local`,
		`hint ${ITEM}/label`
	]);
});

const COMPILE_PROBLEMS = BROKEN.map(([rule]) => rule).filter((rule) => rule.startsWith('form/'));

test.each([...new Set([...FORM_RULES.map(({ id }) => id), ...COMPILE_PROBLEMS])])('%s has a message and a page', (id) => {
	expect(problemCodes()).toContain(id);
	expect(existsSync(`docs/rules/${id.replace('/', '-')}.md`)).toBe(true);
});

describe('a form of thousands of fields', () => {
	const items = (from: number) =>
		Array.from({ length: 500 }, (_, at) => ({
			...age,
			id: `f${from + at}`,
			path: `/f${from + at}`,
			visibleWhen: { feel: `nowhere${from + at} = ${at}` }
		}));
	const pages = Array.from({ length: 10 }, (_, page) => ({ ...valid([]).pages[0]!, id: `p${page}`, items: items(page * 500) }));

	test('all under conditions of their own, is checked without comparing each with each', () => {
		const found = checkForm({ ...valid([]), pages }, documents, { elements });
		const unknown = found.filter(({ rule }) => rule === 'form/condition-reads-unknown-field');
		expect(unknown).toHaveLength(5000);
		// What was meant is looked for as long as it helps.
		expect(found.filter(({ rule }) => rule === 'form/asked-twice')).toEqual([]);
	});
});
