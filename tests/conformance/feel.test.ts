import { readFileSync, readdirSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { evaluate, parseExpression, printFeel, scopeOf, type Ast } from '#core/expressions/index.ts';

interface Vectors {
	readonly title: string;
	readonly today: string;
	readonly vectors?: readonly { feel: string; scope: object; result: unknown }[];
	readonly refused?: readonly { feel: string; problem: string; column: number }[];
	readonly trees?: readonly { feel: string; ast: Ast; reads: readonly string[] }[];
}

const folder = new URL('./feel/', import.meta.url);
const files = readdirSync(folder).map((name) => readJson(new URL(name, folder)) as Vectors);
const matchesSchema = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
	readJson(new URL('../../docs/schemas/feel-ast.schema.json', import.meta.url)) as object
);

describe.each(files.filter((file) => file.vectors))('$title', ({ vectors = [], today }) => {
	test.each(vectors)('$feel in $scope', ({ feel, scope, result }) => {
		const ast = parse(feel);
		expect(evaluate(ast, scopeOf(scope, today))).toEqual(result);
		expect(evaluate(parse(printFeel(ast)), scopeOf(scope, today))).toEqual(result);
		expect(matchesSchema(ast), JSON.stringify(matchesSchema.errors)).toBe(true);
	});
});

describe.each(files.filter((file) => file.refused))('$title', ({ refused = [] }) => {
	test.each(refused)('$feel', ({ feel, problem, column }) => {
		const parsed = parseExpression(feel);
		const first = parsed.ok ? undefined : parsed.problems[0];
		expect({ problem: first?.code, column: first?.params?.column }).toEqual({ problem, column });
	});
});

describe.each(files.filter((file) => file.trees))('$title', ({ trees = [] }) => {
	test.each(trees)('$feel', ({ feel, ast, reads }) => {
		const parsed = parseExpression(feel);
		expect(parsed).toEqual({ ok: true, value: { feel, ast, reads } });
		expect(matchesSchema(ast)).toBe(true);
	});
});

test('the schema refuses what the parser never makes', () => {
	expect(matchesSchema({ op: 'call', name: 'eval', args: [] })).toBe(false);
	expect(matchesSchema({ op: 'read', path: [] })).toBe(false);
	expect(matchesSchema({ op: 'read', path: ['hồ sơ'] })).toBe(false);
	expect(matchesSchema({ op: 'literal', value: 1, more: true })).toBe(false);
	expect(matchesSchema({ op: 'in', value: { op: 'read', path: ['a'] }, list: [] })).toBe(false);
});

// helpers

function parse(feel: string): Ast {
	const parsed = parseExpression(feel);
	if (!parsed.ok) throw new Error(`${feel}: ${JSON.stringify(parsed.problems)}`);
	return parsed.value.ast;
}

function readJson(url: URL): unknown {
	return JSON.parse(readFileSync(url, 'utf8'));
}
