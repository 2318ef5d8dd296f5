import { describe, expect, it } from 'vitest';
import { createInterpreter } from './createInterpreter.ts';

describe('createInterpreter', () => {
	it.each([
		[{ type: 'integer' }, 1.5, ['type']],
		[{ type: 'integer' }, 2, []],
		[{ type: 'number' }, '2', ['type']],
		[{ type: ['string', 'null'] }, null, []],
		[{ type: 'object' }, [], ['type']],
		[{ type: 'array' }, {}, ['type']],
		[{ const: { a: [1], b: null } }, { b: null, a: [1] }, []],
		[{ const: { a: [1] } }, { a: [1], b: 1 }, ['const']],
		[{ enum: ['a', 1, [2]] }, [2], []],
		[{ enum: ['a', 1] }, '1', ['enum']],
		[{ pattern: '^\\p{Lu}$' }, 'Đ', []],
		[{ pattern: '^a$' }, 'ab', ['pattern']],
		[{ minLength: 2 }, '👍', ['minLength']],
		[{ maxLength: 2 }, '👍👍', []],
		[{ maxLength: 2 }, 'abc', ['maxLength']],
		[{ minimum: 1, maximum: 2 }, 0, ['minimum']],
		[{ exclusiveMinimum: 1 }, 1, ['exclusiveMinimum']],
		[{ exclusiveMaximum: 1 }, 1, ['exclusiveMaximum']],
		[{ minItems: 1 }, [], ['minItems']],
		[{ maxItems: 1 }, [1, 2], ['maxItems']],
		[
			{ uniqueItems: true },
			[
				{ a: 1, b: 2 },
				{ b: 2, a: 1 }
			],
			['uniqueItems']
		],
		[{ uniqueItems: false }, [1, 1], []],
		[{ not: { const: 1 } }, 1, ['not']],
		[{ anyOf: [{ const: 1 }, { type: 'string' }] }, 'a', []],
		[{ anyOf: [{ const: 1 }, { minLength: 2 }] }, 'a', ['const', 'minLength']],
		[{ allOf: [{ minLength: 2 }, { pattern: '^b' }] }, 'a', ['minLength', 'pattern']],
		[{ if: { const: 1 }, then: { minimum: 2 }, else: false }, 1, ['minimum']],
		[{ if: { const: 1 }, then: { minimum: 2 }, else: false }, 3, ['forbidden']],
		[{ if: { const: 1 } }, 3, []],
		[{ minLength: 2, title: 'x', format: 'date', 'x-unit': 'm' }, 3, []]
	])('%j finds in %j: %j', (schema, data, keywords) => {
		expect(createInterpreter({ schema })(data)).toEqual(keywords.map((keyword) => ({ at: '', keyword })));
	});

	it('names the place: in lists, below awkward names, and of what is missing or too much', () => {
		const schema = {
			type: 'object',
			properties: { 'a/b': { items: { type: 'string' } } },
			required: ['~c'],
			additionalProperties: false
		};
		expect(createInterpreter({ schema })({ 'a/b': ['x', 1], d: 1 })).toEqual([
			{ at: '/a~1b/1', keyword: 'type' },
			{ at: '/d', keyword: 'forbidden' },
			{ at: '/~0c', keyword: 'required' }
		]);
	});

	it('reads own properties only', () => {
		const schema = { properties: { toString: { type: 'string' } }, required: ['constructor'] };
		expect(createInterpreter({ schema })({})).toEqual([{ at: '/constructor', keyword: 'required' }]);
	});

	it('follows references to its own definitions, and no others', () => {
		const $defs = { a: { $id: 'https://x.vn/a', minLength: 2 } };
		const check = createInterpreter({
			schema: { $defs, properties: { b: { $ref: 'https://x.vn/a', maxLength: 3 } } }
		});
		expect(check({ b: 'x' })).toEqual([{ at: '/b', keyword: 'minLength' }]);
		expect(check({ b: 'xxxx' })).toEqual([{ at: '/b', keyword: 'maxLength' }]);
		expect(() => createInterpreter({ schema: { $ref: 'https://x.vn/b' } })).toThrow('https://x.vn/b');
	});
});
