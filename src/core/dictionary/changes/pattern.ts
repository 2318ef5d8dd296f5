import { TYPE_CONSTRAINTS } from '../dataTypes.ts';
import type { DataType } from '../types.ts';
import { change } from './change.ts';
import type { ClassifiedChange } from './types.ts';

const AT = '/constraints/pattern';

/**
 * A pattern is compared as text: whether one regular expression accepts all that another does is not something an
 * author can be expected to follow, so a changed pattern is breaking even where it only looks looser. Taking it away
 * is widening, with one catch: the pattern of the data type then counts again, and where that may refuse what the old
 * pattern took, the change is breaking.
 */
export function patternChange(
	dataType: DataType,
	before: string | undefined,
	after: string | undefined
): ClassifiedChange[] {
	if (before === after) return [];
	const base = patternOfType(dataType);
	const values = { before, after };
	if ((before ?? base) === (after ?? base))
		return [change('compatible', 'change/limit-spelled-out', AT, values)];
	if (before === undefined) return [change('breaking', 'change/pattern-added', AT, values)];
	if (after !== undefined) return [change('breaking', 'change/pattern-changed', AT, values)];
	return [...refusedBy(base)].some((char) => mayTake(before, char)) || isStricter(base)
		? [change('breaking', 'change/pattern-of-type-returns', AT, values)]
		: [change('widening', 'change/pattern-dropped', AT, values)];
}

// helpers

/** The line of an address is held to the pattern of `string`. */
function patternOfType(dataType: DataType): string | undefined {
	return TYPE_CONSTRAINTS[dataType === 'address' ? 'string' : dataType].pattern;
}

/** A pattern that says more than which characters may stand anywhere. */
function isStricter(pattern: string | undefined): boolean {
	return pattern !== undefined && !/^\^\[\^[^\]]*\]\*\$$/.test(pattern);
}

/** The characters no value may hold by a pattern of one class; all of them are control characters. */
function refusedBy(pattern: string | undefined): readonly string[] {
	if (pattern === undefined || isStricter(pattern)) return [];
	const expression = new RegExp(pattern, 'u');
	return Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).filter(
		(char) => !expression.test(char)
	);
}

const TOKENS =
	/\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\c[A-Za-z]|\\k<[^>]*>|\\.|\[(?:\\.|[^\]\\])*\]|\(\?<[A-Za-z_$][\w$]*>|\(\?:|\{[0-9,]*\}|./gsu;
const STRUCTURE = /^(\(|\)|\||\*|\+|\?|\{|\^|\$|\\[bBk1-9])/;

/** Whether a value with `char` in it could match: some part of the pattern that stands for one character takes it. */
function mayTake(pattern: string, char: string): boolean {
	// Modifiers and look-around, which no safe pattern has, are not followed.
	if (/\(\?[^:<]|\(\?<[=!]/.test(pattern)) return true;
	return (pattern.match(TOKENS) ?? []).some((token) => {
		if (STRUCTURE.test(token)) return false;
		try {
			return new RegExp(`^(?:${token})$`, 'u').test(char);
		} catch {
			return true;
		}
	});
}
