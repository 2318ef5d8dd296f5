import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import '#lib/ui/base.css';
import { readWorkflow } from '#core/workflows/index.ts';
import TableDialog from './TableDialog.svelte';

/** A table as Word puts it on the clipboard: paragraphs in cells, a step over two rows. */
const WORD = `<html><body><table>
<tr><td><p>Bước</p></td><td><p>Ai xử lý</p></td><td><p>Nội dung công việc</p></td><td><p>Thời gian</p></td></tr>
<tr><td><p>B1</p></td><td><p>Bộ phận Một cửa</p></td><td><p>Tiếp nhận hồ sơ</p></td><td><p>04 giờ</p></td></tr>
<tr><td rowspan="2"><p>B2</p></td><td rowspan="2"><p>Chuyên viên</p></td><td><p>Thẩm định</p></td><td rowspan="2"><p>5 ngày làm việc</p></td></tr>
<tr><td><p>dự thảo văn bản</p></td></tr>
<tr><td><p>B3</p></td><td><p>Lãnh đạo Sở</p></td><td><p>Ký duyệt; không đồng ý: quay lại B2</p></td><td><p>ít lâu</p></td></tr>
</table></body></html>`;

function paste(html: string, text = ''): void {
	const data = new DataTransfer();
	if (html) data.setData('text/html', html);
	data.setData('text/plain', text);
	const area = page.getByRole('textbox', { name: 'Dán bảng vào đây' }).element();
	area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
}

describe('TableDialog', () => {
	it('turns a table pasted from Word into a draft whose doubts and columns can be looked through', async () => {
		const onuse = vi.fn<(bpmn: string, name: string) => Promise<boolean>>(async () => true);
		render(TableDialog, { process: 'Cấp giấy', onuse, onclose: () => {} });
		paste(WORD);
		await expect.element(page.getByRole('heading', { name: /3 bước/ })).toBeInTheDocument();
		await expect.element(page.getByText(/Không hiểu thời gian «ít lâu»/)).toBeInTheDocument();
		await expect.element(page.getByText(/gộp vào bước ở dòng 3/)).toBeInTheDocument();
		// "Ai xử lý" is no header the reader knows: the person says what it is.
		await userEvent.selectOptions(page.getByLabelText('Ai xử lý'), 'Người, đơn vị thực hiện');
		await expect.element(page.getByRole('heading', { name: /3 làn/ })).toBeInTheDocument();
		await userEvent.click(page.getByRole('button', { name: 'Thay bằng bản nháp này' }));
		await expect.poll(() => onuse.mock.calls.length).toBe(1);
		const read = await readWorkflow(onuse.mock.calls[0]?.[0] ?? '');
		const lanes = read.ok ? read.value.lanes.map(({ name }) => name) : read.problems;
		expect(lanes).toEqual(['Bộ phận Một cửa', 'Chuyên viên', 'Lãnh đạo Sở']);
	});
});
