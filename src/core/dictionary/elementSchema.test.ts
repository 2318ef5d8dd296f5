import { describe, expect, it } from 'vitest';
import { element, list } from '#core/forms/testing/fixtures.ts';
import { elementSchema, MAX_ENUM, valueSchema } from './elementSchema.ts';
import { DATA_TYPES } from './types.ts';
import { createInterpreter } from './validate/createInterpreter.ts';

function accepts(dataType: (typeof DATA_TYPES)[number], value: unknown): boolean {
	return createInterpreter({ schema: valueSchema(dataType, undefined) })(value).length === 0;
}

describe('elementSchema', () => {
	it('has an absolute id and says where it comes from', () => {
		expect(elementSchema(element('person.fullName', 'Họ tên', 'string', { maxLength: 100 }))).toMatchObject({
			$id: 'https://thutuc.studio/schema/element/person.fullName/1',
			title: 'Họ tên',
			'x-element': 'element:person.fullName@1',
			type: 'string',
			maxLength: 100
		});
	});

	it('spells short lists out and leaves long ones to the pipeline', () => {
		const coded = element('x', 'X', 'code', { codeList: 'codelist:c@1' });
		const codes = Array.from({ length: MAX_ENUM + 1 }, (_, index) => `C${index}`);
		expect(elementSchema(coded, { list: list('c', ['a', 'b']) })).toMatchObject({ enum: ['a', 'b'] });
		const long = elementSchema(coded, { list: list('c', codes) });
		expect(long).not.toHaveProperty('enum');
		expect(long).toMatchObject({ 'x-code-list': 'codelist:c@1' });
	});

	it('never has a format without a pattern', () => {
		for (const dataType of DATA_TYPES) {
			const schema = valueSchema(dataType, undefined);
			if ('format' in schema) expect([dataType, typeof schema.pattern]).toEqual([dataType, 'string']);
		}
	});

	it.each([
		['date', '2024-02-29', true],
		['date', '2000-02-29', true],
		['date', '1900-02-29', false],
		['date', '2023-02-29', false],
		['date', '2023-04-31', false],
		['date', '0026-01-01', false],
		['date', '2023-1-1', false],
		['yearMonth', '2023-12', true],
		['yearMonth', '2023-00', false],
		['personId', '001199000001', true],
		['personId', '00119900001', false],
		['personId', '٠٠١١٩٩٠٠٠٠٠١', false],
		['phone', '0901234567', true],
		['phone', '+84901234567', true],
		['phone', '901234567', false],
		['taxCode', '0101234567', true],
		['taxCode', '0101234567-001', true],
		['taxCode', '001199000001', true],
		['taxCode', '01012345', false],
		['email', 'an.nguyen+x@moj.gov.vn', true],
		['email', 'an@localhost', false],
		['email', 'an nguyen@x.vn', false],
		['string', 'dòng một\ndòng hai', false],
		['text', 'dòng một\ndòng hai', true],
		['text', 'a\u0000', false],
		['money', 1.5, false],
		['money', -1, false],
		['integer', 2 ** 53, false],
		['boolean', 'true', false],
		['codes', [], false],
		['attachment', [], false]
	] as const)('%s %j: %j', (dataType, value, expected) => {
		expect(accepts(dataType, value)).toBe(expected);
	});

	it.each([
		['day', '1960', false],
		['day', '1960-05', false],
		['month', '1960', false],
		['month', '1960-05', true],
		['month', '1960-05-06', true],
		['year', '1960', true],
		['year', '1960-05', true],
		['year', '1960-02-30', false],
		['year', '1960-13', false],
		['year', '960', false],
		['year', '1960-', false]
	] as const)('a date known to the %s at least: %s %j', (precision, value, expected) => {
		const schema = valueSchema('date', { precision });
		expect(createInterpreter({ schema })(value).length === 0).toBe(expected);
		expect('format' in schema).toBe(precision === 'day');
	});

	it('agrees with the calendar on every day of four centuries', () => {
		const check = createInterpreter({ schema: valueSchema('date', undefined) });
		const pattern = new RegExp(String(valueSchema('date', undefined).pattern), 'u');
		expect(check('2026-01-01')).toEqual([]);
		for (let year = 1800; year < 2200; year++) {
			for (const [month, day] of [
				[2, 28],
				[2, 29],
				[2, 30],
				[4, 30],
				[4, 31],
				[12, 31],
				[12, 32]
			] as const) {
				const date = new Date(Date.UTC(year, month - 1, day));
				const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
				expect([text, pattern.test(text)]).toEqual([
					text,
					date.getUTCDate() === day && date.getUTCMonth() === month - 1
				]);
			}
		}
	});
});
