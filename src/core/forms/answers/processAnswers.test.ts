import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compileForm.ts';
import type { CompiledForm } from '../compile/types.ts';
import { everything, field, form, goodAnswers, library, repeat } from '../testing/fixtures.ts';
import type { FormDocument } from '../types.ts';
import { errorText } from './errorText.ts';
import { processAnswers } from './processAnswers.ts';

const today = '2026-11-21';

function compiled(document: FormDocument): CompiledForm {
	const result = compileForm(document, library);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

const all = compiled(everything);

function errorsOf(answers: unknown, target = all) {
	return processAnswers(target, answers, { today }).errors.map(({ at, keyword }) => `${at} ${keyword}`);
}

function with_(path: string, value: unknown): Record<string, unknown> {
	const copy = structuredClone(goodAnswers) as Record<string, unknown>;
	const tokens = path.split('/').slice(1);
	const last = tokens.pop() ?? '';
	const holder = tokens.reduce<Record<string, unknown>>((object, token) => {
		object[token] ??= {};
		return object[token] as Record<string, unknown>;
	}, copy);
	holder[last] = value;
	return copy;
}

describe('processAnswers', () => {
	it('takes complete answers without an error and adds what it calculates', () => {
		const { data, errors, dropped } = processAnswers(all, goodAnswers, { today });
		expect(errors).toEqual([]);
		expect(dropped).toEqual([]);
		expect(data).toEqual({ ...goodAnswers, total: 500_000 });
	});

	it('normalises decomposed Vietnamese before it measures or matches it', () => {
		const answers = with_('/applicant/fullName', ` ${'Nguyễn Thị Ẩn'.normalize('NFD')} `);
		const { data, errors } = processAnswers(all, answers, { today });
		expect(errors).toEqual([]);
		expect(data).toMatchObject({ applicant: { fullName: 'Nguyễn Thị Ẩn' } });
	});

	it('takes identifiers as people group their digits', () => {
		const { data } = processAnswers(all, with_('/applicant/personId', '001 199 000 001'), { today });
		expect(data).toMatchObject({ applicant: { personId: '001199000001' } });
	});

	it('drops hidden answers, says so, and lets nothing read them', () => {
		const answers = with_('/child', { fullName: 'Nguyễn Văn Ánh', birthDate: '2030-01-01' });
		const { data, dropped, errors } = processAnswers(all, answers, { today });
		expect(data).not.toHaveProperty('child');
		expect(dropped).toEqual([
			{ pointer: '/child/fullName', reason: 'hidden' },
			{ pointer: '/child/birthDate', reason: 'hidden' }
		]);
		expect(errors).toEqual([]);
	});

	it('reports what the form does not ask for, __proto__ included, and pollutes nothing', () => {
		const hostile: unknown = JSON.parse(
			JSON.stringify(goodAnswers).replace('{', '{"__proto__":{"isAdmin":true},"constructor":1,"extra":2,')
		);
		const { data, dropped } = processAnswers(all, hostile, { today });
		expect(dropped.map(({ pointer, reason }) => `${reason} ${pointer}`)).toEqual([
			'unknown /__proto__',
			'unknown /constructor',
			'unknown /extra'
		]);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
		expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
	});

	it('replaces a submitted value by the calculated one and says so', () => {
		const { data, dropped } = processAnswers(all, { ...goodAnswers, total: 1 }, { today });
		expect(data.total).toBe(500_000);
		expect(dropped).toEqual([{ pointer: '/total', reason: 'calculated' }]);
	});

	it('asks for what is required of those it is required of', () => {
		expect(errorsOf(with_('/hasChild', true))).toEqual(['/child/fullName required', '/child/birthDate required']);
		const other = with_('/applicant/gender', 'other');
		expect(errorsOf({ ...other, hasChild: true })).toContain('/child/note required');
		expect(errorsOf({ ...goodAnswers, confirmed: false })).toEqual(['/confirmed const']);
	});

	it.each([
		['/applicant', 'text', '/applicant type'],
		['/applicant/age', '12', '/applicant/age type'],
		['/applicant/age', 151, '/applicant/age maximum'],
		['/applicant/phone', '12345', '/applicant/phone pattern'],
		['/applicant/email', 'a@b', '/applicant/email pattern'],
		['/applicant/gender', 'x', '/applicant/gender enum'],
		['/applicant/nationality', 'Z9', '/applicant/nationality codeList'],
		['/applicant/residence', { province: '01' }, '/applicant/residence/commune required'],
		['/applicant/residence', { province: '01', commune: '26734' }, '/applicant/residence/commune codeList'],
		['/applicant/residence', { province: '01', commune: '00001' }, '/applicant/residence/commune codeList'],
		['/house', { area: 1.005 }, '/house/area scale'],
		['/house', { start: '2026-13' }, '/house/start pattern'],
		['/house', { taxCode: '123' }, '/house/taxCode pattern'],
		['/house', { kinds: ['male', 'male'] }, '/house/kinds uniqueItems'],
		['/members', [], '/members minItems'],
		['/members', 'x', '/members type'],
		['/fileCode', 'abc12', '/fileCode pattern']
	])('refuses %s = %j', (path, value, expected) => {
		expect(errorsOf(with_(path, value))).toContain(expected);
	});

	it('compares dates with the day it is given', () => {
		const born = (day: string) => ({ ...with_('/child', { fullName: 'An', birthDate: day }), hasChild: true });
		expect(errorsOf(born('2026-11-21'))).toEqual([]);
		expect(errorsOf(born('2026-11-22'))).toEqual(['/child/birthDate past']);
		expect(errorsOf(born('2026-02-30'))).toEqual(['/child/birthDate pattern']);
	});

	it('names the missing part of a date', () => {
		const answers = { ...with_('/child', { fullName: 'An', birthDate: '2026--27' }), hasChild: true };
		const [error] = processAnswers(all, answers, { today }).errors;
		expect(error && errorText(all, error, 'vi')).toBe('Ngày sinh phải có tháng');
	});

	it('decides row by row, reading the row before the form', () => {
		const rows = [
			{ fullName: 'A', age: 20 },
			{ fullName: 'B', age: 5, personId: '001199000003' }
		];
		const { relevant, dropped, errors } = processAnswers(all, with_('/members', rows), { today });
		expect([relevant['memberPid#0'], relevant['memberPid#1'], relevant.memberPid]).toEqual([true, false, true]);
		expect(dropped).toEqual([{ pointer: '/members/1/personId', reason: 'hidden' }]);
		expect(errors.map(({ at, keyword }) => `${at} ${keyword}`)).toEqual(['/members/0/personId required']);
	});

	it('stands an assertion over a column at the row that breaks it', () => {
		const rows = [
			{ fullName: 'A', share: 1_000_000 },
			{ fullName: 'B', share: 1_000_001 }
		];
		const { errors } = processAnswers(all, with_('/members', rows), { today });
		expect(errors.map(({ at, params }) => [at, params.assertion])).toEqual([['/members/1/share', 'shareBelowTotal']]);
	});

	it('is not held up by a flood of items, and still refuses it', () => {
		const flood = Array.from({ length: 200_000 }, (_, index) => `C${index}`);
		const { errors, dropped, data } = processAnswers(
			all,
			{ ...goodAnswers, house: { kinds: flood }, members: flood.map(() => ({ fullName: 'A' })) },
			{ today }
		);
		expect(errors.map(({ at, keyword }) => `${at} ${keyword}`)).toEqual(
			expect.arrayContaining(['/members maxItems', '/house/kinds maxItems'])
		);
		expect(dropped).toEqual([
			{ pointer: '/members/4', reason: 'surplus' },
			{ pointer: '/house/kinds/51', reason: 'surplus' }
		]);
		expect(data.members).toHaveLength(4);
	});

	it('gives errors in the order of the form, row by row', () => {
		const answers = { members: [{ age: 20 }, { fullName: 'B', share: 1 }], hasChild: true };
		expect(errorsOf(answers)).toEqual([
			'/applicant/fullName required',
			'/applicant/personId required',
			'/applicant/residence required',
			'/child/fullName required',
			'/child/birthDate required',
			'/members/0/fullName required',
			'/members/0/personId required',
			'/members/1/share minimum',
			'/confirmed required'
		]);
	});

	it('computes chains in order, however the form is laid out', () => {
		const chain = compiled(
			form([
				field('c', '/c', 'age', { calculation: { feel: 'b + 1' } }),
				field('b', '/b', 'age', { calculation: { feel: 'a + 1' } }),
				field('a', '/a', 'age'),
				field('shown', '/shown', 'fullName', { visibleWhen: { feel: 'c > 10' } })
			])
		);
		const { data, relevant } = processAnswers(chain, { a: 9, shown: 'x' }, { today });
		expect(data).toEqual({ a: 9, b: 10, c: 11, shown: 'x' });
		expect(relevant.shown).toBe(true);
	});

	it('reads the dossier beside the answers', () => {
		const atCounter = compiled(
			form([field('a', '/a', 'fullName', { visibleWhen: { feel: 'dossier.channel = "counter"' } })])
		);
		const run = (channel: string) => processAnswers(atCounter, { a: 'x' }, { today, reads: { dossier: { channel } } });
		expect(run('counter').data).toEqual({ a: 'x' });
		expect(run('online').data).toEqual({});
	});

	it('rounds calculated decimals to the places of the field', () => {
		const sum = compiled(
			form([
				field('a', '/a', 'area'),
				field('b', '/b', 'area'),
				field('c', '/c', 'area', { calculation: { feel: 'a + b' } })
			])
		);
		const { data, errors } = processAnswers(sum, { a: 0.1, b: 0.2 }, { today });
		expect(data.c).toBe(0.3);
		expect(errors).toEqual([]);
	});

	it('shares one list of rows between repeats of the same names', () => {
		const two = compiled(
			form([
				repeat('r1', '/first', [field('x1', '/age', 'age', { required: true })]),
				repeat('r2', '/second', [field('x2', '/age', 'age', { required: true })])
			])
		);
		expect(errorsOf({ first: [{}], second: [{ age: 1 }] }, two)).toEqual(['/first/0/age required']);
	});

	it('answers anything that JSON can hold, and its own data again with the same result', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue({ maxDepth: 3 }), (anything, members) => {
				for (const answers of [anything, { ...goodAnswers, ...(anything as object), members, house: anything }]) {
					const once = processAnswers(all, answers, { today });
					const again = processAnswers(all, once.data, { today });
					expect(again.data).toEqual(once.data);
					expect(again.errors).toEqual(once.errors);
					expect(again.dropped).toEqual([]);
					for (const error of once.errors) expect(errorText(all, error, 'vi')).not.toContain('{');
				}
			}),
			{ numRuns: 150 }
		);
	});
});
