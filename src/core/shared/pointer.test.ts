import { describe, expect, it } from 'vitest';
import { readPointer, toPointer, pointerTokens, writePointer } from './pointer.ts';

describe('JSON pointers', () => {
	it('round-trip tokens with slashes and tildes', () => {
		expect(pointerTokens(toPointer(['a/b', 'm~n', 0]))).toEqual(['a/b', 'm~n', '0']);
	});

	it('read own properties only', () => {
		expect(readPointer({ a: [{ b: 1 }] }, '/a/0/b')).toBe(1);
		expect(readPointer({}, '/__proto__/toString')).toBeUndefined();
	});

	it('write without touching the original', () => {
		const before = { a: { b: 1 } };
		expect(writePointer(before, '/a/c', 2)).toEqual({ a: { b: 1, c: 2 } });
		expect(before).toEqual({ a: { b: 1 } });
	});

	it('remove a property when undefined is written', () => {
		expect(writePointer({ a: 1, b: 2 }, '/a', undefined)).toEqual({ b: 2 });
	});

	it('refuse to write __proto__', () => {
		expect(() => writePointer({}, '/__proto__/polluted', true)).toThrow('__proto__');
	});
});
