import { expect, it } from 'vitest';
import { graphOf } from '#core/workflows/testing/graph.ts';
import { overrideMatrix } from './overrideMatrix.ts';

const base = graphOf(
	{
		start: 'startEvent',
		check: { type: 'userTask', step: { kind: 'appraise', role: 'clerk', outcomes: [], citations: [] } },
		sign: 'userTask',
		end: 'endEvent'
	},
	['start > check > sign > end']
);

it('names what each procedure does otherwise beside the base, steps that are gone last', () => {
	const rows = overrideMatrix(base, [
		{ code: '1', workflowOverrides: { steps: { gone: { name: 'Cũ' }, sign: { skip: true } } } },
		{
			code: '2',
			workflowOverrides: {
				steps: { check: { role: null, timeLimit: { duration: 'PT4H', calendar: 'working' } } }
			}
		},
		{ code: '3' }
	]);
	expect(rows).toEqual([
		{
			step: 'check',
			name: 'check',
			cells: { '2': ['Người thực hiện: Văn thư → không có', 'Thời hạn: không có → 4 giờ'] }
		},
		{ step: 'sign', name: 'sign', cells: { '1': ['Đã bỏ'] } },
		{ step: 'gone', name: 'gone', cells: { '1': ['Tên bước: không có → Cũ'] } }
	]);
});
