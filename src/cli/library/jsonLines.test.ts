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
