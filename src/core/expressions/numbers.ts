import type { Value } from './values.ts';

/** Significant decimal digits of a result: what a double and a decimal type agree on. */
const PRECISION = 15;
const LARGEST = 1e15;

/** `+`: numbers are added, texts joined; anything else is null. */
export function add(a: Value, b: Value): Value {
	if (typeof a === 'string' && typeof b === 'string') return (a + b).normalize('NFC');
	return calculate(a, b, (x, y) => x + y);
}

/** An arithmetic result rounded to 15 significant digits; null for other operands, division by zero and overflow. */
export function calculate(a: Value, b: Value, operate: (x: number, y: number) => number): number | null {
	if (typeof a !== 'number' || typeof b !== 'number') return null;
	const result = Number(operate(a, b).toPrecision(PRECISION));
	if (!Number.isFinite(result) || Math.abs(result) >= LARGEST) return null;
	return result === 0 ? 0 : result;
}

/** Decimal digits without an exponent, as FEEL writes numbers. */
export function plainNumber(value: number): string {
	const text = String(value);
	const match = /^(-?)(\d)(?:\.(\d+))?e-(\d+)$/.exec(text);
	if (!match) return text;
	const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
	return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${whole}${fraction}`;
}
