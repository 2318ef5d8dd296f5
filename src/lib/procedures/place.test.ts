import { describe, expect, it } from 'vitest';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import { placeOf } from './place.ts';

const procedure = {
	components: [{ id: 'declaration', name: { vi: 'Tờ khai', en: 'Declaration' } }],
	cases: [],
	deadlines: [],
	fees: [],
	results: [{ code: 'certificate', name: { vi: 'Giấy khai sinh' } }]
} as unknown as ProcedureDocument;

describe('where a finding stands on the page', () => {
	it('is the row of the component, deadline or result it is about', () => {
		expect(placeOf(procedure, '/components/0/citations', 'en')).toEqual({
			anchor: 'components-declaration',
			subject: 'Declaration'
		});
		expect(placeOf(procedure, '/results/0', 'en')).toEqual({
			anchor: 'results-certificate',
			subject: 'Giấy khai sinh'
		});
	});

	it('is the panel when the row is gone or the list itself is meant', () => {
		expect(placeOf(procedure, '/components/7/name', 'vi')).toEqual({ anchor: 'components' });
		expect(placeOf(procedure, '/fees', 'vi')).toEqual({ anchor: 'fees' });
	});

	it('is the head of the page for everything else', () => {
		expect(placeOf(procedure, '/executionSystem', 'vi')).toEqual({ anchor: 'identity' });
		expect(placeOf(procedure, '', 'vi')).toEqual({ anchor: 'identity' });
	});
});
