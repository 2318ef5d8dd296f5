import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filterHref, readFilter } from './filter.ts';
import { PROCEDURE_STATES } from './types.ts';

const read = (href: string) => readFilter(new URL(href, 'https://studio.example').searchParams);

describe('the filter of the list', () => {
	it('survives its own address', () => {
		fc.assert(
			fc.property(
				fc.string({ maxLength: 60 }).map((text) => text.trim()),
				fc.option(fc.constantFrom(...PROCEDURE_STATES), { nil: undefined }),
				fc.nat({ max: 5000 }),
				(text, state, offset) => {
					const filter = { text, ...(state ? { state } : {}), offset };
					expect(read(filterHref(filter))).toEqual(filter);
				}
			)
		);
	});

	it('leaves out what it does not understand', () => {
		expect(read('/procedures?state=burnt&from=-3')).toEqual({ text: '', offset: 0 });
		expect(read('/procedures?from=1e99')).toEqual({ text: '', offset: 0 });
	});

	it('has a bare address when nothing is filtered', () => {
		expect(filterHref({ text: ' ', offset: 0 })).toBe('/procedures');
	});
});
