import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DICTIONARY_KINDS } from '#core/dictionary/kinds.ts';
import { DATA_TYPES } from '#core/dictionary/types.ts';
import { listHref, readList, type ListPlace } from './listHref.ts';

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
				(kind, text, offset, dataType, status, unused, doubtful) => {
					const place: ListPlace = {
						kind,
						text,
						offset,
						...(dataType && kind === 'element' ? { dataType } : {}),
						...(status ? { status } : {}),
						...(unused ? { unused } : {}),
						...(doubtful ? { doubtful } : {})
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

	it('is none for a kind there is not', () => {
		expect(read('/dictionary/form')).toBeUndefined();
	});
});
