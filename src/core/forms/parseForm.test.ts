import { describe, expect, it } from 'vitest';
import { parseForm } from './parseForm.ts';
import { everything } from './testing/fixtures.ts';

function problemsOf(value: unknown) {
	const result = parseForm(value);
	return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`);
}

function change(pointer: readonly (string | number)[], value: unknown): unknown {
	const copy = structuredClone(everything) as unknown as Record<string | number, never>;
	const last = pointer.at(-1)!;
	const holder = pointer.slice(0, -1).reduce<Record<string | number, unknown>>((object, key) => object[key] as never, copy);
	holder[last] = value;
	return copy;
}

describe('parseForm', () => {
	it('takes a form', () => {
		expect(parseForm(everything)).toEqual({ ok: true, value: everything });
	});

	it.each([
		[['pages'], {}, 'shape/wrong-type /pages'],
		[['pages', 0, 'title'], 'Trang', 'shape/wrong-type /pages/0/title'],
		[['pages', 0, 'items', 0, 'required'], 'yes', 'shape/wrong-type /pages/0/items/0/required'],
		[['pages', 0, 'items', 0, 'path'], 'fullName', 'shape/wrong-value /pages/0/items/0/path'],
		[['pages', 0, 'items', 0, 'path'], '/__proto__/x', 'shape/wrong-value /pages/0/items/0/path'],
		[['pages', 0, 'items', 0, 'element'], 'codelist:x@1', 'shape/wrong-value /pages/0/items/0/element'],
		[['pages', 0, 'items', 0, 'type'], 'fieldd', 'shape/unknown-variant /pages/0/items/0/type'],
		[['pages', 0, 'items', 9, 'items', 0, 'id'], 7, 'shape/wrong-type /pages/0/items/9/items/0/id'],
		[['pages', 0, 'items', 11, 'columns', 1, 'typ'], 1, 'shape/unknown-key /pages/0/items/11/columns/1/typ'],
		[['formatVersion'], 2, 'shape/wrong-value /formatVersion']
	] as const)('names the place: %j = %j', (pointer, value, expected) => {
		expect(problemsOf(change(pointer, value))).toEqual([expected]);
	});

	it.each([[null], [[]], ['form'], [42], [undefined]])('refuses %j', (value) => {
		expect(problemsOf(value)).toHaveLength(1);
	});
});
