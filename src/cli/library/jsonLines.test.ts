import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPointer } from '#core/shared/pointer.ts';
import { jsonLines, lineOf } from './jsonLines.ts';

test('values are found by pointer on the line they begin', () => {
	const lines = jsonLines('{\n "a": [1,\n  {"b/c": "x\\"y"}],\n "d": null\n}');
	expect(Object.fromEntries(lines)).toEqual({
		'': 1,
		'/a': 2,
		'/a/0': 2,
		'/a/1': 3,
		'/a/1/b~1c': 3,
		'/d': 4
	});
});

test('a place that is not there is reported where it should be', () => {
	const lines = jsonLines('{\n "a": {\n  "b": 1 } }');
	expect(lineOf(lines, '/a/b/c')).toBe(3);
	expect(lineOf(lines, '/a/x')).toBe(2);
	expect(lineOf(lines, '/y')).toBe(1);
});

test('what is deeper than any document is passed over, not gone into', () => {
	const deep = `${'['.repeat(100_000)}"]",\n{"a": [1, "\\"}"]}\n${']'.repeat(100_000)}`;
	const lines = jsonLines(`{\n "deep": ${deep},\n "after": 1 }`);
	expect(lines.size).toBeLessThan(200);
	expect(lineOf(lines, `/deep${'/0'.repeat(5_000)}`)).toBe(2);
	expect(lineOf(lines, '/after')).toBe(5);
});

test('any JSON text is walked to its end', () => {
	fc.assert(
		fc.property(fc.json({ depthSize: 'medium' }), (compact) => {
			const value: unknown = JSON.parse(compact);
			const lines = jsonLines(JSON.stringify(value, null, 2));
			for (const pointer of lines.keys())
				if (value !== null) expect(readPointer(value, pointer)).not.toBe(undefined);
			expect(lines.size).toBe(countValues(value));
		})
	);
});

// helpers

function countValues(value: unknown): number {
	if (typeof value !== 'object' || value === null) return 1;
	return 1 + Object.values(value).reduce((sum: number, inner) => sum + countValues(inner), 0);
}
