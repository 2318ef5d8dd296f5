import { describe, expect, it } from 'vitest';
import type { Component, ProcedureDocument } from '#core/procedures/types.ts';
import { putRow, removeRow, settleDoubt } from './lists.ts';

const component = (id: string): Component => ({
	id,
	name: { vi: id },
	kind: 'paper',
	citations: []
});
const doubt = (at: string) => ({ at, reason: { vi: at } });
const procedure = {
	components: [component('a'), component('b'), component('c')],
	doubts: [doubt('/components/0/name'), doubt('/components/1'), doubt('/components/2/kind'), doubt('/fees/1')]
} as unknown as ProcedureDocument;

describe('putting a row', () => {
	it('replaces the row with the same id where it stands', () => {
		const next = putRow(procedure, 'components', { ...component('b'), kind: 'data' });
		expect(next.components.map(({ id, kind }) => [id, kind])).toEqual([
			['a', 'paper'],
			['b', 'data'],
			['c', 'paper']
		]);
	});

	it('adds a new row at the end', () => {
		expect(putRow(procedure, 'components', component('d')).components.at(-1)?.id).toBe('d');
	});
});

describe('removing a row', () => {
	it('takes its doubts away and moves those of later rows', () => {
		const next = removeRow(procedure, 'components', 'b');
		expect(next.components.map(({ id }) => id)).toEqual(['a', 'c']);
		expect(next.doubts?.map(({ at }) => at)).toEqual(['/components/0/name', '/components/1/kind', '/fees/1']);
	});

	it('refuses a row that is not there', () => {
		expect(() => removeRow(procedure, 'components', 'z')).toThrow('components row z');
	});
});

describe('settling a doubt', () => {
	it('removes that doubt only', () => {
		const [first] = procedure.doubts!;
		expect(settleDoubt(procedure, first!).doubts).toHaveLength(3);
	});
});
