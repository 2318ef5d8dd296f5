import { describe, expect, it } from 'vitest';
import type { DataType } from '#core/dictionary/types.ts';
import type { KnownField } from '../knownFields.ts';
import { draftOf, finishRow, withField } from './rowDraft.ts';

const field = (dataType: DataType): KnownField => ({ id: 'f', path: 'a.b', label: 'A', page: 'P', dataType });

describe('a row of the condition builder', () => {
	it.each<[DataType, string, unknown]>([
		['integer', '12', 12],
		['integer', 'mười hai', undefined],
		['money', '', undefined],
		['date', '2025-07-01', { date: '2025-07-01' }],
		['date', '1/7/2025', undefined],
		['string', 'Hà ', 'Hà ']
	])('takes of a %s field what is typed as "%s"', (dataType, typed, value) => {
		const row = finishRow({ path: 'a.b', operator: '=', values: [typed] }, field(dataType));
		expect(row?.values[0]).toEqual(value);
	});

	it('is unfinished without a field or a value', () => {
		expect(finishRow({ path: 'a.b', operator: '=', values: ['x'] }, undefined)).toBeUndefined();
		expect(finishRow({ path: 'a.b', operator: '=', values: [] }, field('string'))).toBeUndefined();
	});

	it('needs no value to ask whether something is there', () => {
		expect(finishRow({ path: 'a.b', operator: 'filled', values: [] }, field('string'))?.operator).toBe(
			'filled'
		);
	});

	it('drops an operator that makes no sense for another field', () => {
		const draft = { path: 'x', operator: '<', values: ['5'] } as const;
		expect(withField(draft, field('boolean'))).toEqual({ path: 'a.b', operator: 'true', values: [] });
		expect(withField(draft, field('date')).operator).toBe('<');
	});

	it('comes back as it was written', () => {
		const row = { path: 'a.b', operator: '>=', values: [{ date: '2025-07-01' }] } as const;
		expect(finishRow(draftOf(row), field('date'))).toEqual(row);
	});
});
