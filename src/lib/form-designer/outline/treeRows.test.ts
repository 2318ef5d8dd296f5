import { describe, expect, it } from 'vitest';
import { BrowserLibrary } from '../BrowserLibrary.ts';
import { sampleDocuments, sampleForm } from '../testing/sampleForm.ts';
import { treeRows, visibleRows } from './treeRows.ts';

const library = new BrowserLibrary(
	sampleDocuments.map((document) => ({ ref: `${document.kind}:${document.id}@1`, document }))
);

describe('the rows of the outline', () => {
	it('say what ARIA needs and what the author looks for', () => {
		const rows = treeRows(sampleForm, library, [], 'vi');
		expect(rows.map(({ label, level, position, siblings }) => [label, level, position, siblings])).toEqual([
			['Người yêu cầu', 1, 1, 2],
			['Họ, chữ đệm, tên', 2, 1, 3],
			['Hôn nhân', 2, 2, 3],
			['Đã kết hôn', 3, 1, 1],
			['Giới tính', 2, 3, 3],
			['Thành viên', 1, 2, 2],
			['Ghi mọi thành viên.', 2, 1, 2],
			['Danh sách thành viên', 2, 2, 2],
			['Họ, chữ đệm, tên', 3, 1, 1]
		]);
		expect(rows[0]?.fields).toBe(3);
		expect(rows[1]).toMatchObject({ prefilled: true, required: true, role: 'applicant', local: false });
	});

	it('carry the worst finding of the item itself', () => {
		const rows = treeRows(
			sampleForm,
			library,
			[
				{ rule: 'form/a', severity: 'hint', at: '/pages/0/items/1/items/0/path' },
				{ rule: 'form/b', severity: 'error', at: '/pages/0/items/1/items/0' }
			],
			'vi'
		);
		expect(rows.find(({ id }) => id === 'married')?.severity).toBe('error');
		expect(rows.find(({ id }) => id === 's1')?.severity).toBeUndefined();
	});

	it('hide everything inside what is folded', () => {
		const rows = visibleRows(treeRows(sampleForm, library, [], 'vi'), new Set(['p1']));
		expect(rows.map(({ id }) => id)).toEqual(['p1', 'p2', 't1', 'r1', 'memberName']);
	});
});
