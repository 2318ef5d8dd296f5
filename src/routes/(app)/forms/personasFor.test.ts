import { expect, it } from 'vitest';
import { sampleForm, samplePersona } from '#lib/form-designer/testing/sampleForm.ts';
import { personasFor } from './personasFor.ts';

it('offers who the form can be prefilled for, and nobody else', () => {
	const stranger = { ...samplePersona, id: 'cty', records: { businessDb: { owner: { name: 'ABC' } } } };
	const other = { ...samplePersona, id: 'em', records: { populationDb: { child: { fullName: 'EM' } } } };
	expect(personasFor(sampleForm, [stranger, other, samplePersona]).map(({ id }) => id)).toEqual(['hoa']);
});
