import { describe, expect, it } from 'vitest';
import { readWorkflow } from '../index.ts';
import { planBpmn } from '../plan/index.ts';
import { gridOfText, guessColumns, planOfTable } from '../table/index.ts';
import { names } from '../table/testing/names.ts';
import { annexRows } from './annexRows.ts';

async function rowsOf(text: string) {
	const grid = gridOfText(text);
	const draft = planOfTable(grid, guessColumns(grid), names);
	if (!draft.ok) throw new Error(JSON.stringify(draft.problems));
	const read = await readWorkflow(await planBpmn(draft.value.plan));
	if (!read.ok) throw new Error(JSON.stringify(read.problems));
	return annexRows(read.value);
}

describe('annexRows', () => {
	it('lists the steps in work order, with branches and loops as ways to numbers', async () => {
		const rows = await rowsOf(
			[
				'Bước\tNội dung\tNgười thực hiện\tThời gian\tKết quả',
				'B1\tTiếp nhận; chưa hợp lệ: yêu cầu bổ sung; không thuộc thẩm quyền: từ chối tiếp nhận\tBộ phận Một cửa\t04 giờ\tGiấy tiếp nhận',
				'B2a\tPhân công\tLãnh đạo Phòng\t04 giờ\t',
				'B3\tThẩm định\tChuyên viên\t5 ngày làm việc\t',
				'B4\tKý duyệt; không đồng ý: quay lại B3\tLãnh đạo Sở\t1 ngày làm việc\t',
				'B5\tTrả kết quả\tBộ phận Một cửa\tKhông tính thời gian\t'
			].join('\n')
		);
		expect(rows.map(({ number, name, lane, ways }) => [number, name, lane, ways])).toEqual([
			[
				'B1',
				'Tiếp nhận',
				'Bộ phận Một cửa',
				[
					{ label: 'Đạt', to: 'next', target: 'B2a' },
					{ label: 'Chưa hợp lệ', to: 'aside', target: 'Yêu cầu bổ sung' },
					{ label: 'Không thuộc thẩm quyền', to: 'aside', target: 'Từ chối tiếp nhận' }
				]
			],
			['B2a', 'Phân công', 'Lãnh đạo Phòng', []],
			['B3', 'Thẩm định', 'Chuyên viên', []],
			[
				'B4',
				'Ký duyệt',
				'Lãnh đạo Sở',
				[
					{ label: 'Đạt', to: 'next', target: 'B5' },
					{ label: 'Không đồng ý', to: 'back', target: 'B3' }
				]
			],
			['B5', 'Trả kết quả', 'Bộ phận Một cửa', []]
		]);
		expect(rows[0]?.note.output).toBe('Giấy tiếp nhận');
		expect(rows[4]?.note.time).toBe('Không tính thời gian');
	});
});
