import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { field, form } from '#core/forms/testing/fixtures.ts';
import { button, compiledFixture, group, next, renderForm, textbox } from './testing/renderForm.ts';

describe('values from a source', () => {
	const document = form([
		field('name', '/name', 'fullName', { label: { vi: 'Họ và tên' }, required: true }),
		field('phone', '/phone', 'phone', { label: { vi: 'Điện thoại' }, required: true })
	]);
	const prefilled = [
		{ placement: 'name', pointer: '/name', locked: true, value: 'Bùi Văn Đức' },
		{ placement: 'phone', pointer: '/phone', locked: false, value: '0901234567' }
	].map((answer) => ({ ...answer, source: 'source:x@1', field: 'f', at: '2026-11-21T02:38:00.000Z' }));
	const answers = { name: 'Bùi Văn Đức', phone: '0901234567' };

	test('are shown with source and time; locked ones cannot be typed over, wrong ones reported', async () => {
		const ondispute = vi.fn();
		await renderForm(document, { prefilled, answers, ondispute });
		const locked = group('Họ và tên');
		await expect.element(locked).toMatchTextContent(/Bùi Văn Đức/);
		await expect.element(locked).toMatchTextContent(/source:x@1, lấy lúc 09:38/);
		await expect.element(textbox('Họ và tên')).not.toBeInTheDocument();
		await button('Báo sai: Họ và tên').click();
		const note = page.getByRole('textbox', { name: 'source:x@1 ghi sai thế nào?' });
		await expect.element(note).toHaveFocus();
		await button('Gửi báo sai').click();
		await expect.element(note).toHaveAccessibleDescription('Viết rõ chỗ sai');
		await note.fill('Tên đệm là Minh');
		await button('Gửi báo sai').click();
		expect(ondispute).toHaveBeenCalledExactlyOnceWith('/name', 'Tên đệm là Minh');
		await expect.element(page.getByText('Bạn đã báo sai: Tên đệm là Minh')).toBeVisible();
		await expect.element(button('Báo sai: Họ và tên')).toHaveFocus();
	});

	test('that want a reason to be changed ask for it, and can be taken back', async () => {
		const onedit = vi.fn();
		const compiled = compiledFixture(document);
		const placements = compiled.placements.map((placement) =>
			placement.id === 'phone' ? { ...placement, overwrite: 'withReason' as const } : placement
		);
		const words = { ...compiled.messages.vi, 'phone.error.reason': 'Nêu lý do sửa điện thoại' };
		const messages = { ...compiled.messages, vi: words };
		await renderForm(document, {
			compiled: { ...compiled, placements, messages },
			prefilled,
			answers,
			onedit
		});
		await expect.element(group('Điện thoại')).toMatchTextContent(/0901234567/);
		await button('Sửa: Điện thoại').click();
		await textbox('Điện thoại').fill('0912345678');
		await expect.element(page.getByText('Bạn đã sửa. source:x@1 ghi: 0901234567')).toBeVisible();
		await next();
		await page.getByRole('link', { name: 'Nêu lý do sửa điện thoại' }).click();
		const reason = page.getByRole('textbox', { name: 'Vì sao khác với source:x@1?' });
		await expect.element(reason).toHaveFocus();
		await userEvent.keyboard('Đổi số{Tab}');
		expect(onedit).toHaveBeenCalledExactlyOnceWith('/phone', 'Đổi số');
		await next();
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
		await button('Dùng lại dữ liệu của nguồn: Điện thoại').click();
		await expect.element(group('Điện thoại')).toMatchTextContent(/0901234567/);
		await expect.element(reason).not.toBeInTheDocument();
	});

	test('that did not come are spoken of where they would have stood, with another try', async () => {
		const onretry = vi.fn();
		const prefill = { policy: 'optional', source: 'source:x@1', field: 'f', fallback: 'ask' } as const;
		await renderForm(form([field('name', '/name', 'fullName', { label: { vi: 'Họ và tên' }, prefill })]), {
			notices: [{ source: 'x', outcome: 'timeout', fallback: 'ask' }],
			onretry
		});
		await expect.element(page.getByText('source:x@1 chưa trả lời. Hãy tự điền.')).toBeVisible();
		await button('Lấy lại dữ liệu').click();
		expect(onretry).toHaveBeenCalledWith('x');
	});

	test('that are locked but wrong can be corrected', async () => {
		await renderForm(document, {
			prefilled: prefilled.map((answer) => ({ ...answer, locked: true, value: '123' })),
			answers: { name: '123', phone: '123' }
		});
		await expect.element(textbox('Điện thoại')).not.toBeInTheDocument();
		await next();
		await page.getByRole('link', { name: /^Nhập điện thoại/ }).click();
		await expect.element(textbox('Điện thoại')).toHaveFocus();
		await textbox('Điện thoại').fill('0901234567');
		await next();
		await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
	});

	test('lose their source once they are another value', async () => {
		await renderForm(document, { prefilled, answers });
		await expect.element(textbox('Điện thoại')).toHaveAccessibleDescription(/lấy lúc 09:38/);
		await textbox('Điện thoại').fill('0911111111');
		await expect.element(textbox('Điện thoại')).not.toHaveAccessibleDescription(/lấy lúc/);
	});
});

describe('a source that says something else by now', () => {
	const document = form([
		field('phone', '/phone', 'phone', {
			label: { vi: 'Điện thoại' },
			prefill: { source: 'source:x@1', field: 'phone', policy: 'optional', fallback: 'ask' }
		})
	]);
	const source = { placement: 'phone', pointer: '/phone', source: 'source:x@1', field: 'phone' } as const;
	const prefilled = [{ ...source, at: '2026-11-21T02:38:00.000Z', locked: false, value: '0909999999' }];
	const changes = [{ ...source, before: '0901234567', now: '0909999999' }];
	const answers = { phone: '0901234567' };

	test.each([
		['Lấy theo nguồn: Điện thoại', 'take', '0909999999'],
		['Giữ nguyên: Điện thoại', 'keep', '0901234567']
	])('is offered at its field: “%s”', async (name, choice, value) => {
		const onchoose = vi.fn();
		const { rerender } = await renderForm(document, { prefilled, answers, changes, onchoose });
		await expect
			.element(page.getByText('source:x@1 nay ghi 0909999999, trong tờ khai là 0901234567'))
			.toBeVisible();
		await button(name).click();
		expect(onchoose).toHaveBeenCalledWith('/phone', choice);
		await rerender({ changes: [] });
		await expect.element(textbox('Điện thoại')).toHaveValue(value);
		await expect.element(button(name)).not.toBeInTheDocument();
	});

	test('is nothing for who may not type there', async () => {
		await renderForm(document, { mode: 'officer', editable: [], prefilled, answers, changes });
		await expect.element(page.getByText('Khác với source:x@1, nơi ghi: 0909999999')).toBeVisible();
		await expect.element(button('Giữ nguyên: Điện thoại')).not.toBeInTheDocument();
	});
});

describe('an officer', () => {
	test('reads who changed the value of a source, and why', async () => {
		const from = { source: 'source:x@1', field: 'phone' };
		await renderForm(
			form([
				field('phone', '/phone', 'phone', {
					label: { vi: 'Điện thoại' },
					prefill: { ...from, policy: 'optional', fallback: 'ask' }
				})
			]),
			{
				mode: 'officer',
				answers: { phone: '0901234567' },
				prefilled: [
					{
						...from,
						placement: 'phone',
						pointer: '/phone',
						at: '2026-11-21T02:38:00.000Z',
						locked: false,
						value: '0909999999'
					}
				],
				provenance: { '/phone': { state: 'edited', reason: 'Đã đổi số' } }
			}
		);
		const note = 'Người nộp đã sửa. source:x@1 ghi: 0909999999 Lý do: Đã đổi số';
		await expect.element(page.getByText(note)).toBeVisible();
		await expect.element(page.getByText('Bạn đã sửa')).not.toBeInTheDocument();
	});
});
