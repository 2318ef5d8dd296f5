import { describe, expect, test } from 'vitest';
import type { Locale } from '#core/shared/text.ts';
import { parseExpression } from './parse.ts';
import { printWords } from './printWords.ts';

const LABELS: Readonly<Record<string, string>> = {
	residence: 'Nơi cư trú',
	birthDate: 'Ngày sinh',
	capital: 'Vốn',
	members: 'Thành viên',
	'members.age': 'Tuổi'
};

describe('in Vietnamese', () => {
	test.each([
		['residence = "abroad"', 'Nơi cư trú là nước ngoài'],
		['"abroad" != residence', 'nước ngoài không phải là Nơi cư trú'],
		['residence in ("abroad", "x")', 'Nơi cư trú là một trong: nước ngoài, “x”'],
		['birthDate <= today()', 'Ngày sinh không sau ngày hiện tại'],
		['birthDate < date("2008-01-31")', 'Ngày sinh trước 31/01/2008'],
		['capital >= 1234567.5', 'Vốn từ 1.234.567,5 trở lên'],
		['capital between 1 and 10', 'Vốn từ 1 đến 10'],
		['not(is defined(capital))', 'Vốn chưa có giá trị'],
		['capital = null or capital != null', 'Vốn chưa có giá trị hoặc Vốn đã có giá trị'],
		[
			'(capital < 1 or capital > 2) and residence = "abroad"',
			'(Vốn nhỏ hơn 1 hoặc Vốn lớn hơn 2) và Nơi cư trú là nước ngoài'
		],
		['not(residence = "abroad")', 'không phải trường hợp Nơi cư trú là nước ngoài'],
		['some m in members satisfies m.age >= 18', 'có ít nhất một dòng của Thành viên mà Tuổi từ 18 trở lên'],
		['full years(birthDate, today()) < 18', 'số năm tròn từ Ngày sinh đến ngày hiện tại nhỏ hơn 18'],
		['(capital + 1) * 2', '(Vốn cộng 1) nhân 2'],
		[
			'if residence = "abroad" then true else false',
			'nếu Nơi cư trú là nước ngoài thì có, nếu không thì không'
		],
		['max(capital, 1, 2) > 0', 'giá trị lớn nhất của Vốn, 1, 2 lớn hơn 0'],
		['unknown.path = -3', 'unknown.path là -3']
	])('%s', (feel, words) => {
		expect(inWords(feel, 'vi')).toBe(words);
	});
});

test('in English', () => {
	expect(inWords('residence = "abroad" and capital > 1234.5', 'en')).toBe(
		'Nơi cư trú is nước ngoài and Vốn is more than 1,234.5'
	);
});

// helpers

function inWords(feel: string, locale: Locale): string {
	const parsed = parseExpression(feel);
	if (!parsed.ok) throw new Error(feel);
	return printWords(parsed.value.ast, (path) => LABELS[path.join('.')] ?? path.join('.'), locale, {
		valueLabel: (path, value) =>
			path.join('.') === 'residence' && value === 'abroad' ? 'nước ngoài' : undefined
	});
}
