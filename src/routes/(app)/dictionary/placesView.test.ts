import { describe, expect, it } from 'vitest';
import type { ProcedureReader } from '#core/catalogue/uses/index.ts';
import type { PlacementReport } from '#lib/server/services/dictionary/types.ts';
import { conditionText } from './conditionText.ts';
import { placesView } from './placesView.ts';

const CODE = '1.000001';
const FEEL = 'form.kind = "again"';
const KIND = { id: 'kind', label: { vi: 'Loại', en: 'Kind' } };

const report = (
	readers: readonly ProcedureReader[],
	more: Partial<PlacementReport> = {}
): PlacementReport => ({
	form: 'form:f@2',
	placements: [{ ...KIND, path: '/main/kind', element: 'element:kind@1', readers: [] }],
	labels: { kind: KIND.label, 'mother.home': { vi: 'Nơi cư trú của mẹ' } },
	procedures: {
		items: [
			{
				ref: `procedure:${CODE}@1`,
				code: CODE,
				title: { vi: 'Khai sinh' },
				forms: [{ alias: 'main', ref: 'form:f@2', placements: [{ ...KIND, readers }] }],
				inForce: [3]
			}
		],
		total: 1
	},
	hidden: 0,
	...more
});

const view = (of: PlacementReport) => placesView(of, 'vi', (ref) => `Nguồn ${ref}`);
const only = (reader: ProcedureReader) => view(report([reader])).places[0]?.procedures[0]?.readers;

const node = (id: string, name = '') => ({ id, name });

describe('what rests on the places of a form, in words', () => {
	it.each<[ProcedureReader, object]>([
		[
			{ in: 'flow', id: 'F1', name: 'cấp lại', from: node('g'), to: node('t', 'Trả'), feel: FEEL },
			{
				name: 'cấp lại',
				href: `/procedures/${CODE}/workflow?select=F1`,
				condition: 'Loại là “again”'
			}
		],
		[
			{ in: 'flow', id: 'F1', name: '', from: node('g', 'Xét'), to: node('t', 'Trả'), feel: FEEL },
			{ name: 'Xét → Trả' }
		],
		[{ in: 'flow', id: 'F1', name: '', from: node('g'), to: node('t'), feel: FEEL }, { name: 'F1' }],
		[
			{ in: 'step', id: 'check me', name: 'Thẩm định', access: 'edits' },
			{ name: 'Thẩm định', href: `/procedures/${CODE}/workflow?select=check+me` }
		],
		[
			{ in: 'fee', id: 'fee', name: { vi: 'Lệ phí' }, feel: FEEL },
			{ name: 'Lệ phí', href: `/procedures/${CODE}#fees-fee` }
		],
		[
			{ in: 'component', id: 'c', name: { vi: 'Tờ khai' }, feel: FEEL },
			{ href: `/procedures/${CODE}#components-c` }
		],
		[{ in: 'case', id: 'c', name: { vi: 'Cấp lại' }, feel: FEEL }, { href: `/procedures/${CODE}#cases-c` }]
	])('names %o and leads to it', (reader, expected) => {
		expect(only(reader)?.[0]?.readers[0]).toMatchObject(expected);
	});

	it('groups readers by how they rest on it; a scenario may do so in several ways', () => {
		const scenario = (id: string, how: readonly ('answers' | 'asked')[]) =>
			({ in: 'scenario', id, name: { vi: `Kịch bản ${id}` }, how }) as const;
		const { places } = view(report([scenario('a', ['answers', 'asked']), scenario('b', ['asked'])]));
		const readers = places[0]?.procedures[0]?.readers ?? [];
		expect(readers.map(({ use, readers }) => [use, readers.map(({ id }) => id)])).toEqual([
			['answers', ['a']],
			['asked', ['a', 'b']]
		]);
		expect(readers[0]?.readers[0]?.href).toBe(`/procedures/${CODE}/scenarios`);
	});

	it('opens the form with the field, or with what of the form reads it; an assertion is no item', () => {
		const reader = { name: { vi: 'Mục B' }, feel: 'kind = "again"' };
		const prefill = { policy: 'locked', source: 'source:db@1', field: 'kind', fallback: 'ask' } as const;
		const readers = [
			{ ...reader, use: 'visibleWhen', id: 'b' },
			{ ...reader, use: 'test', id: 'rule' }
		] as const;
		const [place] = view(
			report([], { placements: [{ ...report([]).placements[0]!, role: 'mother', prefill, readers }] })
		).places;
		const form = `/procedures/${CODE}/forms/main`;
		expect(place).toMatchObject({
			label: 'Loại',
			path: 'main.kind',
			role: 'mẹ',
			href: `${form}?select=kind`,
			prefill: { source: 'Nguồn source:db@1', href: '/dictionary/source/db', policy: 'locked' },
			inForm: [
				{ use: 'visibleWhen', readers: [{ id: 'b', name: 'Mục B', href: `${form}?select=b` }] },
				{ use: 'test', readers: [{ id: 'rule', condition: 'Loại là “again”' }] }
			]
		});
		expect(place?.inForm[1]?.readers[0]).not.toHaveProperty('href');
	});

	it('says where a procedure has another version of the form, and adds the places only that one has', () => {
		const { items } = report([]).procedures;
		const placements = [
			{ ...KIND, readers: [] },
			{ id: 'old', label: { vi: 'Trường cũ' }, readers: [] }
		];
		const older = { ...items[0]!, forms: [{ alias: 'main', ref: 'form:f@1', placements }] };
		const { places, more, hidden } = view(
			report([], { procedures: { items: [older], total: 4 }, hidden: 2 })
		);
		expect([more, hidden]).toEqual([3, 2]);
		expect(places.map(({ id, procedures }) => [id, procedures[0]?.formVersion])).toEqual([
			['kind', 1],
			['old', 1]
		]);
		expect(places[1]).not.toHaveProperty('path');
		expect(places[0]?.procedures[0]?.inForce).toEqual([`${CODE} số 3`]);
		expect(view(report([])).places[0]?.procedures[0]).not.toHaveProperty('formVersion');
	});
});

describe('a condition in words', () => {
	const { labels } = report([]);

	it.each([
		['form.kind = "again"', 'Loại là “again”'],
		['kind = "again"', 'Loại là “again”'],
		['form.mother.home.province = "01"', 'Nơi cư trú của mẹ (province) là “01”'],
		['dossier.channel = "online"', 'cách nộp hồ sơ là “online”'],
		['step.check.outcome = "x"', 'step.check.outcome là “x”'],
		['this is (no', 'this is (no']
	])('%s', (feel, words) => {
		expect(conditionText(feel, labels, 'vi')).toBe(words);
	});
});
