import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DICTIONARY_KINDS } from '#core/dictionary/kinds.ts';
import { DATA_TYPES } from '#core/dictionary/types.ts';
import { isNarrowed, listHref, readList, type ListPlace } from './listHref.ts';

function read(href: string): ListPlace | undefined {
	const { pathname, searchParams } = new URL(href, 'https://studio.example');
	return readList(pathname.split('/')[2], searchParams);
}

describe('a list of the dictionary', () => {
	it('survives its own address', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...DICTIONARY_KINDS),
				fc.string({ maxLength: 60 }).map((text) => text.trim()),
				fc.nat({ max: 5000 }),
				fc.option(fc.constantFrom(...DATA_TYPES), { nil: undefined }),
				fc.option(fc.constantFrom('draft', 'inReview', 'approved', 'retired'), { nil: undefined }),
				fc.boolean(),
				fc.boolean(),
				fc.option(
					fc.record({
						text: fc
							.string({ minLength: 1, maxLength: 60 })
							.map((text) => text.trim())
							.filter(Boolean),
						offset: fc.nat({ max: 5000 })
					}),
					{ nil: undefined }
				),
				(kind, text, offset, dataType, status, unused, doubtful, entries) => {
					const place: ListPlace = {
						kind,
						text,
						offset,
						...(dataType && kind === 'element' ? { dataType } : {}),
						...(status ? { status } : {}),
						...(unused ? { unused } : {}),
						...(doubtful ? { doubtful } : {}),
						...(entries && kind === 'codelist' ? { entries } : {})
					};
					expect(read(listHref(place))).toEqual(place);
				}
			)
		);
	});

	it('begins with all elements when the address makes no sense', () => {
		expect(read('/dictionary?from=soon&status=lost&type=shape')).toEqual({
			kind: 'element',
			text: '',
			offset: 0
		});
	});

	it('is narrowed by a filter of its own, not by a search for entries', () => {
		const place: ListPlace = { kind: 'codelist', text: '', offset: 50, entries: { text: 'dang', offset: 0 } };
		expect(isNarrowed(place)).toBe(false);
		expect(isNarrowed({ ...place, text: 'xa' })).toBe(true);
		expect(isNarrowed({ ...place, unused: true })).toBe(true);
	});

	it('is none for a kind there is not', () => {
		expect(read('/dictionary/form')).toBeUndefined();
	});
});
