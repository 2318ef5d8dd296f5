import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeCsv, writeDocx } from '#core/workflows/annex/index.ts';
import { readWorkflow, type ProcessGraph } from '#core/workflows/index.ts';
import { planBpmn, type StepPlan } from '#core/workflows/plan/index.ts';
import { gridOfFile, guessColumns, planOfTable } from '#core/workflows/table/index.ts';
import { parseTemplate } from '#core/workflows/templates/index.ts';
import { annexPage } from './annexTable.ts';
import { tableNames } from './tableNames.ts';

const setting = { instruments: [], results: [] };

async function graphOf(plan: StepPlan): Promise<ProcessGraph> {
	const read = await readWorkflow(await planBpmn(plan));
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return read.value;
}

function planIn(bytes: Uint8Array): StepPlan {
	const grid = gridOfFile(bytes);
	if (!grid.ok) throw new Error(JSON.stringify(grid.problems));
	const draft = planOfTable(grid.value, guessColumns(grid.value), tableNames('Quy trình'));
	if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
	return draft.value.plan;
}

function templatePlan(file: string): StepPlan {
	const parsed = parseTemplate(JSON.parse(readFileSync(`workflows/templates/${file}`, 'utf8')));
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value.plan;
}

describe('the annex of a workflow', () => {
	it('names the procedure, its times and every step', async () => {
		const graph = await graphOf(templatePlan('ha-noi-1.012644.json'));
		const page = annexPage(
			graph,
			{ name: 'Thay đổi trụ sở', code: '1.012644' },
			{ ...setting, legalLimit: { duration: 'P30D', calendar: 'working' } }
		);
		expect(page.lines).toEqual([
			'Mã thủ tục: 1.012644',
			'Tổng thời gian các bước: 30 ngày làm việc',
			'Thời hạn giải quyết theo quy định: 30 ngày làm việc'
		]);
		expect(page.rows.map(([number]) => number).slice(0, 6)).toEqual(['B1', 'B2a', 'B2b', 'B2c', 'B3', 'B4']);
		expect(page.rows[5]?.[1]).toBe('Xem xét, ký nháy;\nĐồng ý: chuyển B5;\nKhông đồng ý: quay lại B3');
		expect(page.rows[0]?.[4]).toBe('Giấy tiếp nhận hồ sơ (Mẫu 01 TT 03/2025)');
	});
});

describe('our own export, pasted again', () => {
	/** What a table can say of the workflow, whatever the ids. */
	const shown = (graph: ProcessGraph) => {
		const page = annexPage(graph, { name: 'Quy trình' }, setting);
		// The sum is not of the steps: it also counts what a table does not say (cut-off hours).
		return { rows: page.rows.slice(0, -1), lanes: graph.lanes.map(({ name }) => name).length };
	};

	it.each(readdirSync('workflows/templates'))('gives the same steps back: %s', async (file) => {
		const before = await graphOf(templatePlan(file));
		const page = annexPage(before, { name: 'Quy trình' }, setting);
		const csv = new TextEncoder().encode(writeCsv([page.header, ...page.rows]));
		for (const bytes of [writeDocx(page), csv]) {
			const after = await graphOf(planIn(bytes));
			expect(shown(after).rows).toEqual(shown(before).rows);
		}
	});
});
