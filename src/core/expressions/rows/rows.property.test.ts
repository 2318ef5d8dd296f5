import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { truth } from '../evaluate.ts';
import { parseExpression } from '../parse.ts';
import { printFeel } from '../printFeel.ts';
import { scopeOf } from '../scope.ts';
import { anyAst } from '../testing/anyAst.ts';
import { isFinished, rowsAst, VALUE_COUNTS } from './rowsAst.ts';
import { rowsOf } from './rowsOf.ts';
import {
	MEASURES,
	ROW_OPERATORS,
	type ConditionGroup,
	type ConditionNode,
	type ConditionRow
} from './types.ts';

const path = fc.constantFrom('form.kind', 'form.mother.age', 'step.check.outcome', 'dossier.receivedAt', 'a');
const value = fc.oneof(
	fc.constantFrom('', 'new', 'Hà Nội', '"', 'date("x")'),
	fc.integer({ min: -1000, max: 1000 }),
	fc.constant({ date: '2026-02-28' }),
	fc.constant({ today: true } as const),
	path.map((other) => ({ path: other }))
);
const anyRow: fc.Arbitrary<ConditionRow> = fc
	.record({
		subject: fc.record({ path, measure: fc.constantFrom(...MEASURES) }, { requiredKeys: ['path'] }),
		operator: fc.constantFrom(...ROW_OPERATORS),
		values: fc.array(value, { minLength: 3, maxLength: 3 })
	})
	.map(({ values, ...row }) => {
		const most = Math.min(3, VALUE_COUNTS[row.operator][1]);
		return { type: 'row', ...row, values: values.slice(0, most) };
	});
/** Groups as they are read: none that says nothing of its own. `depth` levels of groups below. */
function anyGroup(depth: number, join: ConditionGroup['join']): fc.Arbitrary<ConditionGroup> {
	const items = fc.array(anyPart(depth, join), { minLength: 2, maxLength: 3 });
	return items.map((parts) => ({ type: 'group', join, not: false, items: parts }));
}

function anyPart(depth: number, within: ConditionGroup['join']): fc.Arbitrary<ConditionNode> {
	const other = within === 'all' ? 'any' : 'all';
	return depth === 0 ? anyRow : fc.oneof(anyRow, anyTurned(depth - 1), anyGroup(depth - 1, other));
}

function anyTurned(depth: number): fc.Arbitrary<ConditionGroup> {
	const joined = fc
		.constantFrom('all' as const, 'any' as const)
		.chain((join) => anyGroup(depth, join))
		.map((group) => ({ ...group, not: true }));
	const ownWord = ['filled', 'in'];
	const row = anyRow.filter(({ operator }) => !ownWord.includes(operator));
	const single = (depth === 0 ? row : fc.oneof(row, anyTurned(depth - 1))).map((item): ConditionGroup => ({
		type: 'group',
		join: 'all',
		not: true,
		items: [item]
	}));
	return fc.oneof(joined, single);
}

const anyCondition: fc.Arbitrary<ConditionGroup> = fc.oneof(
	anyRow.map((row): ConditionGroup => ({ type: 'group', join: 'all', not: false, items: [row] })),
	anyGroup(2, 'all'),
	anyGroup(2, 'any'),
	anyTurned(2)
);

describe('rows of a condition', () => {
	test('rows, tree, text and back: the same rows', () => {
		fc.assert(
			fc.property(anyCondition, (rows) => {
				expect(isFinished(rows)).toBe(true);
				const ast = rowsAst(rows);
				const text = ast ? printFeel(ast) : '';
				const parsed = parseExpression(text);
				expect(parsed.ok ? rowsOf(parsed.value.ast) : text).toEqual(rows);
			}),
			{ numRuns: 400 }
		);
	});

	test('what rows show of any tree holds exactly when the tree holds', () => {
		const scope = scopeOf({ form: { fullName: 'x', m: 3 }, m: 'a', x1: true, _a: null }, '2026-01-31');
		fc.assert(
			fc.property(anyAst, (ast) => {
				const rows = rowsOf(ast);
				const again = rows && rowsAst(rows);
				if (again) expect(truth(again, scope)).toBe(truth(ast, scope));
			}),
			{ numRuns: 2_000 }
		);
	});

	test.each([
		['form.kind = "new" and form.mother.age >= 18', ['=', '>=']],
		['form.truthful', ['true']],
		['full years(form.birth, today()) < 18', ['<']],
		['count(form.members) between 1 and 3', ['between']],
		['dossier.channel in ("online", "post")', ['in']],
		['form.issued <= today()', ['<=']]
	])('%s is shown as rows', (feel, operators) => {
		const parsed = parseExpression(feel);
		const rows = parsed.ok ? rowsOf(parsed.value.ast) : undefined;
		expect(rows?.items.map((item) => item.type === 'row' && item.operator)).toEqual(operators);
	});

	test.each([
		'not(form.truthful)',
		'form.a + 1 > 2',
		'some m in form.members satisfies m.age > 3',
		'if a then b else c'
	])('%s stays text', (feel) => {
		const parsed = parseExpression(feel);
		expect(parsed.ok && rowsOf(parsed.value.ast)).toBeUndefined();
	});
});
