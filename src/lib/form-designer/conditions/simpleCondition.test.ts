import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '#core/expressions/parse.ts';
import { printFeel } from '#core/expressions/printFeel.ts';
import type { Ast } from '#core/expressions/types.ts';
import {
	conditionAst,
	operatorsOf,
	simpleCondition,
	takesValue,
	OPERATORS,
	type ConditionRow
} from './simpleCondition.ts';

const read = (path: string): Ast => ({ op: 'read', path: path.split('.') });
const literal = (value: string | number | boolean | null): Ast => ({ op: 'literal', value });

describe('the condition builder', () => {
	it('shows a comparison as one row', () => {
		const ast: Ast = { op: '=', left: read('mother.married'), right: literal('yes') };
		expect(simpleCondition(ast)).toEqual({
			join: 'all',
			rows: [{ path: 'mother.married', operator: '=', values: ['yes'] }]
		});
	});

	it('shows null and boolean comparisons as questions without a value', () => {
		expect(simpleCondition({ op: '!=', left: read('a'), right: literal(null) })?.rows[0]?.operator).toBe(
			'filled'
		);
		expect(simpleCondition({ op: '=', left: read('a'), right: literal(false) })?.rows[0]?.operator).toBe(
			'false'
		);
	});

	it.each<[string, Ast]>([
		[
			'a mixture of and and or',
			{ op: 'and', left: { op: 'or', left: read('a'), right: read('b') }, right: read('c') }
		],
		['arithmetic', { op: '=', left: { op: '+', left: read('a'), right: literal(1) }, right: literal(2) }],
		['two fields compared', { op: '<', left: read('a'), right: read('b') }],
		['a call', { op: 'call', name: 'today', args: [] }]
	])('leaves %s to FEEL text', (_, ast) => {
		expect(simpleCondition(ast)).toBeUndefined();
	});

	it('reads back whatever rows it writes', () => {
		const value = fc.oneof(fc.string(), fc.integer(), fc.constant({ date: '2026-07-01' }));
		const row = fc
			.record({
				path: fc.constantFrom('a', 'mother.fullName'),
				operator: fc.constantFrom(...OPERATORS),
				value
			})
			.map(({ path, operator, value }): ConditionRow => ({
				path,
				operator,
				values: takesValue(operator) ? [value] : []
			}));
		fc.assert(
			fc.property(
				fc.array(row, { minLength: 1, maxLength: 5 }),
				fc.constantFrom('all', 'any'),
				(rows, join) => {
					const ast = conditionAst({ join, rows });
					expect(ast && simpleCondition(ast)).toEqual({ join: rows.length === 1 ? 'all' : join, rows });
				}
			)
		);
	});

	it('writes FEEL that parses to the same rows', () => {
		const rows: ConditionRow[] = [
			{ path: 'child.birthDate', operator: '>=', values: [{ date: '2025-07-01' }] },
			{ path: 'fee', operator: '<', values: [-5] },
			{ path: 'mother.nationality', operator: 'in', values: ['VN', 'LA'] },
			{ path: 'father.fullName', operator: 'filled', values: [] }
		];
		const ast = conditionAst({ join: 'all', rows });
		const feel = ast ? printFeel(ast) : '';
		expect(feel).toBe(
			'child.birthDate >= date("2025-07-01") and fee < -5 and mother.nationality in ("VN", "LA") and is defined(father.fullName)'
		);
		const parsed = parseExpression(feel);
		expect(parsed.ok && simpleCondition(parsed.value.ast)).toEqual({ join: 'all', rows });
	});

	it('has no tree without rows', () => {
		expect(conditionAst({ join: 'all', rows: [] })).toBeUndefined();
	});

	it('asks of a structured value only whether it is there', () => {
		expect(operatorsOf('address')).toEqual(['filled', 'empty']);
	});
});
