import { describe, expect, it } from 'vitest';
import {
	checkForm,
	compileForm,
	fieldNodes,
	formNodes,
	prefillAnswers,
	type Answers,
	type CompiledForm,
	type FormDocument
} from '#core/forms/index.ts';
import { filledIn, shownOver } from './fillings.ts';
import { loadSeeds } from './seedLibrary.ts';

const { library, of } = await loadSeeds();

/** Fillings of a form in which every condition comes up both ways. */
const FILLINGS = 300;

/** Where the examples of the elements do not go together: two people, somebody free to marry, somebody alive. */
const ANSWERS: Readonly<Record<string, Answers>> = {
	'ket-hon': {
		wife: { maritalStatus: '2' },
		husband: { maritalStatus: '2', personalId: '999090000102' }
	},
	'khai-sinh': { father: { personalId: '999090000102' } },
	'khai-tu': { applicant: { relation: 'child' } }
};

/** Who files each form, with records in the registers it is prefilled from. */
const FILED_BY: Readonly<Record<string, string>> = {
	'ban-sao-trich-luc-ho-tich': 'truong-thi-vi-du-luc',
	'cap-giay-phep-xay-dung': 'bui-van-duc',
	'dang-ky-bien-dong-dat-dai': 'dinh-thi-vi-du-dat',
	'dang-ky-doanh-nghiep-tu-nhan': 'ta-vi-du-buon',
	'dang-ky-ho-kinh-doanh': 'hoang-van-tuan',
	'doi-cap-lai-giay-phep-lai-xe': 'cao-vi-du-xe',
	'giay-khai-dang-ky-xe': 'cao-vi-du-xe',
	'ket-hon': 'nguyen-vi-du-doi',
	'khai-sinh': 'nguyen-thi-hoa',
	'khai-tu': 'ho-thi-vi-du-tang',
	'phieu-ly-lich-tu-phap': 'cao-vi-du-xe',
	'thay-doi-thong-tin-cu-tru': 'truong-thi-vi-du-luc',
	'tro-cap-huu-tri-xa-hoi': 'pham-vi-du-cao',
	'tro-giup-xa-hoi-nguoi-khuyet-tat': 'pham-vi-du-cao',
	'xac-nhan-tinh-trang-hon-nhan': 'truong-thi-vi-du-luc'
};

describe('the forms', () => {
	it('are the fifteen of the procedures, with more than 450 places for data', () => {
		expect(of('form').map(({ id }) => id)).toEqual([
			'ban-sao-trich-luc-ho-tich',
			'cap-giay-phep-xay-dung',
			'dang-ky-bien-dong-dat-dai',
			'dang-ky-doanh-nghiep-tu-nhan',
			'dang-ky-ho-kinh-doanh',
			'doi-cap-lai-giay-phep-lai-xe',
			'giay-khai-dang-ky-xe',
			'ket-hon',
			'khai-sinh',
			'khai-tu',
			'phieu-ly-lich-tu-phap',
			'thay-doi-thong-tin-cu-tru',
			'tro-cap-huu-tri-xa-hoi',
			'tro-giup-xa-hoi-nguoi-khuyet-tat',
			'xac-nhan-tinh-trang-hon-nhan'
		]);
		expect(of('form').flatMap(fieldNodes).length).toBeGreaterThanOrEqual(450);
	});

	it('let people give as much of a date as they know', () => {
		const partial = of('form').filter((form) =>
			compiled(form).placements.some(({ constraints }) => constraints.precision === 'year')
		);
		expect(partial.map(({ id }) => id)).toEqual([
			'ban-sao-trich-luc-ho-tich',
			'khai-tu',
			'phieu-ly-lich-tu-phap',
			'tro-cap-huu-tri-xa-hoi'
		]);
	});
});

describe.each(of('form').map((form) => [form.id, form] as const))('%s', (_, form) => {
	it('compiles', () => {
		const compiled = compileForm(form, library);
		expect(compiled.ok ? [] : compiled.problems).toEqual([]);
	});

	it('breaks no rule of forms', () => {
		expect(checkForm(form, library, { stage: 'candidate' })).toEqual([]);
	});

	it('takes every field from the dictionary and cites the law for it', () => {
		const fields = fieldNodes(form).map(({ item }) => item);
		expect(fields.filter(({ element, local }) => !element || local)).toEqual([]);
		expect(fields.filter(({ citations = [] }) => citations.length === 0).map(({ id }) => id)).toEqual([]);
	});

	it('stands for a form of the law, and says what is not certain about it', () => {
		expect(form.legalForm?.number).toMatch(/\S/);
		expect(library.get('instrument', form.legalForm?.citation.instrument ?? '')).toBeDefined();
		expect(form.doubts?.length).toBeGreaterThan(0);
	});

	it('ends with a declaration and the place to sign it', () => {
		const declarations = fieldNodes(form).filter(({ item }) => item.control === 'declaration');
		expect(declarations.length).toBeGreaterThan(0);
		for (const { item } of declarations) {
			expect([item.element, item.required]).toEqual(['element:declaration.truthful@1', true]);
			expect(item.statement?.vi).toMatch(/cam (đoan|kết)/);
			expect(item.signature?.title.vi).toMatch(/\S/);
		}
	});

	it('can be filled in to the end', () => {
		const { errors, data } = filledIn(compiled(form), ANSWERS[form.id]);
		expect(errors).toEqual([]);
		expect(Object.keys(data).length).toBeGreaterThan(2);
	});

	it('can be filed by somebody the registers know, who types none of what they hold', () => {
		const persona = of('persona').find(({ id }) => id === FILED_BY[form.id]);
		const records = persona?.records ?? {};
		const known = prefillAnswers(
			compiled(form),
			{ records, answers: ANSWERS[form.id] ?? {} },
			'2026-11-22T02:00:00.000Z'
		);
		expect(known.prefilled.length).toBeGreaterThanOrEqual(5);
		expect(filledIn(compiled(form), known.answers).errors).toEqual([]);
	});

	it('hides nothing for ever, and shows nothing that has a condition always', () => {
		const shown = shownOver(compiled(form), FILLINGS);
		const conditions = formNodes(form).filter(({ visibleWhen }) => visibleWhen);
		const stuck = (value: boolean) => (id: string) =>
			shown.every((relevant) => (relevant[id] ?? false) === value);
		const fields = fieldNodes(form).map(({ id }) => id);
		expect(fields.filter(stuck(false))).toEqual([]);
		expect(conditions.map(({ id }) => id).filter(stuck(true))).toEqual([]);
	});

	it('prefills only what the source holds of the same datum', () => {
		expect(strangePrefills(form)).toEqual([]);
	});

	it('asks nobody to retype what a source may know: every prefill has a way out', () => {
		const fields = fieldNodes(form).flatMap(({ item }) => (item.prefill ? [item.prefill] : []));
		expect(fields.length).toBeGreaterThan(0);
		expect(fields.filter(({ fallback }) => fallback !== 'ask' && fallback !== 'upload')).toEqual([]);
	});

	it('says everything in both languages', () => {
		const texts = [...JSON.stringify(form).matchAll(/\{"vi":"(?:[^"\\]|\\.)*"(,"en":)?/g)];
		expect(texts.filter(([, en]) => !en).map(([text]) => text)).toEqual([]);
	});
});

// helpers

function compiled(form: FormDocument): CompiledForm {
	const result = compileForm(form, library);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** Placements whose element is not the one their source's response field carries. */
function strangePrefills(form: FormDocument): string[] {
	return fieldNodes(form).flatMap(({ item: { id, element, prefill } }) => {
		if (!prefill) return [];
		const field = library.get('source', prefill.source)?.fields.find(({ name }) => name === prefill.field);
		return field?.element === element ? [] : [`${id}: ${prefill.source} ${prefill.field}`];
	});
}
