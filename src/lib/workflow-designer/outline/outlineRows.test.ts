import { describe, expect, test } from 'vitest';
import { graphOf } from '#core/workflows/testing/graph.ts';
import { outlineRows } from './outlineRows.ts';

const graph = graphOf(
	{
		start: 'startEvent',
		merge: { type: 'exclusiveGateway', name: '' },
		check: 'userTask',
		late: { type: 'boundaryTimer', attachedTo: 'check' },
		complete: 'exclusiveGateway',
		supplement: 'userTask',
		sub: 'subProcess',
		inner: { type: 'userTask', parent: 'sub' },
		end: 'endEvent'
	},
	['start > merge > check > complete > sub > end', 'complete > supplement > merge : form.a = 1', 'late > end']
);

describe('the rows of the outline', () => {
	const rows = outlineRows(graph, [
		{ rule: 'workflow/label-missing', severity: 'hint', at: 'check' },
		{ rule: 'workflow/step-without-role', severity: 'error', at: 'check' }
	]);
	const row = (id: string) => rows.find((one) => one.id === id)!;

	test('stand in the order of work, ways and boundary events below what they belong to', () => {
		expect(rows.map(({ id, level }) => `${level} ${id}`)).toEqual([
			'1 start',
			'1 merge',
			'1 check',
			'2 late',
			'1 complete',
			'2 complete-sub',
			'2 complete-supplement',
			'1 sub',
			'2 inner',
			'1 supplement',
			'1 end'
		]);
		expect(row('complete-supplement')).toMatchObject({ parent: 'complete', position: 2, size: 2 });
		expect(row('complete').branches).toBe(true);
		expect(row('supplement').branches).toBe(false);
	});

	test('number the steps, and those of a subprocess within it', () => {
		expect(rows.flatMap(({ id, number }) => (number ? [`${number} ${id}`] : []))).toEqual([
			'1 check',
			'2 sub',
			'2.1 inner',
			'3 supplement'
		]);
	});

	test('say where a loop leads back to, beyond merges', () => {
		expect(row('supplement')).toMatchObject({ back: true, targetNumber: '1', target: { id: 'check' } });
	});

	test('say where a merge and a boundary event lead, and nothing of a step that simply goes on', () => {
		expect(row('merge').target?.id).toBe('check');
		expect(row('late').target?.id).toBe('end');
		expect(row('check').target).toBeUndefined();
	});

	test('carry what was found on them, the worst first', () => {
		expect(row('check').findings).toHaveLength(2);
		expect(row('check').severity).toBe('error');
		expect(row('end').severity).toBeUndefined();
	});
});
