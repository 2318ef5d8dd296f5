import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moneyWords } from './moneyWords.ts';

describe('an amount in Vietnamese', () => {
	test.each([
		[0, 'không'],
		[5, 'năm'],
		[10, 'mười'],
		[11, 'mười một'],
		[14, 'mười bốn'],
		[15, 'mười lăm'],
		[20, 'hai mươi'],
		[21, 'hai mươi mốt'],
		[24, 'hai mươi tư'],
		[25, 'hai mươi lăm'],
		[100, 'một trăm'],
		[101, 'một trăm linh một'],
		[105, 'một trăm linh năm'],
		[110, 'một trăm mười'],
		[115, 'một trăm mười lăm'],
		[555, 'năm trăm năm mươi lăm'],
		[1_000, 'một nghìn'],
		[1_005, 'một nghìn không trăm linh năm'],
		[1_015, 'một nghìn không trăm mười lăm'],
		[21_000, 'hai mươi mốt nghìn'],
		[500_000, 'năm trăm nghìn'],
		[1_200_000, 'một triệu hai trăm nghìn'],
		[1_000_001, 'một triệu không trăm linh một'],
		[1_050_000, 'một triệu không trăm năm mươi nghìn'],
		[1_000_000_000, 'một tỷ'],
		[2_000_500_000, 'hai tỷ năm trăm nghìn'],
		[1_000_000_000_000, 'một nghìn tỷ'],
		[
			1_234_567_891_011,
			'một nghìn hai trăm ba mươi tư tỷ năm trăm sáu mươi bảy triệu tám trăm chín mươi mốt nghìn không trăm mười một'
		],
		[-3_000, 'âm ba nghìn']
	])('%i is read "%s đồng"', (amount, words) => {
		expect(moneyWords(amount, 'vi')).toBe(`${words} đồng`);
	});
});

describe('an amount in English', () => {
	test.each([
		[0, 'zero'],
		[13, 'thirteen'],
		[20, 'twenty'],
		[42, 'forty-two'],
		[100, 'one hundred'],
		[101, 'one hundred and one'],
		[1_005, 'one thousand and five'],
		[1_200_000, 'one million two hundred thousand'],
		[2_000_500_000, 'two billion five hundred thousand'],
		[-21, 'minus twenty-one']
	])('%i is read "%s dong"', (amount, words) => {
		expect(moneyWords(amount, 'en')).toBe(`${words} dong`);
	});
});

test.each([1.5, Number.NaN, Infinity, 2 ** 53])('%d has no words', (amount) => {
	expect(moneyWords(amount, 'vi')).toBeUndefined();
});

test('two amounts never sound alike, in either language', () => {
	const amount = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.maxSafeInteger());
	fc.assert(
		fc.property(amount, amount, fc.constantFrom('vi' as const, 'en' as const), (a, b, locale) => {
			fc.pre(a !== b);
			expect(moneyWords(a, locale)).not.toBe(moneyWords(b, locale));
			expect(moneyWords(a, locale)).not.toMatch(/ {2}|undefined|^ | $/);
		})
	);
});
