import { describe, expect, it } from 'vitest';
import { checkForm, compileForm, fieldNodes, type FormDocument } from '#core/forms/index.ts';
import { loadSeeds } from './seedLibrary.ts';

const { library, of } = await loadSeeds();

describe.each(of('form').map((form) => [form.id, form] as const))('%s', (_, form) => {
	it('compiles', () => {
		const compiled = compileForm(form, library);
		expect(compiled.ok ? [] : compiled.problems).toEqual([]);
	});

	it('breaks no rule of forms', () => {
		expect(checkForm(form, library, { stage: 'candidate' })).toEqual([]);
	});

	it('takes every field from the dictionary and cites the law for it', () => {
		const fields = fieldNodes(form).map(({ item }) => item);
		expect(fields.filter(({ element, local }) => !element || local)).toEqual([]);
		expect(fields.filter(({ citations = [] }) => citations.length === 0).map(({ id }) => id)).toEqual([]);
	});

	it('prefills only what the source holds of the same datum', () => {
		expect(strangePrefills(form)).toEqual([]);
	});

	it('asks nobody to retype what a source may know: every prefill has a way out', () => {
		const fields = fieldNodes(form).flatMap(({ item }) => (item.prefill ? [item.prefill] : []));
		expect(fields.length).toBeGreaterThan(0);
		expect(fields.filter(({ fallback }) => fallback !== 'ask' && fallback !== 'upload')).toEqual([]);
	});

	it('says everything in both languages', () => {
		const texts = [...JSON.stringify(form).matchAll(/\{"vi":"(?:[^"\\]|\\.)*"(,"en":)?/g)];
		expect(texts.filter(([, en]) => !en).map(([text]) => text)).toEqual([]);
	});
});

// helpers

/** Placements whose element is not the one their source's response field carries. */
function strangePrefills(form: FormDocument): string[] {
	return fieldNodes(form).flatMap(({ item: { id, element, prefill } }) => {
		if (!prefill) return [];
		const field = library.get('source', prefill.source)?.fields.find(({ name }) => name === prefill.field);
		return field?.element === element ? [] : [`${id}: ${prefill.source} ${prefill.field}`];
	});
}
