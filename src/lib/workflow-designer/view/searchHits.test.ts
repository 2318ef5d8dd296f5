import { describe, expect, test } from 'vitest';
import { graphOf } from '#core/workflows/testing/graph.ts';
import { outlineRows } from '../outline/outlineRows.ts';
import { searchHits } from './searchHits.ts';

const step = (name: string, kind: 'intake' | 'sign', role: string) => ({
	type: 'userTask' as const,
	name,
	step: { kind, role, outcomes: [], citations: [] }
});
const graph = graphOf(
	{
		start: 'startEvent',
		receive: step('Tiếp nhận hồ sơ', 'intake', 'oneStopOfficer'),
		signIt: step('Ký giấy khai sinh', 'sign', 'leader')
	},
	['start > receive > signIt']
);
const reader = {
	graph,
	setting: { forms: [], sources: [], instruments: [], results: [] },
	locale: 'vi' as const
};
const found = (text: string) => searchHits(outlineRows(graph), reader, text).map(({ id }) => id);

describe('searching the drawing', () => {
	test.each([
		['tiep nhan', ['receive']],
		['signit', ['signIt']],
		['lanh dao', ['signIt']],
		['can bo tiep', ['receive']],
		['h s', ['receive', 'signIt']],
		['khong co', []],
		['  ', []]
	])('%s finds %j', (text, ids) => {
		expect(found(text)).toEqual(ids);
	});

	test('a name that begins so comes first', () => {
		expect(found('k')[0]).toBe('signIt');
	});
});
