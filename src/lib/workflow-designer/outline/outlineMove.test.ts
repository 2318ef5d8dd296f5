import { describe, expect, test } from 'vitest';
import { graphOf } from '#core/workflows/testing/graph.ts';
import { outlineMove, visibleRows } from './outlineMove.ts';
import { outlineRows } from './outlineRows.ts';

const rows = outlineRows(
	graphOf({ start: 'startEvent', choice: 'exclusiveGateway', one: 'userTask', two: 'userTask' }, [
		'start > choice > one',
		'choice > two'
	])
);
const at = (id: string) => rows.find((row) => row.id === id)!;
const list = { table: false, column: -1, columns: 8, closed: new Set<string>() };
const table = { ...list, table: true };

describe('keys of the outline', () => {
	test.each([
		['ArrowDown', 'start', 'choice'],
		['ArrowUp', 'start', 'start'],
		['End', 'start', 'two'],
		['Home', 'two', 'start'],
		['PageDown', 'start', 'two'],
		['ArrowLeft', 'choice-one', 'choice'],
		['ArrowRight', 'choice', 'choice-one']
	])('%s on %s leads to %s', (key, from, to) => {
		expect(outlineMove(key, rows, at(from), list)).toEqual({ row: at(to) });
	});

	test('← folds what stands below a row away, and → opens it again', () => {
		expect(outlineMove('ArrowLeft', rows, at('choice'), list)).toEqual({ close: true });
		const closed = new Set(['choice']);
		expect(visibleRows(rows, closed).map(({ id }) => id)).toEqual(['start', 'choice', 'one', 'two']);
		expect(outlineMove('ArrowRight', rows, at('choice'), { ...list, closed })).toEqual({ close: false });
	});

	test('in the table the arrows go through the cells and back to the row', () => {
		expect(outlineMove('ArrowRight', rows, at('choice'), table)).toEqual({ column: 0 });
		expect(outlineMove('ArrowRight', rows, at('choice'), { ...table, column: 7 })).toEqual({ column: 7 });
		expect(outlineMove('End', rows, at('choice'), { ...table, column: 2 })).toEqual({ column: 7 });
		expect(outlineMove('ArrowLeft', rows, at('choice'), { ...table, column: 0 })).toEqual({ column: -1 });
	});

	test('other keys are not its business', () => {
		expect(outlineMove('Tab', rows, at('choice'), list)).toBeUndefined();
	});
});
