const NUMERALS: readonly (readonly [number, string])[] = [
	[100, 'C'],
	[90, 'XC'],
	[50, 'L'],
	[40, 'XL'],
	[10, 'X'],
	[9, 'IX'],
	[5, 'V'],
	[4, 'IV'],
	[1, 'I']
];

/** 1 → "I", 14 → "XIV"; for numbers from 1 to 399. */
export function romanNumber(number: number): string {
	let rest = number;
	let text = '';
	for (const [value, numeral] of NUMERALS) {
		while (rest >= value) {
			text += numeral;
			rest -= value;
		}
	}
	return text;
}
