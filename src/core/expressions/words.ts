import type { Locale } from '#core/shared/text.ts';

/** Templates of conditions in words; `{0}`, `{1}` … are the parts in the order of the text. */
export interface Words {
	readonly binary: Readonly<Record<string, string>>;
	/** Comparisons in which a date stands. */
	readonly dates: Readonly<Record<string, string>>;
	readonly calls: Readonly<Record<string, string>>;
	readonly isNull: string;
	readonly notNull: string;
	readonly not: string;
	readonly oneOf: string;
	readonly between: string;
	readonly if: string;
	readonly some: string;
	readonly every: string;
	readonly true: string;
	readonly false: string;
	readonly null: string;
	readonly decimalMark: string;
	readonly groupMark: string;
}

export const WORDS: Readonly<Record<Locale, Words>> = {
	vi: {
		binary: {
			and: '{0} và {1}',
			or: '{0} hoặc {1}',
			'=': '{0} là {1}',
			'!=': '{0} không phải là {1}',
			'<': '{0} nhỏ hơn {1}',
			'<=': '{0} không quá {1}',
			'>': '{0} lớn hơn {1}',
			'>=': '{0} từ {1} trở lên',
			'+': '{0} cộng {1}',
			'-': '{0} trừ {1}',
			'*': '{0} nhân {1}',
			'/': '{0} chia {1}'
		},
		dates: {
			'<': '{0} trước {1}',
			'<=': '{0} không sau {1}',
			'>': '{0} sau {1}',
			'>=': '{0} không trước {1}'
		},
		calls: {
			count: 'số dòng của {0}',
			sum: 'tổng {0}',
			min: 'giá trị nhỏ nhất của {0}',
			max: 'giá trị lớn nhất của {0}',
			contains: '{0} có chứa {1}',
			'starts with': '{0} bắt đầu bằng {1}',
			'string length': 'số ký tự của {0}',
			'upper case': '{0} viết hoa',
			'is defined': '{0} đã có giá trị',
			today: 'ngày hiện tại',
			date: 'ngày của {0}',
			'full years': 'số năm tròn từ {0} đến {1}',
			'full days': 'số ngày từ {0} đến {1}'
		},
		isNull: '{0} chưa có giá trị',
		notNull: '{0} đã có giá trị',
		not: 'không phải trường hợp {0}',
		oneOf: '{0} là một trong: {1}',
		between: '{0} từ {1} đến {2}',
		if: 'nếu {0} thì {1}, nếu không thì {2}',
		some: 'có ít nhất một dòng của {0} mà {1}',
		every: 'mọi dòng của {0} đều có {1}',
		true: 'có',
		false: 'không',
		null: 'chưa có giá trị',
		decimalMark: ',',
		groupMark: '.'
	},
	en: {
		binary: {
			and: '{0} and {1}',
			or: '{0} or {1}',
			'=': '{0} is {1}',
			'!=': '{0} is not {1}',
			'<': '{0} is less than {1}',
			'<=': '{0} is at most {1}',
			'>': '{0} is more than {1}',
			'>=': '{0} is at least {1}',
			'+': '{0} plus {1}',
			'-': '{0} minus {1}',
			'*': '{0} times {1}',
			'/': '{0} divided by {1}'
		},
		dates: {
			'<': '{0} is before {1}',
			'<=': '{0} is not after {1}',
			'>': '{0} is after {1}',
			'>=': '{0} is not before {1}'
		},
		calls: {
			count: 'the number of rows of {0}',
			sum: 'the sum of {0}',
			min: 'the smallest of {0}',
			max: 'the largest of {0}',
			contains: '{0} contains {1}',
			'starts with': '{0} starts with {1}',
			'string length': 'the number of characters of {0}',
			'upper case': '{0} in capitals',
			'is defined': '{0} has a value',
			today: 'today',
			date: 'the date of {0}',
			'full years': 'full years from {0} to {1}',
			'full days': 'days from {0} to {1}'
		},
		isNull: '{0} has no value',
		notNull: '{0} has a value',
		not: 'it is not so that {0}',
		oneOf: '{0} is one of: {1}',
		between: '{0} is from {1} to {2}',
		if: 'if {0} then {1}, otherwise {2}',
		some: 'at least one row of {0} where {1}',
		every: 'every row of {0} has {1}',
		true: 'yes',
		false: 'no',
		null: 'no value',
		decimalMark: '.',
		groupMark: ','
	}
};
