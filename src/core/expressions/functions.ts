import { DateValue, listOf, toDate, type Value } from './values.ts';
import { daysBetween, yearsBetween } from './dates.ts';
import { add } from './numbers.ts';
import { compareValues } from './compare.ts';
import type { LocalDate } from '#core/shared/ports.ts';

export interface ProfileFunction {
	/** Fewest and most arguments. */
	readonly arity: readonly [number, number];
	/** Never throws: what makes no sense is null. */
	readonly apply: (args: readonly Value[], today: LocalDate) => Value;
}

/** Longest argument list of `min` and `max`. */
const MANY = 20;

/** The closed list of functions of the profile (docs/feel-profile.md, functions). */
export const FUNCTIONS: Readonly<Record<string, ProfileFunction>> = {
	count: { arity: [1, 1], apply: ([list]) => listOf(list)?.length ?? null },
	sum: { arity: [1, 1], apply: ([list]) => total(listOf(list)) },
	min: { arity: [1, MANY], apply: (args) => extreme(args, -1) },
	max: { arity: [1, MANY], apply: (args) => extreme(args, 1) },
	contains: { arity: [2, 2], apply: ([text, part]) => onTexts(text, part, (a, b) => a.includes(b)) },
	'starts with': { arity: [2, 2], apply: ([text, part]) => onTexts(text, part, (a, b) => a.startsWith(b)) },
	'string length': { arity: [1, 1], apply: ([text]) => (typeof text === 'string' ? [...text].length : null) },
	'upper case': {
		arity: [1, 1],
		apply: ([text]) => (typeof text === 'string' ? text.toUpperCase().normalize('NFC') : null)
	},
	'is defined': { arity: [1, 1], apply: ([value]) => (value ?? null) !== null },
	today: { arity: [0, 0], apply: (_, today) => new DateValue(today) },
	date: { arity: [1, 1], apply: ([value]) => toDate(value, 'instantToo') },
	'full years': { arity: [2, 2], apply: ([from, to]) => onDates(from, to, yearsBetween) },
	'full days': { arity: [2, 2], apply: ([from, to]) => onDates(from, to, daysBetween) }
};

// helpers

function total(list: readonly Value[] | null): Value {
	if (!list || list.length === 0) return null;
	return list.reduce<Value>((sum, item) => add(sum, item), 0);
}

/** The smallest (-1) or largest (1) of one list or of the arguments; null when two cannot be compared. */
function extreme(args: readonly Value[], sign: 1 | -1): Value {
	const [first] = args;
	const items = args.length === 1 ? listOf(first) : args;
	if (!items || items.length === 0) return null;
	return items.reduce((best, item) => {
		const order = compareValues(item, best);
		if (order === null) return null;
		return order * sign > 0 ? item : best;
	});
}

function onTexts(
	a: Value | undefined,
	b: Value | undefined,
	test: (a: string, b: string) => boolean
): boolean | null {
	return typeof a === 'string' && typeof b === 'string' ? test(a, b) : null;
}

function onDates(
	from: Value | undefined,
	to: Value | undefined,
	measure: (from: LocalDate, to: LocalDate) => number
): number | null {
	const [start, end] = [toDate(from), toDate(to)];
	return start && end ? measure(start.date, end.date) : null;
}
