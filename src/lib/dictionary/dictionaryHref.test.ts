import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionaryHref, readPlace } from './dictionaryHref.ts';

const read = (href: string) => readPlace(new URL(href, 'https://studio.example').searchParams);

describe('a place in the dictionary', () => {
	it('survives its own address', () => {
		fc.assert(
			fc.property(
				fc.string({ maxLength: 60 }).map((text) => text.trim()),
				fc.nat({ max: 5000 }),
				fc.option(fc.string({ minLength: 1, maxLength: 30 }), { nil: undefined }),
				(text, offset, element) => {
					const place = { text, offset, ...(element === undefined ? {} : { element }) };
					expect(read(dictionaryHref(place))).toEqual(place);
				}
			)
		);
	});

	it('begins at the start when the address makes no sense', () => {
		expect(read('/dictionary?from=soon')).toEqual({ text: '', offset: 0 });
	});
});
