import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonSchema } from '#core/dictionary/index.ts';
import type { Validate } from '#core/dictionary/validate/schemaErrors.ts';
import { createInterpreter, processAnswers, type CompiledForm, type CompiledPlacement } from '#core/forms/index.ts';
import { goodAnswers } from '#core/forms/testing/fixtures.ts';
import { ajvValidate } from '#lib/server/forms/index.ts';
import { compiledForms } from './compiledForms.ts';
import { cfworkerValidate } from './cfworkerValidate.ts';
import { hyperjumpValidate } from './hyperjumpValidate.ts';

// Four independent validators must find the same keywords at the same places on every form we can compile, whatever
// the answers: the citizen's messages hang on them.

const today = '2026-11-21';

const forms = await compiledForms();

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

/** The first field of each data type. */
function oneOfEach(placements: readonly CompiledPlacement[]): readonly CompiledPlacement[] {
	return [...new Map([...placements].reverse().map((placement) => [placement.dataType, placement])).values()];
}

describe.each(forms)('validators of %s', (_, form) => {
	const interpret = createInterpreter(form);
	const { schema } = form;
	const cfworker = cfworkerValidate(schema);
	let independent: Validate;
	let forget: () => void;

	beforeAll(async () => {
		({ check: independent, forget } = await hyperjumpValidate(schema));
	});
	afterAll(() => forget());

	function agree(data: unknown): void {
		const found = ajvValidate(schema, data);
		expect(interpret(data)).toEqual(found);
		expect(cfworker(data)).toEqual(found);
		expect(independent(data)).toEqual(found);
	}

	it('agree on hostile answers', () => {
		fc.assert(fc.property(answersOf(form), agree), { numRuns: 60 });
	});

	it('agree on each hostile value in a place of every data type', () => {
		const places = form.placements.filter(({ repeat }) => repeat === undefined);
		for (const { path } of oneOfEach(places)) for (const value of HOSTILE) agree(put({}, path, value));
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
			{ numRuns: 40 }
		);
	});
});

it('a value in the place of a locked one is refused with either validator', () => {
	const known = new Set<string>();
	const locked = forms.flatMap(([, form]) =>
		oneOfEach(
			form.placements.filter(({ prefill, repeat }) => prefill?.policy === 'locked' && repeat === undefined)
		)
			.filter(({ dataType }) => !known.has(dataType) && known.add(dataType))
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
	const form = forms[0]![1];
	const { data } = processAnswers(form, goodAnswers, { today });
	expect(ajvValidate(form.schema, data)).toEqual([]);
	expect(createInterpreter(form)(data)).toEqual([]);
});
