import { describe, expect, it } from 'vitest';
import { checkSoundness, checkWorkflow, readWorkflow } from '../index.ts';
import { planBpmn } from '../plan/index.ts';
import { gridOfText } from './gridOfText.ts';
import { guessColumns } from './guessColumns.ts';
import { MAX_TABLE_ROWS, planOfTable } from './planOfTable.ts';
import { names } from './testing/names.ts';
import type { TableDraft } from './types.ts';

/** The table of Hà Nội's decision 1594/QĐ-TTPVHCC for 1.012644, as it is pasted from Word. */
const HANOI = `Quy trình: Đề nghị thay đổi trụ sở của tổ chức tôn giáo

Bước	Người thực hiện	Nội dung công việc	Thời gian	Kết quả/Biểu mẫu
B1	Cán bộ Bộ phận TN&TKQ Sở Dân tộc & Tôn giáo	Kiểm tra, hướng dẫn, tiếp nhận; chưa hợp lệ → Phiếu yêu cầu bổ sung; không thuộc thẩm quyền → Phiếu từ chối; hợp lệ → số hóa, Giấy tiếp nhận và hẹn trả	0,5 ngày làm việc	Giấy tiếp nhận hồ sơ (Mẫu 01)
B2a	Trưởng Bộ phận TN&TKQ	Chuyển hồ sơ tới Lãnh đạo Sở	0,5 ngày làm việc	Phiếu kiểm soát (Mẫu 06)
B2b	Lãnh đạo Sở	Phân công phòng Nghiệp vụ	1 ngày làm việc	
B2c	Lãnh đạo phòng Nghiệp vụ	Phân công chuyên viên thụ lý	1 ngày làm việc	
B3	Chuyên viên phòng Nghiệp vụ	Thẩm định; bổ sung / không đủ điều kiện / đủ điều kiện; phối hợp cơ quan liên quan; dự thảo văn bản	16 ngày làm việc	
B4	Lãnh đạo phòng Nghiệp vụ	Đồng ý: ký nháy; không đồng ý: quay lại B3	1 ngày làm việc	
B5	Lãnh đạo Sở	Đồng ý: ký duyệt; không đồng ý: quay lại B4	1 ngày làm việc	
B6–B13	UBND TP	Tiếp nhận, phân công, thẩm tra, trình ký, phê duyệt, phát hành	7 ngày làm việc	
B14	Phòng Nghiệp vụ Sở	Tiếp nhận kết quả; kết thúc quy trình trên HTTT	2 ngày làm việc	
B15	Bộ phận TN&TKQ	Trả kết quả (trực tiếp/bưu chính), lưu trữ điện tử	Giờ hành chính	Sổ theo dõi (Mẫu 07)
Tổng thời gian			30 ngày làm việc = 240 giờ	`;

function draft(text: string): TableDraft {
	const grid = gridOfText(text);
	const made = planOfTable(grid, guessColumns(grid), names);
	if (!made.ok) throw new Error(JSON.stringify(made.problems));
	return made.value;
}

function refusal(text: string) {
	const grid = gridOfText(text);
	const made = planOfTable(grid, guessColumns(grid), names);
	return made.ok ? [] : made.problems;
}

function rulesIn({ findings }: TableDraft, row: number): string[] {
	return findings.filter(({ at }) => at === `row:${row}`).map(({ rule }) => rule);
}

describe('a step table of a decision', () => {
	const { plan, minutes, statedMinutes, findings } = draft(HANOI);
	const step = (id: string) => plan.steps.find((each) => each.id === id);

	it('becomes one step per row, with its kind, lane and time', () => {
		const main = plan.steps.filter(({ aside }) => !aside);
		expect(main.map(({ id, kind, timeLimit }) => [id, kind, timeLimit?.duration])).toEqual([
			['intake', 'intake', 'PT4H'],
			['forward', 'appraise', 'PT4H'],
			['assign', 'appraise', 'P1D'],
			['assign2', 'appraise', 'P1D'],
			['appraise', 'appraise', 'P16D'],
			['approve', 'approve', 'P1D'],
			['sign', 'sign', 'P1D'],
			['intake2', 'intake', 'P7D'],
			['issueResult', 'issueResult', 'P2D'],
			['returnResult', 'returnResult', undefined]
		]);
		expect(plan.lanes.map(({ name }) => name)).toContain('Chuyên viên phòng Nghiệp vụ');
	});

	it('adds up to what the table says', () => {
		expect([minutes, statedMinutes]).toEqual([14_400, 14_400]);
	});

	it('leads what is not agreed back to the step it names', () => {
		expect(step('approve')?.ways?.map(({ label, to }) => [label.vi, to])).toEqual([
			['Đồng ý', undefined],
			['Không đồng ý', 'appraise']
		]);
		expect(step('sign')?.ways?.at(-1)).toMatchObject({ to: 'approve' });
	});

	it('gives a request to complete and a refusal steps of their own', () => {
		expect(step('intake')?.name).toBe('Kiểm tra, hướng dẫn, tiếp nhận; số hóa, Giấy tiếp nhận và hẹn trả');
		expect(step('intake')?.ways?.map(({ code, to }) => [code, to])).toEqual([
			['accepted', undefined],
			['incomplete', 'requestSupplement'],
			['refused', 'refuseIntake']
		]);
		expect(step('requestSupplement')).toMatchObject({ role: 'applicant', pausesClock: true, next: 'intake' });
		expect(step('appraise')?.ways?.map(({ to }) => to)).toEqual([undefined, 'requestSupplement2', 'decideAgainst']);
	});

	it('says which rows it is not sure of', () => {
		expect(findings.map(({ at, rule }) => [at, rule])).toEqual([
			['row:1', 'table/text-before'],
						['row:11', 'table/kind-several'],
			['row:11', 'table/role-guessed'],
			['row:11', 'table/range'],
			['row:12', 'table/role-guessed']
		]);
	});

	it('keeps in the note what no property holds', () => {
		expect(step('intake')?.note).toBe('Kết quả, biểu mẫu: Giấy tiếp nhận hồ sơ (Mẫu 01)');
		expect(step('assign')?.note).toBe('Số bước: B2b');
		expect(step('returnResult')?.note).toContain('Thời gian: Giờ hành chính');
	});

	it('is a sound workflow that reads strictly', async () => {
		const read = await readWorkflow(await planBpmn(plan));
		if (!read.ok) throw new Error(JSON.stringify(read.problems));
		expect(checkSoundness(read.value)).toMatchObject({ sound: true });
		expect(checkWorkflow(read.value).filter(({ severity }) => severity === 'error')).toEqual([]);
	});
});

describe('rows that are no plain steps', () => {
	const table = (rows: string) => draft(`STT\tNội dung\tĐơn vị\tThời gian\n${rows}`);

	it('compares the total with the sum', () => {
		const read = table('1\tTiếp nhận\tMột cửa\t0,5 ngày làm việc\n2\tKý\tLãnh đạo\t1 ngày làm việc\nTổng cộng\t\t\t2 ngày làm việc');
		expect(read.findings).toContainEqual({
			rule: 'table/total-differs',
			severity: 'warning',
			at: 'row:4',
			params: { total: 16, sum: 12 }
		});
	});

	it('reports a number that stands twice, and a way to a step that does not exist', () => {
		const read = table('1\tTiếp nhận\tMột cửa\t\n1\tThẩm định\tChuyên viên\t\n3\tKý; không đồng ý: quay lại B9\tLãnh đạo\t');
		expect(rulesIn(read, 3)).toContain('table/duplicate-number');
		expect(rulesIn(read, 4)).toContain('table/unknown-step');
		expect(read.plan.steps.at(-1)?.note).toContain('Không đồng ý: 9');
	});

	it('keeps a row without a task, a heading and a condition it does not understand', () => {
		const read = table(
			'I. Cấp xã\n1\tTiếp nhận\tMột cửa\t\n2\t\tChuyên viên\t3 ngày\n3\tThẩm định; nếu trời mưa thì chờ\tChuyên viên\t'
		);
		const notes = read.plan.steps.map(({ note }) => note ?? '').join('\n');
		for (const text of ['I. Cấp xã', '3 ngày', 'nếu trời mưa thì chờ']) expect(notes).toContain(text);
		expect(rulesIn(read, 2)).toEqual(['table/heading']);
		expect(rulesIn(read, 4)).toEqual(['table/no-task']);
		expect(rulesIn(read, 5)).toContain('table/branch-unclear');
	});

	it('takes control characters out and says where', () => {
		const read = table('1\tTiếp\u0001 nhận\tMột cửa\t');
		expect(read.plan.steps[0]?.name).toBe('Tiếp nhận');
		expect(rulesIn(read, 2)).toContain('table/control-characters');
	});

	it('numbers steps by themselves when the table does not', () => {
		const read = draft('Nội dung công việc\tNgười thực hiện\nTiếp nhận\tMột cửa\nThẩm định; không đạt: quay lại bước 1\tChuyên viên');
		expect(read.plan.steps.map(({ name, ways }) => [name, ways?.at(-1)?.to])).toEqual([
			['Tiếp nhận', undefined],
			['Thẩm định', 'intake']
		]);
	});

	it('leads back to who did the earlier step when no number is given', () => {
		const read = table('1\tThẩm định\tChuyên viên\t\n2\tPhê duyệt; không đồng ý: trả lại chuyên viên thụ lý\tLãnh đạo Sở\t');
		expect(read.plan.steps[1]?.ways?.at(-1)?.to).toBe('appraise');
	});
});

describe('what is no step table', () => {
	it.each([
		['nothing', '', 'table/empty'],
		['blank lines', '\n \t \n', 'table/empty'],
		['a header alone', 'STT\tNội dung\tThời gian', 'table/no-steps'],
		['a table without steps', 'Họ tên\nLan', 'table/no-task-column']
	])('refuses %s', (_, text, code) => {
		expect(refusal(text).map((problem) => problem.code)).toEqual([code]);
	});

	it('refuses 5,000 rows and says how many it takes', () => {
		const rows = Array.from({ length: 5000 }, (_, index) => `${index + 1}\tThẩm định`).join('\n');
		expect(refusal(`STT\tNội dung\n${rows}`)).toEqual([
			{ code: 'table/too-many-rows', at: `row:${MAX_TABLE_ROWS + 1}`, params: { rows: 5001, limit: MAX_TABLE_ROWS } }
		]);
	});
});
