import { describe, expect, it } from 'vitest';
import { numberText, valueText } from './valueText.ts';

const entry = (code: string) =>
	code === '01'
		? { code, label: { vi: 'Hà Nội', en: 'Hanoi' } }
		: code === '00004'
			? { code, label: { vi: 'Ba Đình' } }
			: undefined;

describe('valueText', () => {
	it.each([
		['date', '2026-03-07', '07/03/2026', '07/03/2026'],
		['yearMonth', '2026-03', 'tháng 03 năm 2026', '03/2026'],
		['money', 1_200_000, '1.200.000 đồng', '1,200,000 VND'],
		['decimal', 1234.5, '1.234,5', '1,234.5'],
		['integer', -1000, '−1.000', '−1,000'],
		['boolean', true, 'Có', 'Yes'],
		['boolean', false, 'Không', 'No'],
		['code', '01', 'Hà Nội', 'Hanoi'],
		['code', '99', '99', '99'],
		['codes', ['01', '00004'], 'Hà Nội; Ba Đình', 'Hanoi; Ba Đình'],
		[
			'address',
			{ province: '01', commune: '00004', line: 'Số 1' },
			'Số 1, Ba Đình, Hà Nội',
			'Số 1, Ba Đình, Hanoi'
		],
		['attachment', [{ name: 'a.pdf' }, { name: 'b.png' }], 'a.pdf; b.png', 'a.pdf; b.png'],
		['string', 'An', 'An', 'An'],
		['string', undefined, '', ''],
		['date', '2026--07', '2026--07', '2026--07'],
		['date', '1960-05', 'tháng 05 năm 1960', '05/1960'],
		['date', '1960', 'năm 1960', '1960'],
		['money', 'abc', 'abc đồng', 'abc VND']
	] as const)('writes %s %j', (dataType, value, vi, en) => {
		expect(valueText(value, { dataType, entry }, 'vi')).toBe(vi);
		expect(valueText(value, { dataType, entry }, 'en')).toBe(en);
	});

	it('puts the unit behind the number', () => {
		expect(valueText(85.5, { dataType: 'decimal', constraints: { unit: 'm²' } }, 'vi')).toBe('85,5 m²');
	});

	it('groups quantities, but not years', () => {
		const year = { minimum: 1900, maximum: 2100 };
		expect(valueText(1992, { dataType: 'integer', constraints: year }, 'vi')).toBe('1992');
		expect(valueText(1992, { dataType: 'integer', constraints: { minimum: 0, maximum: 9999 } }, 'vi')).toBe(
			'1.992'
		);
		expect(valueText(1992, { dataType: 'integer' }, 'en')).toBe('1,992');
	});

	it('never throws, whatever it is given', () => {
		for (const value of [null, {}, [], () => 1, Symbol.iterator, NaN, Infinity, 1e300]) {
			expect(typeof numberText(value, 'vi')).toBe('string');
		}
	});
});
