import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import type { CodeListDocument, ElementDocument } from '../types.ts';
import { checkElement, ELEMENT_RULES } from './checkElement.ts';
import type { DictionarySurroundings } from './rule.ts';

const law = {
	kind: 'instrument' as const,
	id: 'law',
	version: 1,
	formatVersion: 1,
	number: '60/2014/QH13',
	title: { vi: 'Luật Hộ tịch' }
};
const codes: CodeListDocument = {
	kind: 'codelist',
	id: 'big',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Dài' },
	entries: Array.from({ length: 400 }, (_, index) => ({ code: `C${index}`, label: { vi: `${index}` } }))
};
const library = libraryOf(law, codes, ...related(), {
	kind: 'source',
	id: 'db',
	version: 1,
	formatVersion: 1,
	title: { vi: 'CSDL' },
	owner: { vi: 'Bộ' },
	readiness: 'live',
	fields: [{ name: 'fullName', element: 'element:x@1' }]
});

const valid = base();

const twin = { ...valid, id: 'twin' };
const other = (id: string, type: 'derivedFrom' | 'replaces' | 'equivalent', to: string): ElementDocument => ({
	...valid,
	id,
	relations: [{ type, element: `element:${to}@1` }]
});

const INVALID: readonly (readonly [
	rule: string,
	severity: string,
	at: string,
	change: Partial<ElementDocument>,
	surroundings?: DictionarySurroundings
])[] = [
	['no-definition', 'warning', '/definition', { definition: { vi: 'Tên.' } }],
	['no-source-of-record', 'warning', '/sources', { prefill: 'locked', sources: [] }],
	['locked-but-overwritable', 'error', '/overwrite', { prefill: 'locked', overwrite: 'free' }],
	['validity-reversed', 'error', '/validTo', { validFrom: '2026-07-01', validTo: '2026-06-30' }],
	['relation-cycle', 'error', '/relations', { relations: [{ type: 'replaces', element: 'element:x@1' }] }],
	['relation-cycle', 'error', '/relations', { relations: [{ type: 'derivedFrom', element: 'element:y@1' }] }],
	[
		'unknown-reference',
		'error',
		'/relations/0/element',
		{ relations: [{ type: 'equivalent', element: 'element:no@1' }] }
	],
	[
		'type-narrowed',
		'warning',
		'/constraints/maxLength',
		{ constraints: { maxLength: 9 } },
		{ before: valid }
	],
	['type-narrowed', 'warning', '/dataType', { dataType: 'text' }, { before: valid }],
	['type-narrowed', 'warning', '/dataType', { version: 2, dataType: 'text' }],
	['duplicate-element', 'warning', '/label', {}, { elements: [twin] }],
	['unused', 'hint', '', {}, { uses: 0 }],
	[
		'pattern-and-format-disagree',
		'warning',
		'/constraints/pattern',
		{ dataType: 'phone', constraints: { pattern: '^.*$' }, example: '0' }
	],
	[
		'pattern-and-format-disagree',
		'warning',
		'/constraints/pattern',
		{ dataType: 'personId', constraints: { pattern: '^[A-Z]{12}$' } }
	],
	['no-citation', 'warning', '/citations', { citations: [] }],
	['constraint-unfit', 'error', '/constraints/minimum', { constraints: { minimum: 1 } }],
	['constraint-unfit', 'error', '/constraints/minLength', { constraints: { minLength: 5, maxLength: 3 } }],
	['pattern-unsafe', 'error', '/constraints/pattern', { constraints: { pattern: 'A|B' } }],
	[
		'unknown-reference',
		'error',
		'/citations/0/instrument',
		{ citations: [{ instrument: 'instrument:no@1' }] }
	],
	['unknown-reference', 'error', '/sources/0/field', { sources: [{ source: 'source:db@1', field: 'age' }] }],
	[
		'unknown-reference',
		'error',
		'/constraints/codeList',
		{ dataType: 'code', constraints: { codeList: 'codelist:no@1' } }
	],
	['example-invalid', 'error', '/example', { example: 'abc' }],
	['example-invalid', 'error', '/example', { dataType: 'date', constraints: {}, example: '2026-02-30' }],
	[
		'example-invalid',
		'error',
		'/example',
		{ dataType: 'code', constraints: { codeList: 'codelist:big@1' }, example: 'Z' }
	]
];

test('the valid element has no finding', () => {
	expect(checkElement(valid, library)).toEqual([]);
});

describe('each rule finds what it is for', () => {
	test.each(INVALID.map(named))(
		'$rule ($severity at $at)',
		({ rule, severity, at, change, surroundings }) => {
			const found = checkElement({ ...valid, ...change }, library, surroundings);
			expect(found).toContainEqual(expect.objectContaining({ rule: `dictionary/${rule}`, severity, at }));
		}
	);

	test('every rule has such a case', () => {
		const covered = new Set(INVALID.map(([rule]) => `dictionary/${rule}`));
		expect(ELEMENT_RULES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
	});
});

describe('what is sound stays unmentioned', () => {
	test.each<readonly [string, Partial<ElementDocument>, DictionarySurroundings]>([
		['an element that is used and stands in for nobody', {}, { uses: 1, elements: [valid], before: valid }],
		[
			'a relation to the element it looks like',
			{ relations: [{ type: 'equivalent', element: 'element:twin@1' }] },
			{ elements: [{ ...valid, id: 'twin' }] }
		],
		['the same relation from the other side', {}, { elements: [other('twin', 'equivalent', 'x')] }],
		[
			'equals that point at each other',
			{ relations: [{ type: 'equivalent', element: 'element:same@1' }] },
			{}
		],
		['a looser edition', { constraints: { maxLength: 12, pattern: '^[A-Z]+$' } }, { before: valid }],
		['a locked value nobody may change', { prefill: 'locked', overwrite: 'never' }, {}],
		['one day of validity', { validFrom: '2026-07-01', validTo: '2026-07-01' }, {}],
		[
			'a pattern stricter than its type',
			{ dataType: 'taxCode', constraints: { pattern: '^[0-9]{10}$' }, example: '0101234567' },
			{}
		]
	])('%s', (_, change, surroundings) => {
		expect(checkElement({ ...valid, ...change }, library, surroundings)).toEqual([]);
	});
});

test('a code of a long list passes', () => {
	const coded = {
		...valid,
		dataType: 'code' as const,
		constraints: { codeList: 'codelist:big@1' },
		example: 'C399'
	};
	expect(checkElement(coded, library)).toEqual([]);
});

test.each(ELEMENT_RULES.map(({ id }) => id))('%s has a message and a page', (id) => {
	expect(problemCodes()).toContain(id);
	expect(existsSync(`docs/rules/${id.replace('/', '-')}.md`)).toBe(true);
});

// helpers

function named([rule, severity, at, change, surroundings = {}]: (typeof INVALID)[number]) {
	return { rule, severity, at, change, surroundings };
}

/** Elements the cases relate to; a function, for the valid element is made further down. */
function related(): ElementDocument[] {
	const plain = { ...base(), version: 1 };
	return [
		plain,
		{ ...plain, id: 'twin' },
		{ ...plain, id: 'y', relations: [{ type: 'derivedFrom', element: 'element:x@1' }] },
		{ ...plain, id: 'same', relations: [{ type: 'equivalent', element: 'element:x@1' }] }
	];
}

function base(): ElementDocument {
	return {
		kind: 'element',
		id: 'x',
		version: 1,
		formatVersion: 1,
		label: { vi: 'Tên' },
		definition: { vi: 'Tên gọi ghi trên giấy tờ.' },
		dataType: 'string',
		constraints: { maxLength: 10, pattern: '^[A-Z]+$' },
		example: 'ABC',
		sensitivity: 'personal',
		sources: [{ source: 'source:db@1', field: 'fullName' }],
		citations: [{ instrument: 'instrument:law@1' }]
	};
}
