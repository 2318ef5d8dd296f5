import { describe, expect, it } from 'vitest';
import { field, form, everything, repeat } from '#core/forms/testing/fixtures.ts';
import type { FormDocument, Placement } from '#core/forms/types.ts';
import { elementPlacements } from './elementPlacements.ts';
import type { ElementPlacement } from './types.ts';

const labelOf = ({ id, label }: Placement) => label ?? { vi: `Trường ${id}` };

function placements(id: string, of: FormDocument = everything): readonly ElementPlacement[] {
	return elementPlacements(of, { id }, labelOf);
}

/** `use id` of everything that reads the placement. */
function readersOf(form: FormDocument, element: string, placement: string): readonly string[] {
	const found = placements(element, form).find(({ id }) => id === placement);
	return (found?.readers ?? []).map(({ use, id }) => `${use} ${id}`);
}

describe('placements of an element', () => {
	it('are all its fields, in reading order, with their places in the answers', () => {
		expect(placements('fullName').map(({ id, path, role, repeat }) => [id, path, role, repeat])).toEqual([
			['name', '/applicant/fullName', 'applicant', undefined],
			['childName', '/child/fullName', 'child', undefined],
			['memberName', '/members/fullName', undefined, '/members']
		]);
		expect(placements('none')).toEqual([]);
	});

	it('are those of one version, when one is asked for', () => {
		const two = form([
			field('a', '/a', 'fullName'),
			field('b', '/b', 'fullName', { element: 'element:fullName@2', label: { vi: 'Tên khác' } }),
			field('c', '/c', 'fullNameOther')
		]);
		expect(placements('fullName', two).map(({ id }) => id)).toEqual(['a', 'b']);
		expect(elementPlacements(two, { id: 'fullName', version: 2 }, labelOf)).toEqual([
			{ id: 'b', path: '/b', element: 'element:fullName@2', label: { vi: 'Tên khác' }, readers: [] }
		]);
	});

	it('carry how they are filled from a source', () => {
		const prefill = {
			policy: 'locked',
			source: 'source:db@1',
			field: 'fullName',
			fallback: 'ask'
		} as const;
		expect(placements('fullName', form([field('a', '/a', 'fullName', { prefill })]))[0]?.prefill).toEqual(
			prefill
		);
	});
});

describe('what in a form reads a placement', () => {
	it('is named by what people call it', () => {
		const [child] = placements('agrees');
		expect(child?.readers).toEqual([
			{ use: 'visibleWhen', id: 'childPart', name: { vi: 'Người con', en: 'Child' }, feel: 'hasChild' }
		]);
		expect(placements('fullName').find(({ id }) => id === 'childName')?.readers).toEqual([
			{
				use: 'test',
				id: 'notSamePerson',
				name: everything.assertions?.[0]?.message,
				feel: 'child.fullName != applicant.fullName'
			}
		]);
	});

	it.each([
		['a required-when', 'gender', 'gender', ['requiredWhen childNote']],
		[
			'a calculation over a column, and an assertion in its row',
			'capital',
			'memberShare',
			['calculation total', 'test shareBelowTotal']
		],
		['a condition in the same row', 'age', 'memberAge', ['visibleWhen memberPid']],
		['nothing', 'age', 'age', []],
		['nothing of the value that is calculated', 'capital', 'total', []]
	])('finds %s', (_, element, placement, expected) => {
		expect(readersOf(everything, element, placement)).toEqual(expected);
	});

	it.each([
		['residence.province = "01"', 'home', true],
		['residence = null', 'home', true],
		['residenceBefore = null', 'home', false],
		['mother = null', 'motherHome', true],
		['mother.residence.line != null', 'motherHome', true],
		['count(homes) > 1', 'rowHome', false],
		['count(homes.at) > 1', 'rowHome', true],
		['some h in homes satisfies h.at.province = "01"', 'rowHome', true],
		['some h in homes satisfies h.since > 2000', 'rowHome', false],
		['this is no (condition', 'home', false]
	])('%s reads %s: %s', (feel, placement, expected) => {
		const of = form([
			field('home', '/residence', 'residence'),
			field('motherHome', '/mother/residence', 'residence'),
			repeat('homes', '/homes', [field('rowHome', '/at', 'residence'), field('since', '/since', 'age')]),
			{ type: 'text', id: 'hint', text: { vi: 'Chú ý' }, visibleWhen: { feel } }
		]);
		expect(readersOf(of, 'residence', placement)).toEqual(expected ? ['visibleWhen hint'] : []);
	});

	it('is found beside an expression that cannot be read', () => {
		const of = form([
			field('a', '/a', 'agrees'),
			field('b', '/b', 'agrees', { visibleWhen: { feel: 'a = = b' }, requiredWhen: { feel: 'a' } })
		]);
		expect(readersOf(of, 'agrees', 'a')).toEqual(['requiredWhen b']);
	});
});
