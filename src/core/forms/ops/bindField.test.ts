import { describe, expect, it } from 'vitest';
import { compileForm } from '../compile/compileForm.ts';
import { element, field, form, library, repeat } from '../testing/fixtures.ts';
import type { Placement } from '../types.ts';
import { bindField } from './bindField.ts';

const local: Placement = {
	type: 'field',
	id: 'tenMe',
	path: '/mother/tenMe',
	role: 'mother',
	required: true,
	visibleWhen: { feel: 'age > 3' },
	local: { label: { vi: 'Tên mẹ' }, dataType: 'string', reason: 'x' }
};
const age = field('age', '/age', 'age');
const fullName = library.get('element', 'element:fullName@1')!;
const known = element('fullName', 'Họ tên', 'string', undefined, {
	prefill: 'optional',
	sources: [{ source: 'source:populationDb@1', field: 'fullName' }]
});

describe('binding a field of the form’s own', () => {
	it('keeps id, path and conditions and drops its own definition', () => {
		const bound = bindField(form([local, age]), { id: 'tenMe', element: fullName });
		expect(bound.pages[0]?.items[0]).toEqual({
			type: 'field',
			id: 'tenMe',
			path: '/mother/tenMe',
			role: 'mother',
			required: true,
			visibleWhen: { feel: 'age > 3' },
			element: 'element:fullName@1'
		});
		expect(compileForm(bound, library).ok).toBe(true);
	});

	it('brings the element’s source along where the field has none', () => {
		const prefill = { policy: 'optional', source: 'source:populationDb@1', field: 'fullName', fallback: 'ask' };
		expect(bindField(form([local]), { id: 'tenMe', element: known }).pages[0]?.items[0]).toMatchObject({ prefill });
		const column = { ...local, path: '/tenMe' };
		const inRow = bindField(form([repeat('rows', '/rows', [column])]), { id: 'tenMe', element: known });
		expect(JSON.stringify(inRow)).not.toContain('prefill');
		const calculated = { ...local, calculation: { feel: 'age' } };
		const computed = bindField(form([calculated]), { id: 'tenMe', element: known });
		expect(computed.pages[0]?.items[0]).not.toHaveProperty('prefill');
	});

	it('drops a control that was chosen for another data type', () => {
		const shown: Placement = { ...local, control: 'radio' };
		expect(bindField(form([shown]), { id: 'tenMe', element: fullName }).pages[0]?.items[0]).toHaveProperty('control');
		const gender = library.get('element', 'element:gender@1')!;
		expect(bindField(form([shown]), { id: 'tenMe', element: gender }).pages[0]?.items[0]).not.toHaveProperty('control');
	});

	it('is for local fields only', () => {
		expect(() => bindField(form([age]), { id: 'age', element: fullName })).toThrow('age');
		expect(() => bindField(form([age]), { id: 'nowhere', element: fullName })).toThrow('nowhere');
	});
});
