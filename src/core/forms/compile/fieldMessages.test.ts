import { describe, expect, it } from 'vitest';
import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import type { Constraints, DataType } from '#core/dictionary/types.ts';
import { errorText } from '../answers/errorText.ts';
import { element, field, form, list } from '../testing/fixtures.ts';
import { libraryOf } from '../testing/libraryOf.ts';
import type { Placement } from '../types.ts';
import { compileForm } from './compileForm.ts';
import type { CompiledForm, ControlKind } from './types.ts';

const codes = (count: number) => Array.from({ length: count }, (_, index) => `C${index}`);
const short: Constraints = { codeList: 'codelist:short@1' };
const choice = (control?: Placement['control']) => ['code', short, control] as const;

/** A field of every kind: its data type, limits, and the author's wish. A new kind of control is an error here. */
const FIELDS: Readonly<Record<ControlKind, readonly [DataType, Constraints?, Placement['control']?]>> = {
	string: ['string', { minLength: 2 }],
	text: ['text'],
	integer: ['integer', { minimum: 0 }],
	money: ['money', { maximum: 10 }],
	decimal: ['decimal', { minimum: 1, maximum: 5 }],
	date: ['date', { period: 'past' }],
	yearMonth: ['yearMonth', { period: 'future' }],
	boolean: ['boolean'],
	yesNo: ['boolean'],
	tick: ['boolean', {}, 'checkbox'],
	declaration: ['boolean', {}, 'declaration'],
	code: choice(),
	radio: choice('radio'),
	select: choice('select'),
	combobox: ['code', { codeList: 'codelist:long@1' }],
	codes: ['codes', short],
	checkboxes: ['codes', short],
	personId: ['personId'],
	phone: ['phone'],
	email: ['email'],
	taxCode: ['taxCode'],
	address: ['address', { codeList: 'codelist:commune@1' }],
	attachment: ['attachment']
};

const LABEL = { vi: 'Nội dung kê khai', en: 'Declared particulars' };
const library = libraryOf(
	list('short', codes(3)),
	list('long', codes(400)),
	list('province', ['01']),
	{ ...list('commune', []), parentList: 'codelist:province@1' },
	...Object.entries(FIELDS).map(([kind, [dataType, constraints]]) =>
		element(kind, kind, dataType, constraints, { overwrite: 'withReason' })
	)
);

function compiled(kind: ControlKind, policy: 'locked' | 'optional'): CompiledForm {
	const control = FIELDS[kind][2];
	const prefill = { policy, source: 'source:db@1', field: 'x', fallback: 'ask' as const };
	const placement = field('f', '/f', kind, {
		label: LABEL,
		required: true,
		prefill,
		...(control && { control })
	});
	const result = compileForm(form([placement]), library);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** What the pipeline adds to what the schema says. */
const ADDED: Partial<Readonly<Record<DataType, readonly string[]>>> = {
	date: ['past', 'future'],
	yearMonth: ['past', 'future'],
	decimal: ['scale'],
	code: ['codeList'],
	codes: ['codeList'],
	address: ['codeList.province', 'codeList.commune']
};

/** `pattern` beside it says the same; what does not belong into an address or a file never gets to the schema. */
const SILENT = ['format', 'additionalProperties', 'title', 'description', '$id', '$ref'];

/** Keywords that can fail in a schema, each with the part of the value it stands at. */
function keywordsOf(schema: JsonSchema, part = ''): string[] {
	return Object.entries(schema).flatMap(([keyword, value]) => {
		if (SILENT.includes(keyword) || keyword.startsWith('x-')) return [];
		switch (keyword) {
			case 'properties':
				return Object.entries(value as Record<string, JsonSchema>).flatMap(([name, inner]) => keywordsOf(inner, name));
			case 'items':
				return keywordsOf(value as JsonSchema, part);
			case 'required':
				return (value as string[]).map((name) => `required.${name}`);
			default:
				return [part === '' ? keyword : `${keyword}.${part}`];
		}
	});
}

function emitted(kind: ControlKind): readonly string[] {
	const { schema } = compiled(kind, 'optional');
	const { properties, $defs } = schema as { properties: Record<string, JsonSchema>; $defs: Record<string, JsonSchema> };
	const own = [...keywordsOf($defs[`${kind}@1`] ?? {}), ...keywordsOf(properties.f ?? {})];
	return [...new Set([...own, 'required', 'reason', 'stale', ...(ADDED[FIELDS[kind][0]] ?? [])])];
}

function say(form: CompiledForm, keyword: string, locale: 'vi' | 'en'): string {
	const [name = '', part] = keyword.split('.');
	const params = part === undefined ? {} : { part };
	return errorText(form, { at: '/f', field: '/f', placement: 'f', keyword: name, params }, locale);
}

const BANNED = {
	vi: /không hợp lệ|vui lòng|xin lỗi|(?<!\p{L})lỗi(?!\p{L})/iu,
	en: /invalid|not valid|please|sorry|(?<!\p{L})error(?!\p{L})/iu
};

describe.each(Object.keys(FIELDS) as ControlKind[])('what is wrong with an answer of %s', (kind) => {
	const optional = compiled(kind, 'optional');
	const locked = compiled(kind, 'locked');

	it.each(['vi', 'en'] as const)('is told by its name and with what to do, in %s', (locale) => {
		const cases = [...emitted(kind).map((keyword) => [optional, keyword] as const), [locked, 'locked'] as const];
		expect(cases.length).toBeGreaterThan(4);
		for (const [form, keyword] of cases) {
			const text = say(form, keyword, locale);
			const named = text.toLowerCase().includes(LABEL[locale].toLowerCase());
			expect({ keyword, text, named }).toEqual({ keyword, text, named: true });
			expect({ keyword, text }).not.toEqual({ keyword, text: form.messages[locale]['f.error.default'] });
			expect(text).not.toMatch(BANNED[locale]);
			expect(text).not.toMatch(/[{}]/);
			expect(text[0]).toBe(text[0]?.toUpperCase());
		}
	});
});

it('a field that no source fills says nothing of sources', () => {
	const { messages } = ((): CompiledForm => {
		const result = compileForm(form([field('f', '/f', 'string')]), library);
		if (!result.ok) throw new Error(JSON.stringify(result.problems));
		return result.value;
	})();
	expect(Object.keys(messages.vi).filter((key) => /\.(locked|reason|stale)$/.test(key))).toEqual([]);
});
