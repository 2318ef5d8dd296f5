import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseShape } from './parseShape.ts';
import { headerShape, textSchema } from './schemas.ts';

const schema = z.strictObject({
	...headerShape('form'),
	title: textSchema,
	item: z.discriminatedUnion('type', [
		z.strictObject({ type: z.literal('a'), size: z.int() }),
		z.strictObject({ type: z.literal('b') })
	])
});

const valid = {
	kind: 'form',
	id: 'x',
	version: 1,
	formatVersion: 1,
	title: { vi: 'Tên' },
	item: { type: 'b' }
};

function problemsOf(value: unknown) {
	const result = parseShape(schema, value);
	return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${at}`);
}

describe('parseShape', () => {
	it('takes a document of the right shape', () => {
		expect(parseShape(schema, valid)).toEqual({ ok: true, value: valid });
	});

	it('names the place of a wrong type', () => {
		expect(problemsOf({ ...valid, title: { vi: 3 } })).toEqual(['shape/wrong-type /title/vi']);
		expect(problemsOf({ ...valid, item: { type: 'a', size: '1' } })).toEqual(['shape/wrong-type /item/size']);
	});

	it('tells missing from wrong', () => {
		const untitled = Object.fromEntries(Object.entries(valid).filter(([key]) => key !== 'title'));
		expect(problemsOf(untitled)).toEqual(['shape/missing /title']);
		expect(problemsOf({ ...valid, id: 'Có dấu' })).toEqual(['shape/wrong-value /id']);
	});

	it('refuses keys nobody knows and formats newer than ours', () => {
		expect(problemsOf({ ...valid, extra: 1 })).toEqual(['shape/unknown-key /extra']);
		expect(problemsOf({ ...valid, formatVersion: 2 })).toEqual(['shape/wrong-value /formatVersion']);
	});

	it('names an unknown variant by its discriminator', () => {
		expect(problemsOf({ ...valid, item: { type: 'c' } })).toEqual(['shape/unknown-variant /item/type']);
	});

	it('refuses input too deep to walk before walking it', () => {
		const bottom: Record<string, unknown> = {};
		let top = bottom;
		for (let depth = 0; depth < 5000; depth++) top = { title: top };
		expect(problemsOf(top)).toHaveLength(1);
		expect(problemsOf(top)[0]).toContain('shape/too-deep');
	});
});
