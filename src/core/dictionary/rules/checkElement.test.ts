import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import type { CodeListDocument, ElementDocument } from '../types.ts';
import { checkElement, ELEMENT_RULES } from './checkElement.ts';

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
const library = libraryOf(law, codes, {
	kind: 'source',
	id: 'db',
	version: 1,
	formatVersion: 1,
	title: { vi: 'CSDL' },
	owner: { vi: 'Bộ' },
	readiness: 'live',
	fields: [{ name: 'fullName', element: 'element:x@1' }]
});

const valid: ElementDocument = {
	kind: 'element',
	id: 'x',
	version: 1,
	formatVersion: 1,
	label: { vi: 'Tên' },
	definition: { vi: 'Tên' },
	dataType: 'string',
	constraints: { maxLength: 10, pattern: '^[A-Z]+$' },
	example: 'ABC',
	sensitivity: 'personal',
	sources: [{ source: 'source:db@1', field: 'fullName' }],
	citations: [{ instrument: 'instrument:law@1' }]
};

const INVALID: readonly (readonly [
	rule: string,
	severity: string,
	at: string,
	change: Partial<ElementDocument>
])[] = [
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
	test.each(INVALID)('%s (%s at %s)', (rule, severity, at, change) => {
		const found = checkElement({ ...valid, ...change }, library);
		expect(found).toContainEqual(expect.objectContaining({ rule: `dictionary/${rule}`, severity, at }));
	});

	test('every rule has such a case', () => {
		const covered = new Set(INVALID.map(([rule]) => `dictionary/${rule}`));
		expect(ELEMENT_RULES.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
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
