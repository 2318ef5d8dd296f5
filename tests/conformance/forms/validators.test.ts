import { registerSchema, unregisterSchema, validate } from '@hyperjump/json-schema/draft-2020-12';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '#core/catalogue/types.ts';
import type { JsonSchema } from '#core/dictionary/index.ts';
import { compileForm, createInterpreter, processAnswers, type CompiledForm } from '#core/forms/index.ts';
import { everything, goodAnswers, library } from '#core/forms/testing/fixtures.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { ajvValidate } from '#lib/server/forms/index.ts';
import { loadSeeds } from '../../content/seedLibrary.ts';

// Three independent validators must come to the same verdict on every form we can compile; the two we use ourselves
// must also agree on the places and keywords, because the citizen's messages hang on them.

const today = '2026-11-21';

const seeds = await loadSeeds();
const forms: readonly (readonly [string, CompiledForm])[] = [
	['every data type', compiled(everything, library)],
	...seeds.of('form').map((form) => [form.id, compiled(form, seeds.library)] as const)
];

function compiled(form: FormDocument, from: Library): CompiledForm {
	const result = compileForm(form, from);
	if (!result.ok) throw new Error(`${form.id}: ${JSON.stringify(result.problems)}`);
	return result.value;
}

/** Values that break programs: wrong types, bounds, look-alikes, text of every kind. */
const HOSTILE: readonly unknown[] = [
	null,
	true,
	0,
	-1,
	1.5,
	1e308,
	Number.MAX_SAFE_INTEGER + 2,
	'',
	' ',
	'x',
	'a\u0000b',
	'a\nb',
	'Nguyễn'.normalize('NFD'),
	'👩‍👩‍👧'.repeat(120),
	'\u00A0',
	'001199000001',
	'٠٠١١٩٩٠٠٠٠٠١',
	'2026-02-29',
	'2028-02-29',
	'2026-13-01',
	'26-1-1',
	'0901234567',
	'a@b.vn',
	'A@B.VN',
	'a..b@c.vn',
	'0101234567-001',
	'toString',
	[],
	[1, 1],
	['male', 'male'],
	[null],
	{},
	{ province: '01' },
	{ province: '01', commune: '00004', line: '' },
	{ province: '01', commune: '00004', extra: 1 },
	[{ name: 'a.pdf', mediaType: 'application/pdf', size: 1, digest: `sha256:${'0'.repeat(64)}` }],
	[{ name: '', mediaType: 'text/html', size: 0, digest: 'md5:1' }],
	JSON.parse('{"__proto__": {"a": 1}}'),
	{ constructor: 1, '~/': 2 }
];

/** Answers with hostile values at some of the form's own paths, some rows, and some paths it does not have. */
function answersOf({ placements, repeats }: CompiledForm): fc.Arbitrary<unknown> {
	const paths = [
		...placements.filter(({ repeat }) => repeat === undefined).map(({ path }) => path),
		...repeats.map(({ path }) => path),
		'/nobody',
		'/applicant'
	];
	const hostile = fc.constantFrom(...HOSTILE);
	const typical = fc.constantFrom<unknown>(true, false, 'An', 30, 'other', 'male', '01', '2020-01-02');
	const value = fc.oneof(hostile, typical);
	const rows = fc.array(
		fc.dictionary(
			fc.constantFrom('fullName', 'age', 'personId', 'share', 'extra', ...placements.map(last)),
			value,
			{ maxKeys: 4 }
		),
		{ maxLength: 4 }
	);
	return fc
		.array(fc.tuple(fc.constantFrom(...paths), fc.oneof({ weight: 4, arbitrary: value }, rows)), { maxLength: 12 })
		.map((writes) => writes.reduce<unknown>((answers, [path, next]) => put(answers, path, next), {}));
}

function last({ path }: { readonly path: string }): string {
	return path.split('/').at(-1) ?? '';
}

function put(value: unknown, path: string, next: unknown): unknown {
	const [, head = '', ...rest] = path.split('/');
	const object = typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
	const inner = (object as Record<string, unknown>)[head];
	return { ...object, [head]: rest.length === 0 ? next : put(inner, `/${rest.join('/')}`, next) };
}

describe.each(forms)('validators of %s', (_, form) => {
	const interpret = createInterpreter(form);
	const { schema } = form;
	const id = String(schema.$id);
	let independent: (data: unknown) => boolean;

	beforeAll(async () => {
		registerSchema(schema as never);
		const check = await validate(id);
		independent = (data) => check(data as never).valid;
	});
	afterAll(() => unregisterSchema(id));

	function agree(data: unknown): void {
		const found = ajvValidate(schema, data);
		expect(interpret(data)).toEqual(found);
		expect(independent(data)).toBe(found.length === 0);
	}

	it('agree on hostile answers', () => {
		fc.assert(fc.property(answersOf(form), agree), { numRuns: 150 });
	});

	it('agree on each hostile value in each place', () => {
		for (const { path, repeat } of form.placements) {
			if (repeat === undefined) for (const value of HOSTILE) agree(put({}, path, value));
		}
	});

	it('find nothing in what the pipeline let through, and the pipeline says the same with either', () => {
		fc.assert(
			fc.property(answersOf(form), (answers) => {
				const own = processAnswers(form, answers, { today });
				const ajv = processAnswers(form, answers, {
					today,
					validate: (data) => ajvValidate(schema as JsonSchema, data)
				});
				expect(ajv).toEqual(own);
				agree(own.data);
				if (own.errors.length === 0) expect(ajvValidate(schema, own.data)).toEqual([]);
			}),
			{ numRuns: 100 }
		);
	});
});

it('a value in the place of a locked one is refused with either validator', () => {
	const locked = forms.flatMap(([, form]) =>
		form.placements
			.filter(({ prefill, repeat }) => prefill?.policy === 'locked' && repeat === undefined)
			.map((field) => ({ form, field }))
	);
	const typical = ['Nguyễn Thị Hoa', '1990-05-06', '001199000001', '0901234567', { province: '40', commune: '16690' }];
	const refused = new Set<string>();
	for (const { form, field } of locked) {
		const pointer = field.path;
		const source = { placement: field.id, pointer, source: 'source:db@1', field: 'any', at: today, locked: true };
		for (const value of typical) {
			for (const answer of HOSTILE) {
				const context = { today, prefilled: [{ ...source, value }] };
				const answers = put({}, pointer, answer);
				const own = processAnswers(form, answers, context);
				const validate = (data: unknown) => ajvValidate(form.schema, data);
				expect(processAnswers(form, answers, { ...context, validate })).toEqual(own);
				if (own.errors.some(({ at, keyword }) => at === pointer && keyword === 'locked')) refused.add(field.dataType);
			}
		}
	}
	expect([...refused]).toEqual(expect.arrayContaining(['string', 'date', 'personId']));
});

it('good answers pass every validator', () => {
	const form = compiled(everything, library);
	const { data } = processAnswers(form, goodAnswers, { today });
	expect(ajvValidate(form.schema, data)).toEqual([]);
	expect(createInterpreter(form)(data)).toEqual([]);
});
