import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { libraryOf } from '#core/forms/testing/libraryOf.ts';
import { writePointer } from '#core/shared/pointer.ts';
import { problemCodes } from '#lib/i18n/problems/index.ts';
import { onCycles } from '../cycle.ts';
import type { DictionaryDocument } from '../kinds.ts';
import { colours, law, plate, registration, vehicle, vehicles } from '../testing/samples.ts';
import type { GroupDocument } from '../types.ts';
import { checkDictionary } from './checkDictionary.ts';
import {
	CODE_LIST_RULES,
	DOCUMENT_TYPE_RULES,
	GROUP_RULES,
	INSTRUMENT_RULES,
	SOURCE_RULES
} from './checkParts.ts';
import type { DictionarySurroundings } from './rule.ts';

const outer: GroupDocument = {
	...vehicle,
	id: 'outer',
	members: [{ name: 'inner', group: 'group:vehicle@1' }]
};
const newer = { ...law, id: 'newer', replaces: ['instrument:law@1'] };
const places = { ...colours, id: 'places', entries: [{ code: '01', label: { vi: 'Hà Nội' } }] };
const library = libraryOf(plate, vehicle, outer, colours, places, vehicles, registration, law, newer);

const ended = { code: 'end', label: { vi: 'Hết' }, validTo: '2025-06-30' };

const INVALID: readonly (readonly [
	rule: string,
	severity: string,
	at: string,
	document: DictionaryDocument,
	values: Readonly<Record<string, unknown>>,
	surroundings?: DictionarySurroundings
])[] = [
	['unknown-reference', 'error', '/members/0/element', vehicle, { '/members/0/element': 'element:no@1' }],
	[
		'cyclic-group',
		'error',
		'/members/2/group',
		vehicle,
		{ '/members/2': { name: 'self', group: 'group:vehicle@1' } }
	],
	[
		'cyclic-group',
		'error',
		'/members/2/group',
		vehicle,
		{ '/members/2': { name: 'out', group: 'group:outer@1' } }
	],
	['member-unbound', 'error', '/members/2', vehicle, { '/members/2': { name: 'empty' } }],
	[
		'member-unbound',
		'error',
		'/members/2',
		vehicle,
		{ '/members/2': { name: 'both', element: 'element:plate@1', group: 'group:outer@1' } }
	],
	['duplicate-name', 'error', '/members/1', vehicle, { '/members/1/name': 'plate' }],
	['no-definition', 'warning', '/definition', vehicle, { '/definition': { vi: 'Phương tiện.' } }],
	['no-citation', 'warning', '/citations', vehicle, { '/citations': undefined }],
	['unused', 'hint', '', vehicle, {}, { uses: 0 }],

	['unknown-reference', 'error', '/parentList', colours, { '/parentList': 'codelist:no@1' }],
	['code-list-empty', 'error', '/entries', colours, { '/entries': [] }],
	['duplicate-code', 'error', '/entries/1/code', colours, { '/entries/1/code': 'blue' }],
	[
		'unknown-entry',
		'error',
		'/entries/0/parent',
		colours,
		{ '/entries/0/parent': '02', '/parentList': 'codelist:places@1' }
	],
	['unknown-entry', 'error', '/entries/2/successors/0', colours, { '/entries/2/successors': ['red'] }],
	['cyclic-entries', 'error', '/entries/0/parent', colours, { '/entries/0/parent': 'blue' }],
	[
		'cyclic-entries',
		'error',
		'/entries/2/successors',
		colours,
		{ '/entries/1/validTo': '2027-01-01', '/entries/1/successors': ['old'] }
	],
	[
		'validity-reversed',
		'error',
		'/entries/1/validTo',
		colours,
		{ '/entries/1/validTo': '2019-01-01', '/entries/1/successors': ['blue'] }
	],
	['code-list-entry-without-successor', 'warning', '/entries/3/validTo', colours, { '/entries/3': ended }],
	['no-definition', 'hint', '/definition', colours, { '/definition': undefined }],
	['no-citation', 'warning', '/citations', colours, { '/citations': [] }],
	['unused', 'hint', '', colours, {}, { uses: 0 }],

	['unknown-reference', 'error', '/fields/0/element', vehicles, { '/fields/0/element': 'element:no@1' }],
	['unknown-reference', 'error', '/services/0/outputs/1', vehicles, { '/services/0/outputs/1': 'colour' }],
	[
		'unknown-reference',
		'error',
		'/segments/0/citations/0/instrument',
		vehicles,
		{ '/segments/0/citations': [{ instrument: 'instrument:no@1' }] }
	],
	['duplicate-name', 'error', '/segments/1', vehicles, { '/segments/1/id': 'cars' }],
	['duplicate-name', 'error', '/services/1', vehicles, { '/services/1': vehicles.services?.[0] }],
	['no-citation', 'warning', '/citations', vehicles, { '/citations': [] }],
	['unused', 'hint', '', vehicles, {}, { uses: 0 }],

	[
		'unknown-reference',
		'error',
		'/replacedBy/0/source',
		registration,
		{ '/replacedBy/0/source': 'source:no@1' }
	],
	['no-definition', 'hint', '/definition', registration, { '/definition': undefined }],
	['no-citation', 'warning', '/citations', registration, { '/citations': [] }],
	['unused', 'hint', '', registration, {}, { uses: 0 }],

	['unknown-reference', 'error', '/amends/0', law, { '/amends': ['instrument:no@1'] }],
	['validity-reversed', 'error', '/effectiveTo', law, { '/effectiveTo': '2015-01-01' }],
	['relation-cycle', 'error', '/replaces', law, { '/replaces': ['instrument:newer@1'] }],
	['relation-cycle', 'error', '/amends', law, { '/amends': ['instrument:law@1'] }],
	['unused', 'hint', '', law, {}, { uses: 0 }]
];

const RULES = {
	group: GROUP_RULES,
	codelist: CODE_LIST_RULES,
	source: SOURCE_RULES,
	documentType: DOCUMENT_TYPE_RULES,
	instrument: INSTRUMENT_RULES
};

test.each([plate, vehicle, outer, colours, places, vehicles, registration, law, newer])(
	'the sound $kind $id has no finding',
	(document) => {
		expect(checkDictionary(document, library)).toEqual([]);
	}
);

describe('each rule finds what it is for', () => {
	test.each(INVALID.map(named))(
		'$rule ($severity at $at)',
		({ rule, severity, at, document, values, surroundings }) => {
			const found = checkDictionary(written(document, values), library, surroundings);
			expect(found).toContainEqual(expect.objectContaining({ rule: `dictionary/${rule}`, severity, at }));
		}
	);

	test.each(Object.entries(RULES))('every rule of %s has such a case', (kind, rules) => {
		const covered = new Set(
			INVALID.filter(([, , , document]) => document.kind === kind).map(([rule]) => `dictionary/${rule}`)
		);
		expect(rules.map(({ id }) => id).filter((id) => !covered.has(id))).toEqual([]);
	});
});

const ids = [...new Set(Object.values(RULES).flatMap((rules) => rules.map(({ id }) => id)))];

test.each(ids)('%s has a message and a page', (id) => {
	expect(problemCodes()).toContain(id);
	expect(existsSync(`docs/rules/${id.replace('/', '-')}.md`)).toBe(true);
});

describe('circles', () => {
	test('of codes whose parents stand in another list are none', () => {
		const provinces = written(colours, {
			'/parentList': 'codelist:places@1',
			'/entries': [{ code: '01', label: { vi: 'Phường' }, parent: '01' }]
		});
		expect(checkDictionary(provinces, library)).toEqual([]);
	});

	test('in fifty thousand entries in a row are found while nobody waits', () => {
		const codes = Array.from({ length: 50_000 }, (_, index) => `C${index}`);
		const next = (code: string) => [`C${Number(code.slice(1)) + 1}`];
		expect(onCycles(codes, next).size).toBe(0);
		expect(onCycles(codes, (code) => (code === 'C49999' ? ['C49990'] : next(code))).size).toBe(10);
	});

	test('are what following the ways would find', () => {
		const node = fc.integer({ min: 0, max: 6 }).map(String);
		fc.assert(
			fc.property(fc.dictionary(node, fc.array(node, { maxLength: 1 }), { maxKeys: 7 }), (ways) => {
				const nodes = Object.keys(ways);
				const followed = nodes.filter((start) => {
					let at = ways[start]?.[0];
					for (let step = 0; step < 8 && at !== undefined && at !== start; step++) at = ways[at]?.[0];
					return at === start;
				});
				expect([...onCycles(nodes, (from) => ways[from] ?? [])].sort()).toEqual(followed.sort());
			})
		);
	});
});

// helpers

function named([rule, severity, at, document, values, surroundings = {}]: (typeof INVALID)[number]) {
	return { rule, severity, at, document, values, surroundings };
}

function written<T extends DictionaryDocument>(document: T, values: Readonly<Record<string, unknown>>): T {
	return Object.entries(values).reduce((now, [at, value]) => writePointer(now, at, value), document);
}
