import { describe, expect, it } from 'vitest';
import type { ElementDocument } from '#core/dictionary/types.ts';
import { exampleProblem } from './exampleProblem.ts';

const element: ElementDocument = {
	kind: 'element',
	id: 'person.nickname',
	version: 0,
	formatVersion: 1,
	label: { vi: 'Tên gọi khác' },
	definition: { vi: 'Tên thường gọi.' },
	dataType: 'string',
	sensitivity: 'personal'
};

describe('the example of an element', () => {
	it('is measured by the limits as they are typed', () => {
		expect(exampleProblem({ ...element, constraints: { maxLength: 3 }, example: 'Bống' })).toBe('maxLength');
		expect(exampleProblem({ ...element, constraints: { maxLength: 4 }, example: 'Bống' })).toBeUndefined();
	});

	it('is measured by its type', () => {
		expect(exampleProblem({ ...element, dataType: 'integer', example: 'ba' })).toBe('type');
	});

	it('is not blamed for a pattern that is half typed', () => {
		expect(exampleProblem({ ...element, constraints: { pattern: '^[a-' }, example: 'a' })).toBeUndefined();
	});

	it('may be missing', () => {
		expect(exampleProblem(element)).toBeUndefined();
	});
});
