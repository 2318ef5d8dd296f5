import { shiftDate } from '#core/calendar/index.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { childrenOf } from '../reads.ts';
import type { Ast } from '../types.ts';
import type { Domain } from './types.ts';

export type Pick = string | number | boolean | null;

/**
 * Values that stand for all a variable can be: each constant it may be compared with, and between and beyond them
 * `spread` values, so that variables compared with each other find room for every order.
 */
export function pickValues(domain: Domain, constants: Constants, spread: number): readonly Pick[] {
	return [...certain(domain, constants, spread), ...(domain.optional ? [null] : [])];
}

export interface Constants {
	readonly numbers: readonly number[];
	readonly strings: readonly string[];
	readonly dates: readonly LocalDate[];
}

/** Every constant in `asts`. */
export function constantsOf(asts: readonly Ast[]): Constants {
	const numbers = new Set<number>();
	const strings = new Set<string>();
	const dates = new Set<LocalDate>();
	for (const ast of asts) visit(ast);
	return {
		numbers: [...numbers].sort((a, b) => a - b),
		strings: [...strings].sort(),
		dates: [...dates].sort()
	};

	function visit(ast: Ast): void {
		if (ast.op === 'date') dates.add(ast.value);
		if (ast.op === 'literal' && typeof ast.value === 'number') numbers.add(ast.value);
		if (ast.op === 'literal' && typeof ast.value === 'string') {
			strings.add(ast.value);
			if (isDay(ast.value)) dates.add(ast.value);
		}
		if (ast.op === 'negate' && ast.arg.op === 'literal' && typeof ast.arg.value === 'number')
			numbers.add(-ast.arg.value);
		childrenOf(ast).forEach(visit);
	}
}

// helpers

/** A day to measure from when an expression names none. */
const SOME_DAY = '2026-01-01';

function certain(domain: Domain, constants: Constants, spread: number): readonly Pick[] {
	switch (domain.type) {
		case 'boolean':
			return [true, false];
		case 'code':
			return codes(domain.codes, constants.strings, spread);
		case 'string':
			return [...constants.strings, ...fresh(constants.strings, spread)];
		case 'number':
			return numbers(domain, constants.numbers, spread);
		case 'date':
			return days(constants.dates.length > 0 ? constants.dates : [SOME_DAY], spread);
	}
}

/** Codes that are named, and as many of the others as may have to differ from each other. */
function codes(all: readonly string[], named: readonly string[], spread: number): readonly string[] {
	const known = new Set(named);
	return [
		...all.filter((code) => known.has(code)),
		...all.filter((code) => !known.has(code)).slice(0, spread)
	];
}

function fresh(named: readonly string[], spread: number): readonly string[] {
	const after = named.at(-1) ?? '';
	return Array.from({ length: spread }, (_, at) => `${after}~${at}`);
}

function numbers(
	{ integer, minimum = -Infinity, maximum = Infinity }: Extract<Domain, { type: 'number' }>,
	constants: readonly number[],
	spread: number
): readonly number[] {
	const bounds = [minimum, maximum].filter(Number.isFinite);
	const fixed = [...new Set([...constants, ...bounds])].sort((a, b) => a - b);
	const [lowest = 0] = fixed;
	const highest = fixed.at(-1) ?? 0;
	const steps = Array.from({ length: spread }, (_, at) => at + 1);
	const picks = [
		...steps.map((step) => lowest - step),
		...fixed,
		...fixed.flatMap((low, at) => {
			const high = fixed[at + 1];
			if (high === undefined) return [];
			return steps
				.map((step) => (integer ? low + step : low + ((high - low) * step) / (spread + 1)))
				.filter((value) => value < high);
		}),
		...steps.map((step) => highest + step)
	];
	const whole = integer ? picks.filter(Number.isInteger) : picks;
	return [...new Set(whole)].filter((value) => value >= minimum && value <= maximum);
}

function days(constants: readonly LocalDate[], spread: number): readonly LocalDate[] {
	const steps = Array.from({ length: spread }, (_, at) => at + 1);
	const [first = SOME_DAY] = constants;
	return [
		...new Set([
			...steps.map((step) => shiftDate(first, -step)),
			...constants.flatMap((day) => [day, ...steps.map((step) => shiftDate(day, step))])
		])
	];
}

function isDay(text: string): boolean {
	return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
