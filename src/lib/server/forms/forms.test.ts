import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TYPE_CONSTRAINTS } from '#core/dictionary/index.ts';
import { compileForm, createInterpreter } from '#core/forms/index.ts';
import { everything, goodAnswers, library } from '#core/forms/testing/fixtures.ts';
import { ajvValidate } from './ajvValidate.ts';
import { checkPattern } from './checkPattern.ts';
import { compileValidator } from './compileValidator.ts';

const compiled = compileForm(everything, library);
if (!compiled.ok) throw new Error('The fixture does not compile');
const { schema } = compiled.value;
const badAnswers = { ...goodAnswers, hasChild: true, child: { birthDate: '2026-02-30' }, extra: 1, '~/': 2 };

describe('compileValidator', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'validator-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it('makes a module that needs nothing and generates no code', async () => {
		const source = await compileValidator(schema);
		expect(/\brequire\b|\bimport\b|new Function/.test(source)).toBe(false);
		expect(await compileValidator(schema)).toBe(source);
		await writeFile(join(folder, 'validator.mjs'), source);
		await writeFile(
			join(folder, 'main.mjs'),
			`import validate from './validator.mjs';
			console.log(JSON.stringify([${JSON.stringify(goodAnswers)}, ${JSON.stringify(badAnswers)}].map(validate)));`
		);
		const { stdout } = await promisify(execFile)(process.execPath, [
			'--disallow-code-generation-from-strings',
			join(folder, 'main.mjs')
		]);
		expect(JSON.parse(stdout)).toEqual([[], ajvValidate(schema, badAnswers)]);
	});

	it('compares with long lists as ajv itself does', async () => {
		const list = { type: 'string', enum: Array.from({ length: 250 }, (_, index) => `c${index}`) };
		const file = join(folder, 'list.mjs');
		await writeFile(file, await compileValidator(list));
		const { default: validate } = (await import(file)) as { default: (data: unknown) => unknown };
		for (const data of ['c0', 'c249', 'c250', '', null, ['c0']]) expect(validate(data)).toEqual(ajvValidate(list, data));
		expect(validate('c250')).toEqual([{ at: '', keyword: 'enum' }]);
	});
});

describe('ajvValidate', () => {
	it('finds what the interpreter finds', () => {
		expect(ajvValidate(schema, goodAnswers)).toEqual([]);
		expect(ajvValidate(schema, badAnswers)).toEqual([
			{ at: '/child/birthDate', keyword: 'pattern' },
			{ at: '/child/fullName', keyword: 'required' },
			{ at: '/extra', keyword: 'forbidden' },
			{ at: '/~0~1', keyword: 'forbidden' }
		]);
		expect(createInterpreter(compiled.value)(badAnswers)).toEqual(ajvValidate(schema, badAnswers));
	});

	it('matches a pattern that takes a backtracking engine for ever', () => {
		const slow = { type: 'string', pattern: '^(a+)+$' };
		expect(ajvValidate(slow, `${'a'.repeat(5_000)}!`)).toEqual([{ at: '', keyword: 'pattern' }]);
	});
});

describe('checkPattern', () => {
	it.each([
		['^(a+)+$', 'slow'],
		['^a(?=b)$', 'look-around'],
		['^(?<!a)b$', 'look-around'],
		['^(a)\\1$', 'back-reference'],
		['^\\s+$', 'white-space-class'],
		['[0-9]+', 'not-anchored'],
		['^a|b$', 'not-anchored'],
		['^a\\$', 'not-anchored'],
		['^[$', 'syntax'],
		['^(a|a)*$', 'slow'],
		['^(a|b|ab)*c$', 'slow'],
		['^a{1001}$', 'engine'],
		['^(?:(?:a{50}){50}){50}$', 'engine'],
		['^[A-Z]{3}[0-9]{2}$', undefined],
		['^(a|b)$', undefined]
	])('%s → %s', async (pattern, expected) => {
		expect((await checkPattern(pattern))?.reason).toBe(expected);
	});

	it.each(Object.entries(TYPE_CONSTRAINTS).flatMap(([type, { pattern }]) => (pattern ? [[type, pattern]] : [])))(
		'passes our own pattern of %s',
		async (_, pattern) => {
			expect(await checkPattern(pattern ?? '')).toBeUndefined();
		}
	);
});
