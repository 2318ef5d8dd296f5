import { describe, expect, it } from 'vitest';
import type { ElementDocument } from '#core/dictionary/types.ts';
import { changeDataType } from './changeDataType.ts';

const element: ElementDocument = {
	kind: 'element',
	id: 'person.nickname',
	version: 0,
	formatVersion: 1,
	label: { vi: 'Tên gọi khác' },
	definition: { vi: 'Tên thường gọi.' },
	dataType: 'string',
	constraints: { maxLength: 40, pattern: '^.*$' },
	example: 'Bống',
	sensitivity: 'personal'
};

describe('another data type', () => {
	it('keeps the limits that still mean something and the example that still holds', () => {
		const next = changeDataType(element, 'text');
		expect(next.constraints).toEqual({ maxLength: 40, pattern: '^.*$' });
		expect(next.example).toBe('Bống');
	});

	it('takes away what means nothing there', () => {
		const next = changeDataType(element, 'integer');
		expect(next).not.toHaveProperty('constraints');
		expect(next).not.toHaveProperty('example');
	});
});
