import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '#core/dictionary/index.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import { parseExpression } from '#core/expressions/index.ts';
import { element, field, form, library, repeat } from '../testing/fixtures.ts';
import { libraryOf } from '../testing/libraryOf.ts';
import type { FormDocument, FormItem, Placement } from '../types.ts';
import { checkForm, FORM_RULES } from './checkForm.ts';

const both = (vi: string) => ({ vi, en: `${vi} (en)` });
const populationDb: SourceDocument = {
	kind: 'source',
	id: 'populationDb',
	version: 1,
	formatVersion: 1,
	title: both('CSDL dân cư'),
	owner: both('Bộ Công an'),
	readiness: 'live',
	fields: [{ name: 'fullName', element: 'element:fullName@1' }]
};
const documents = libraryOf(
	library.get('element', 'element:fullName@1')!,
	library.get('element', 'element:age@1')!,
	library.get('element', 'element:agrees@1')!,
	library.get('element', 'element:papers@1')!,
	library.get('codelist', 'codelist:gender@1')!,
	{ ...library.get('element', 'element:papers@1')!, version: 2 },
	element('choice', 'Chọn', 'code'),
	element('files', 'Tệp', 'attachment', { maxBytes: 1000 }),
	populationDb
);

const elements = [library.get('element', 'element:fullName@1')!, library.get('element', 'element:age@1')!];

function valid(items: readonly FormItem[], more: Partial<FormDocument> = {}): FormDocument {
	return form(items, {
		legalForm: { number: 'Mẫu 01', citation: { instrument: 'instrument:x@1' } },
		pages: [{ id: 'p1', title: both('Trang'), items }],
		...more
	});
}

const name = field('name', '/fullName', 'fullName', { role: 'applicant' });
const local: Placement = {
	type: 'field',
	id: 'own',
	path: '/own',
	local: { label: both('Riêng'), dataType: 'string', reason: 'x' }
};
const age = field('age', '/age', 'age');
const ast = (feel: string) => {
	const parsed = parseExpression(feel);
	return parsed.ok ? parsed.value.ast : undefined!;
};

type Invalid = readonly [
	rule: string,
	severity: string,
	at: string,
	document: FormDocument,
	stage?: 'draft' | 'candidate'
];

const INVALID: readonly Invalid[] = [
	['form/label-missing', 'error', '/title/vi', valid([name], { title: { vi: ' ' } })],
	['form/label-missing', 'hint', '/pages/0/items/0/label', valid([{ ...name, label: { vi: 'Tên' } }])],
	[
		'form/condition-reads-unknown-field',
		'error',
		'/pages/0/items/0/visibleWhen',
		valid([{ ...name, visibleWhen: { feel: 'mother.fullName = "x"' } }])
	],
	[
		'form/condition-reads-unknown-field',
		'error',
		'/pages/0/items/0/columns/1/visibleWhen',
		valid([
			repeat('r', '/rows', [age, field('b', '/b', 'age', { visibleWhen: { feel: 'years > 1' } })], {
				title: both('Dòng'),
				rowTitle: both('Dòng')
			})
		])
	],
	[
		'form/ast-differs',
		'error',
		'/pages/0/items/0/visibleWhen/ast',
		valid([{ ...name, visibleWhen: { feel: 'age > 3', ast: ast('age > 4') } }, age])
	],
	['form/unbound-field', 'warning', '/pages/0/items/0/local', valid([local])],
	['form/unbound-field', 'error', '/pages/0/items/0/local', valid([local]), 'candidate'],
	[
		'form/local-field-looks-like',
		'hint',
		'/pages/0/items/0/local',
		valid([{ ...local, local: { ...local.local!, label: both('Họ, chữ đệm và tên') } }])
	],
	['form/asked-twice', 'warning', '/pages/0/items/1', valid([name, { ...name, id: 'n2', path: '/n2' }])],
	['form/element-outdated', 'hint', '/pages/0/items/0/element', valid([field('p', '/p', 'papers')])],
	[
		'form/unknown-source-field',
		'error',
		'/pages/0/items/0/prefill',
		valid([
			{
				...name,
				prefill: { policy: 'locked', source: 'source:populationDb@1', field: 'shoeSize', fallback: 'ask' }
			}
		])
	],
	['form/attachment-without-limits', 'error', '/pages/0/items/0', valid([field('f', '/f', 'files')])],
	[
		'form/pattern-unsafe',
		'error',
		'/pages/0/items/0/local/constraints/pattern',
		valid([{ ...local, local: { ...local.local!, constraints: { pattern: '[0-9]+' } } }])
	],
	['form/no-legal-form-number', 'warning', '/legalForm', form([name])],
	[
		'form/too-many-per-page',
		'warning',
		'/pages/0',
		valid(Array.from({ length: 21 }, (_, i) => field(`a${i}`, `/a${i}`, 'age', { role: `r${i}` })))
	],
	['form/duplicate-id', 'error', '/pages/0/items/1/id', valid([name, { ...age, id: 'name' }])],
	['form/duplicate-path', 'error', '/pages/0/items/1/path', valid([name, { ...age, path: '/fullName' }])],
	['form/nested-path', 'error', '/pages/0/items/1/path', valid([name, { ...age, path: '/fullName/age' }])],
	['form/reserved-path', 'error', '/pages/0/items/0/path', valid([{ ...name, path: '/dossier/name' }])],
	['form/reserved-path', 'error', '/pages/0/items/0/path', valid([{ ...name, path: '/a/constructor' }])],
	['form/unknown-element', 'error', '/pages/0/items/0/element', valid([field('x', '/x', 'nobody')])],
	['form/field-without-definition', 'error', '/pages/0/items/0', valid([{ type: 'field', id: 'x', path: '/x' }])],
	['form/field-without-code-list', 'error', '/pages/0/items/0', valid([field('x', '/x', 'choice')])],
	[
		'form/unknown-code-list',
		'error',
		'/pages/0/items/0',
		valid([
			{
				...local,
				local: { label: both('x'), dataType: 'code', reason: 'x', constraints: { codeList: 'codelist:none@1' } }
			}
		])
	],
	[
		'form/rule-cycle',
		'error',
		'/pages/0/items/0',
		valid([
			{
				type: 'section',
				id: 's',
				title: both('Mục'),
				visibleWhen: { feel: 'yes' },
				items: [field('yes', '/yes', 'agrees')]
			}
		])
	],
	['expression/incomplete', 'error', '/pages/0/items/0/visibleWhen', valid([{ ...name, visibleWhen: { feel: 'age >' } }])]
];

describe('each rule finds what it is for', () => {
	for (const [rule, severity, at, document, stage = 'draft'] of INVALID)
		test(`${rule} (${severity} at ${at})`, () => {
			const found = checkForm(document, documents, { stage, elements });
			expect(found).toContainEqual(expect.objectContaining({ rule, severity, at }));
		});

	test('every rule has such a case', () => {
		const covered = new Set(INVALID.map(([rule]) => rule));
		expect(FORM_RULES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
	});
});

describe('what is fine is left alone', () => {
	test.each<readonly [string, FormDocument]>([
		['a plain form', valid([name])],
		['a row that reads itself and the form', valid([
			age,
			repeat('r', '/rows', [field('b', '/b', 'age'), { ...name, visibleWhen: { feel: 'b > 1 and age > 1' } }], {
				title: both('Dòng'),
				rowTitle: both('Dòng')
			})
		])],
		['a condition over the dossier', valid([{ ...name, visibleWhen: { feel: 'dossier.channel = "online"' } }])],
		['a sum over a table', valid([
			repeat('r', '/rows', [age], { title: both('Dòng'), rowTitle: both('Dòng') }),
			field('sum', '/sum', 'age', { calculation: { feel: 'sum(rows.age)' } })
		])],
		['one datum asked under two conditions', valid([
			field('yes', '/yes', 'agrees'),
			{ ...name, visibleWhen: { feel: 'yes' } },
			{ ...name, id: 'n2', path: '/n2', visibleWhen: { feel: 'not(yes)' } }
		])],
		['one datum of two people', valid([name, { ...name, id: 'n2', path: '/n2', role: 'child' }])],
		['the tree of the text', valid([age, { ...name, visibleWhen: { feel: 'age > 3', ast: ast('age > 3') } }])],
		['twenty-one questions of which one has a condition', valid([
			...Array.from({ length: 20 }, (_, i) => field(`a${i}`, `/a${i}`, 'age', { role: `r${i}` })),
			{ ...name, visibleWhen: { feel: 'a1 > 3' } }
		])]
	])('%s', (_, document) => {
		expect(checkForm(document, documents, { stage: 'candidate', elements })).toEqual([]);
	});
});

describe('a local field that looks like an element', () => {
	const own = (label: string) => valid([{ ...local, local: { ...local.local!, label: both(label) } }]);
	const found = (document: FormDocument) =>
		checkForm(document, documents, { elements }).filter(({ rule }) => rule === 'form/local-field-looks-like');

	test('names the element and how much they are alike', () => {
		expect(found(own('Họ, chữ đệm, tên'))).toEqual([
			expect.objectContaining({
				params: { id: 'own', ref: 'element:fullName@1', label: 'Họ, chữ đệm, tên', score: 100 }
			})
		]);
	});

	test('is left alone when the name is another, or no elements are at hand', () => {
		expect(found(own('Lý do thay đổi'))).toEqual([]);
		const without = checkForm(own('Họ, chữ đệm, tên'), documents).map(({ rule }) => rule);
		expect(without).not.toContain('form/local-field-looks-like');
	});
});

const COMPILE_PROBLEMS = INVALID.map(([rule]) => rule).filter((rule) => rule.startsWith('form/'));

test.each([...new Set([...FORM_RULES.map(({ id }) => id), ...COMPILE_PROBLEMS])])('%s has a message and a page', (id) => {
	expect(problemCodes()).toContain(id);
	expect(existsSync(`docs/rules/${id.replace('/', '-')}.md`)).toBe(true);
});
