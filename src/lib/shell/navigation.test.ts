import { describe, expect, it } from 'vitest';
import { isCurrent, sectionsOf, type SectionKey } from './navigation.ts';

const ALL: readonly SectionKey[] = ['work', 'procedures', 'dictionary', 'sources', 'instruments'];
const currentAt = (pathname: string) =>
	sectionsOf(ALL)
		.filter((section) => isCurrent(section, pathname))
		.map(({ href }) => href);

describe('the section a page lies in', () => {
	it('is the innermost one', () => {
		expect(currentAt('/dictionary/source/populationDb')).toEqual(['/dictionary/source']);
		expect(currentAt('/dictionary/element/person.fullName')).toEqual(['/dictionary']);
		expect(currentAt('/dictionary')).toEqual(['/dictionary']);
	});

	it('is the work list only at its own address', () => {
		expect(currentAt('/')).toEqual(['/']);
		expect(currentAt('/procedures/1.001193')).toEqual(['/procedures']);
	});

	it('ends where a name only begins alike', () => {
		expect(currentAt('/dictionary/sources')).toEqual(['/dictionary']);
	});
});
