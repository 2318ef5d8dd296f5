import { expect, test } from 'vitest';
import { parseExpression } from '../parse.ts';
import { analyseSplit } from './analyseSplit.ts';
import { canEverHold } from './canEverHold.ts';
import type { Domain } from './types.ts';

const DOMAINS = new Map<string, Domain>([
	['a', { type: 'code', codes: ['x', 'y'], optional: false }],
	['maybe', { type: 'boolean', optional: true }],
	['n', { type: 'number', integer: true, minimum: 0, optional: false }]
]);

test.each([
	['a = "x" and n > 3', true],
	['maybe = null', true],
	['a = "x" and a = "y"', false],
	['n < 0', false],
	['n > 3 and (n < 2 or a = "z")', false],
	// What cannot be told may hold.
	['unknown = 1', true],
	['count(n) > 1 and maybe', true]
])('%s: %s, as the analysis of all its combinations says', (feel, expected) => {
	const parsed = parseExpression(feel);
	if (!parsed.ok) throw new Error(feel);
	expect(canEverHold(parsed.value.ast, DOMAINS)).toBe(expected);
	expect(analyseSplit([parsed.value.ast], DOMAINS)?.never.includes(0) ?? false).toBe(!expected);
});
