import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outsideProfile } from '#core/dictionary/validate/outsideProfile.ts';
import type { Validate } from '#core/dictionary/validate/schemaErrors.ts';
import { createInterpreter } from '#core/forms/index.ts';
import { answerVectors } from '#core/forms/conformance/answerVectors.ts';
import { ajvValidate } from '#lib/server/forms/index.ts';
import { compiledForms } from './compiledForms.ts';
import { cfworkerValidate } from './cfworkerValidate.ts';
import { hyperjumpValidate } from './hyperjumpValidate.ts';

// Each form has its own vectors, the same on every run: answers on which ajv, @cfworker/json-schema,
// @hyperjump/json-schema and our interpreter must find the same keywords at the same places.

const today = '2026-11-22';
describe.each(await compiledForms())('vectors of %s', (_, form) => {
	const vectors = answerVectors(form, today);
	const interpret = createInterpreter(form);
	const cfworker = cfworkerValidate(form.schema);
	let independent: Validate;
	let forget: () => void;

	beforeAll(async () => {
		({ check: independent, forget } = await hyperjumpValidate(form.schema));
	});
	afterAll(() => forget());

	it('are of a schema within the portable profile', () => {
		expect(outsideProfile(form.schema)).toEqual([]);
	});

	it('are told apart and the same every time', () => {
		expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
		expect(answerVectors(form, today)).toEqual(vectors);
	});

	it('come to one verdict, by place and keyword, with every validator', () => {
		const found = new Set<string>();
		for (const { name, answers } of vectors) {
			const ajv = ajvValidate(form.schema, answers);
			for (const { keyword } of ajv) found.add(keyword);
			expect([name, interpret(answers)]).toEqual([name, ajv]);
			expect([name, cfworker(answers)]).toEqual([name, ajv]);
			expect([name, independent(answers)]).toEqual([name, ajv]);
		}
		expect([...found]).toEqual(expect.arrayContaining(['required', 'type', 'pattern', 'forbidden']));
	});

	it.each(['minimal', 'filled'])('are right where nothing is spoilt: %s', (wanted) => {
		const vector = vectors.find(({ name }) => name === wanted);
		expect(ajvValidate(form.schema, vector?.answers)).toEqual([]);
	});
});
