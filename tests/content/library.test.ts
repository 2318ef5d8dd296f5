import { describe, expect, it } from 'vitest';
import { entriesOn, type ElementDocument } from '#core/dictionary/index.ts';
import type { Citation, Ref } from '#core/shared/document.ts';
import { loadSeeds } from './seedLibrary.ts';

const { library, of } = await loadSeeds();
const elements = of('element');
const groups = of('group');
const codelists = of('codelist');
const sources = of('source');
const documentTypes = of('documentType');
const instruments = of('instrument');
const instrument = (id: string) => library.get('instrument', `instrument:${id}@1`)!;

/** The shared fields collected from real forms and portals, by the names they have there. */
const SHARED_FIELDS = [
	'ho_ten',
	'ten_goi_khac',
	'ngay_sinh',
	'gioi_tinh',
	'dan_toc',
	'ton_giao',
	'quoc_tich',
	'so_dinh_danh',
	'loai_giay_to',
	'so_giay_to',
	'so_cmnd9',
	'so_ho_chieu',
	'ngay_cap',
	'noi_cap',
	'noi_sinh',
	'que_quan',
	'noi_dk_khai_sinh',
	'thuong_tru',
	'tam_tru',
	'noi_o_hien_tai',
	'noi_cu_tru',
	'dia_chi_2_cap',
	'dien_thoai',
	'email',
	'quan_he_nguoi_duoc',
	'quan_he_chu_ho',
	'tinh_trang_hon_nhan',
	'ma_so_thue',
	'ma_so_dn',
	'ten_to_chuc',
	'nguoi_dai_dien',
	'so_gcn_dk',
	'nganh_nghe',
	'von',
	'thua_dat',
	'so_gcn_qsdd',
	'bien_so_xe',
	'so_khung',
	'so_may',
	'so_gplx',
	'so_bhyt',
	'so_bhxh',
	'so_tai_khoan',
	'ma_thu_tuc',
	'ma_dvc',
	'ma_ho_so',
	'ma_co_quan',
	'ma_ket_qua',
	'ma_thanh_phan',
	'ma_linh_vuc',
	'ngay_tiep_nhan',
	'ngay_hen_tra',
	'hinh_thuc_nhan_kq',
	'ky_so'
];

/** Where the terms of the SEMIC Core Vocabularies live. */
const VOCABULARIES = [
	'http://www.w3.org/ns/person#',
	'http://www.w3.org/ns/locn#',
	'http://www.w3.org/ns/legal#',
	'http://www.w3.org/2004/02/skos/core#',
	'http://data.europa.eu/m8g/',
	'http://xmlns.com/foaf/0.1/',
	'http://purl.org/dc/terms/'
];

describe('elements', () => {
	it('are found by the names of all 54 shared fields', () => {
		const keys = new Set(elements.flatMap(({ formerKeys = [] }) => formerKeys));
		expect(SHARED_FIELDS.length).toBe(54);
		expect(SHARED_FIELDS.filter((key) => !keys.has(key))).toEqual([]);
	});

	it('keep machine names among the former keys, not among the synonyms', () => {
		const synonyms = elements.flatMap(({ synonyms: words = [] }) => words);
		expect(synonyms.filter((word) => /_|[a-z][A-Z]/.test(word))).toEqual([]);
	});

	it('name only concepts of the public vocabularies', () => {
		const uris = [...elements, ...groups].flatMap(({ conceptUri }) => conceptUri ?? []);
		expect(uris.length).toBeGreaterThan(20);
		expect(uris.filter((uri) => !VOCABULARIES.some((base) => uri.startsWith(base)))).toEqual([]);
	});

	it('never go round in what they are derived from', () => {
		const parents = new Map(
			elements.map((element) => [refOf('element', element), related(element, 'derivedFrom')])
		);
		expect([...parents.keys()].filter((ref) => reaches(ref, ref, parents))).toEqual([]);
		expect([...parents.values()].flat().length).toBeGreaterThan(5);
	});

	it('let nobody overwrite what is locked', () => {
		const locked = elements.filter(({ prefill }) => prefill === 'locked');
		expect(locked.length).toBeGreaterThan(10);
		expect(locked.filter(({ overwrite }) => overwrite !== 'never')).toEqual([]);
		expect(
			elements.filter(({ prefill, sources: held = [] }) => prefill === 'locked' && !held.length)
		).toEqual([]);
	});
});

describe('groups', () => {
	it('are as many as the forms need, and none holds itself', () => {
		const members = new Map(
			groups.map((group) => [refOf('group', group), group.members.flatMap((member) => member.group ?? [])])
		);
		expect(groups.length).toBeGreaterThanOrEqual(30);
		expect([...members.keys()].filter((ref) => reaches(ref, ref, members))).toEqual([]);
	});

	it('name each member once, and either an element or a group', () => {
		for (const { id, members } of groups) {
			expect(new Set(members.map(({ name }) => name)).size, id).toBe(members.length);
			expect(
				members.filter(({ element, group }) => (element === undefined) === (group === undefined)),
				id
			).toEqual([]);
		}
	});
});

describe('code lists', () => {
	it('have the parents and successors they name', () => {
		const broken = codelists.flatMap(({ id, entries, parentList, successorList }) => {
			const own = new Set(entries.map(({ code }) => code));
			const parents = codesOf(parentList) ?? own;
			const successors = codesOf(successorList) ?? own;
			return entries
				.filter(
					({ parent, successors: next = [] }) =>
						(parent !== undefined && !parents.has(parent)) || next.some((code) => !successors.has(code))
				)
				.map(({ code }) => `${id} ${code}`);
		});
		expect(broken).toEqual([]);
	});

	it('lead from each of the 52 merged provinces to the one of the 23 in force that holds it now', () => {
		const { entries } = library.get('codelist', 'codelist:provinces-merged@1')!;
		const successors = entries.flatMap(({ successors: next = [] }) => next);
		const inForce = new Set(
			entriesOn(library.get('codelist', 'codelist:provinces@1')!.entries, '2025-07-01').map(
				({ code }) => code
			)
		);
		expect([entries.length, successors.length, new Set(successors).size]).toEqual([52, 52, 23]);
		expect(successors.filter((code) => !inForce.has(code))).toEqual([]);
		expect(entriesOn(entries, '2025-06-30').length).toBe(52);
		expect(entriesOn(entries, '2025-07-01')).toEqual([]);
	});

	it('are used by an element unless they describe procedures themselves', () => {
		const used = new Set(elements.flatMap(({ constraints }) => constraints?.codeList ?? []));
		const parents = new Set(codelists.flatMap(({ parentList }) => parentList ?? []));
		const alone = codelists
			.filter((list) => !used.has(refOf('codelist', list)) && !parents.has(refOf('codelist', list)))
			.map(({ id }) => id);
		expect(alone).toEqual([
			'agency-codes',
			'fee-types',
			'measurement-units',
			'provinces-merged',
			'source-outcomes',
			'submission-channels',
			'time-units'
		]);
	});
});

describe('sources', () => {
	it('are the eleven databases, birth notifications and the service that issues personal numbers', () => {
		expect(sources.length).toBe(13);
	});

	it('answer by services with fields they hold, and doubt each of them', () => {
		for (const { id, fields, services = [], doubts = [] } of sources) {
			const names = new Set(fields.map(({ name }) => name));
			expect(
				services.flatMap(({ outputs }) => outputs).filter((name) => !names.has(name)),
				id
			).toEqual([]);
			expect(services.length > 0 && !doubts.some(({ at }) => at.startsWith('/services')), id).toBe(false);
		}
	});

	it('are live for the segments of people the material names, and nobody else', () => {
		const live = sources.flatMap(({ id, segments = [] }) =>
			segments.filter(({ readiness }) => readiness === 'live').map((segment) => `${id} ${segment.id}`)
		);
		expect(live).toEqual(['populationDb identityPapers', 'populationDb residence']);
		expect(sources.filter(({ readyFrom }) => readyFrom !== undefined)).toEqual([]);
	});
});

describe('document types', () => {
	it('are replaced by data their source holds', () => {
		const broken = documentTypes.flatMap(({ id, replacedBy = [] }) =>
			replacedBy.flatMap(({ source, elements: data = [] }) => {
				const held = new Set(library.get('source', source)!.fields.map(({ element }) => element));
				return data.filter((ref) => !held.has(ref)).map((ref) => `${id}: ${ref}`);
			})
		);
		expect(broken).toEqual([]);
	});

	it('say which data replaces them except where the source’s fields are unknown', () => {
		const silent = documentTypes.filter(({ replacedBy = [] }) =>
			replacedBy.some((by) => !by.elements?.length)
		);
		expect(silent.map(({ id }) => id)).toEqual(['giay-kham-suc-khoe', 'phieu-ly-lich-tu-phap']);
	});
});

describe('instruments', () => {
	it('list every place the dictionary cites', () => {
		const missing = [...elements, ...groups, ...codelists, ...sources, ...documentTypes]
			.flatMap((document) => citationsIn(document))
			.filter(
				({ instrument: ref, place }) =>
					place !== undefined &&
					!library.get('instrument', ref)?.articles?.some((article) => article.place === place)
			);
		expect(missing).toEqual([]);
	});

	it('end and begin when the law on data and the law on civil status change', () => {
		expect(instrument('66.7-2025-nq-cp').effectiveTo).toBe('2027-02-28');
		expect(instrument('60-2014-qh13').effectiveTo).toBe('2027-02-28');
		expect(instrument('03-2026-qh16')).toMatchObject({
			effectiveFrom: '2027-03-01',
			replaces: ['instrument:60-2014-qh13@1']
		});
		const doubted = instrument('03-2026-qh16').doubts?.map(({ at }) => at);
		expect(doubted).toContain('/effectiveFrom');
	});

	it('never end before they begin, and those without a day of effect say so', () => {
		for (const { id, effectiveFrom, effectiveTo, doubts = [] } of instruments) {
			expect((effectiveFrom ?? '') <= (effectiveTo ?? '9999-12-31'), id).toBe(true);
			expect(effectiveFrom === undefined && doubts.length === 0, id).toBe(false);
		}
	});
});

// helpers

function refOf(kind: string, { id, version }: { readonly id: string; readonly version: number }): Ref {
	return `${kind}:${id}@${String(version)}`;
}

function related({ relations = [] }: ElementDocument, type: string): readonly Ref[] {
	return relations.filter((relation) => relation.type === type).map(({ element }) => element);
}

/** Whether following `edges` from `from` comes to `to` in one step or more. */
function reaches(from: Ref, to: Ref, edges: ReadonlyMap<Ref, readonly Ref[]>): boolean {
	const seen = new Set<Ref>();
	const open = [...(edges.get(from) ?? [])];
	for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
		if (ref === to) return true;
		if (seen.has(ref)) continue;
		seen.add(ref);
		open.push(...(edges.get(ref) ?? []));
	}
	return false;
}

function codesOf(list: Ref | undefined): ReadonlySet<string> | undefined {
	const entries = list === undefined ? undefined : library.get('codelist', list)?.entries;
	return entries && new Set(entries.map(({ code }) => code));
}

/** Every citation anywhere in `value`. */
function citationsIn(value: unknown): readonly Citation[] {
	if (typeof value !== 'object' || value === null) return [];
	if ('instrument' in value) return [value as Citation];
	return Object.values(value).flatMap(citationsIn);
}
