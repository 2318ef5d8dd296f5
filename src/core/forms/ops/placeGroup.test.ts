import { describe, expect, it } from 'vitest';
import type { GroupDocument } from '#core/dictionary/types.ts';
import { compileForm } from '../compile/compileForm.ts';
import { fieldNodes, formNodes } from '../formNodes.ts';
import { element, field, form, library, repeat } from '../testing/fixtures.ts';
import { libraryOf } from '../testing/libraryOf.ts';
import type { FormDocument } from '../types.ts';
import { groupParts } from './groupParts.ts';
import { placeGroup } from './placeGroup.ts';

const person = group('person', [
	{ name: 'name', element: 'element:fullName@1', required: true },
	{ name: 'paper', group: 'group:paper@1' },
	{ name: 'age', element: 'element:age@1' }
]);
const paper = group('paper', [
	{ name: 'number', element: 'element:code3@1' },
	{ name: 'country', group: 'group:place@1' }
]);
const place = group('place', [{ name: 'code', element: 'element:nationality@1' }]);
const all = libraryOf(
	person,
	paper,
	place,
	...['fullName', 'age', 'code3', 'nationality'].map((id) => library.get('element', `element:${id}@1`)!),
	library.get('codelist', 'codelist:country@1')!,
	element('home', 'Nơi ở', 'string', undefined, {
		version: 0,
		prefill: 'locked',
		sources: [{ source: 'source:populationDb@1', field: 'home' }]
	})
);
const small = form([field('a', '/child/fullName', 'fullName'), repeat('rows', '/rows', [field('b', '/age', 'age')])]);

describe('a group', () => {
	it('is placed as a section, the groups inside as sections behind it, all below the role', () => {
		const placed = placeGroup(small, { group: person, library: all, role: 'father', at: { container: 'p1', index: 1 } });
		expect(sections(placed)).toEqual([
			['father', 'person', ['fatherName /father/name', 'fatherAge /father/age']],
			['fatherPaper', 'paper', ['fatherPaperNumber /father/paper/number']],
			['fatherPaperCountry', 'place', ['fatherPaperCountryCode /father/paper/country/code']]
		]);
		expect(placed.pages[0]?.items.map(({ id }) => id)).toEqual([
			'a',
			'father',
			'fatherPaper',
			'fatherPaperCountry',
			'rows'
		]);
		expect(fieldNodes(placed).find(({ id }) => id === 'fatherName')?.item).toMatchObject({
			element: 'element:fullName@1',
			role: 'father',
			required: true
		});
		expect(compileForm(placed, all).ok).toBe(true);
	});

	it('keeps its values together when some of them are taken already', () => {
		const once = placeGroup(small, { group: person, library: all, role: 'father', at: { container: 'p1' } });
		const twice = placeGroup(once, { group: person, library: all, role: 'father', at: { container: 'p1' } });
		const thrice = placeGroup(twice, { group: person, library: all, role: 'father', at: { container: 'p1' } });
		const paths = fieldNodes(thrice).map(({ item }) => item.path);
		expect(paths).toEqual(expect.arrayContaining(['/father/person/name', '/father/person/paper/number']));
		expect(paths).toEqual(expect.arrayContaining(['/father/person2/name', '/father/person2/paper/number']));
		expect(compileForm(thrice, all).ok).toBe(true);
	});

	it('lies below its own name when it is nobody’s', () => {
		const placed = placeGroup(small, { group: place, library: all, at: { container: 'p1' } });
		expect(sections(placed)).toEqual([['place', 'place', ['placeCode /place/code']]]);
	});

	it('becomes columns in a table of rows', () => {
		const placed = placeGroup(small, { group: person, library: all, at: { container: 'rows', index: 0 } });
		const columns = fieldNodes(placed).filter(({ repeat: id }) => id === 'rows');
		expect(columns.map(({ item }) => item.path)).toEqual([
			'/person/name',
			'/person/age',
			'/person/paper/number',
			'/person/paper/country/code',
			'/age'
		]);
		expect(compileForm(placed, all).ok).toBe(true);
	});

	it('keeps the pin on a draft and brings the prefill of its elements along', () => {
		const homes = group('homes', [{ name: 'home', element: 'element:home@draft' }]);
		const placed = placeGroup(small, { group: homes, library: all, role: 'mother', at: { container: 'p1' } });
		expect(fieldNodes(placed).at(-1)?.item).toMatchObject({
			element: 'element:home@draft',
			prefill: { policy: 'locked', source: 'source:populationDb@1', field: 'home', fallback: 'ask' }
		});
	});

	it('that contains itself is refused with the way round', () => {
		const outer = group('outer', [{ name: 'inner', group: 'group:inner@1' }]);
		const inner = group('inner', [{ name: 'outer', group: 'group:outer@1' }]);
		const circle = libraryOf(outer, inner);
		expect(groupParts(outer, circle)).toEqual({
			ok: false,
			problems: [{ code: 'dictionary/cyclic-group', params: { id: 'outer', way: 'outer → inner → outer' } }]
		});
		const at = { container: 'p1' };
		expect(() => placeGroup(small, { group: outer, library: circle, at })).toThrow('dictionary/cyclic-group');
	});

	it('is refused when something in it is not there, or it lies too deep', () => {
		const gone = group('gone', [{ name: 'x', element: 'element:gone@1' }, { name: 'y', group: 'group:gone2@1' }]);
		expect(groupParts(gone, all)).toMatchObject({
			problems: [
				{ code: 'dictionary/unknown-reference', params: { id: 'gone', ref: 'element:gone@1' } },
				{ code: 'dictionary/unknown-reference', params: { id: 'gone', ref: 'group:gone2@1' } }
			]
		});
		const chain = Array.from({ length: 8 }, (_, depth) =>
			group(`g${depth}`, [{ name: 'in', group: `group:g${depth + 1}@1` }])
		);
		expect(groupParts(chain[0]!, libraryOf(...chain))).toMatchObject({
			problems: [{ code: 'form/group-too-deep', params: { id: 'g6' } }]
		});
	});

	it('counts a member that two of its groups share twice: they are two data', () => {
		const both = group('both', [
			{ name: 'from', group: 'group:place@1' },
			{ name: 'to', group: 'group:place@1' }
		]);
		const placed = placeGroup(small, { group: both, library: all, at: { container: 'p1' } });
		expect(sections(placed).flatMap(([, , fields]) => fields)).toEqual([
			'bothFromCode /both/from/code',
			'bothToCode /both/to/code'
		]);
	});
});

// helpers

function group(id: string, members: GroupDocument['members']): GroupDocument {
	return { kind: 'group', id, version: 1, formatVersion: 1, label: { vi: id }, definition: { vi: id }, members };
}

function sections(document: FormDocument): readonly (readonly [string, string, readonly string[]])[] {
	return formNodes(document).flatMap((node) =>
		node.type === 'section'
			? [[node.id, node.item.title.vi, fieldNodes(document).filter(({ parent }) => parent === node.id).map(({ id, item }) => `${id} ${item.path}`)] as const]
			: []
	);
}
