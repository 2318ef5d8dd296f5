import { describe, expect, it } from 'vitest';
import { compileForm } from '#core/forms/index.ts';
import { everything, library } from '#core/forms/testing/fixtures.ts';
import { outsideProfile } from './outsideProfile.ts';

describe('outsideProfile', () => {
	it('finds nothing in what we compile', () => {
		const compiled = compileForm(everything, library);
		expect(compiled.ok && outsideProfile(compiled.value.schema)).toEqual([]);
	});

	it.each([
		[{ $dynamicRef: '#a' }, '/$dynamicRef'],
		[{ properties: { a: { unevaluatedItems: false } } }, '/properties/a/unevaluatedItems'],
		[{ items: { prefixItems: [] } }, '/items/prefixItems'],
		[{ if: { minContains: 1 } }, '/if/minContains'],
		[{ anyOf: [{}, { patternProperties: {} }] }, '/anyOf/1/patternProperties'],
		[{ dependentRequired: {} }, '/dependentRequired'],
		[{ $defs: { a: { $id: 'https://x.vn/a', contentSchema: {} } } }, '/$defs/a/contentSchema'],
		[{ $ref: 'https://x.vn/elsewhere' }, '/$ref'],
		[{ additionalProperties: { type: 'string' } }, '/additionalProperties'],
		[{ format: 'date' }, '/format'],
		[{ pattern: '^\\s+$' }, '/pattern'],
		[{ pattern: '^(?=a)a$' }, '/pattern'],
		[{ pattern: '^(a)\\1$' }, '/pattern'],
		[{ pattern: 1 }, '/pattern'],
		[{ items: [] }, '/items'],
		[{ not: null }, '/not']
	])('%j leaves it at %s', (schema, at) => {
		expect(outsideProfile(schema).map((foreign) => foreign.at)).toEqual([at]);
	});

	it('takes annotations, own references and patterns that merely look dangerous', () => {
		const a = {
			$id: 'https://x.vn/a',
			type: 'string',
			pattern: '^\\\\s(?:a|\\p{L})$',
			format: 'x',
			'x-anything': []
		};
		expect(outsideProfile({ $ref: 'https://x.vn/a', $defs: { a } })).toEqual([]);
	});

	it('ends on schemas without end', () => {
		const deep = JSON.parse('{"not":'.repeat(20_000) + '{}' + '}'.repeat(20_000)) as object;
		expect(outsideProfile(deep as never)).toHaveLength(1);
	});
});
