import { describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { everything, field, form, goodAnswers } from '#core/forms/testing/fixtures.ts';
import type { FormDocument } from '#core/forms/types.ts';
import { REVIEW } from './reviewId.ts';
import { button, compiledFixture, group, next, renderForm, textbox } from './testing/renderForm.ts';

const twoPages: FormDocument = form([], {
	pages: [
		{
			id: 'p1',
			title: { vi: 'Người yêu cầu', en: 'Applicant' },
			items: [
				field('name', '/applicant/fullName', 'fullName', {
					required: true,
					role: 'applicant',
					label: { vi: 'Họ và tên', en: 'Full name' }
				}),
				field('has', '/hasChild', 'agrees', { required: true, label: { vi: 'Có con', en: 'Has a child' } })
			]
		},
		{
			id: 'p2',
			title: { vi: 'Người con', en: 'Child' },
			visibleWhen: { feel: 'hasChild' },
			items: [
				field('child', '/child/fullName', 'fullName', {
					required: true,
					label: { vi: 'Tên con', en: 'Child’s name' }
				})
			]
		}
	]
});

describe('pages', () => {
	test('have one heading each, say where one is, and turn only when they are right', async () => {
		await renderForm(twoPages);
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Người yêu cầu');
		await textbox('Họ và tên').fill('An');
		await page.getByRole('radio', { name: 'Có' }).click();
		await expect.element(page.getByText(/^Bước 1 \/ 2/)).toBeVisible();
		await next();
		const heading = page.getByRole('heading', { level: 1 });
		await expect.element(heading).toHaveTextContent('Người con');
		await expect.element(heading).toHaveFocus();
		await button('Quay lại').click();
		await expect.element(textbox('Họ và tên')).toHaveValue('An');
	});

	test('that do not apply are passed over', async () => {
		await renderForm(twoPages, { onfinish: () => undefined });
		await textbox('Họ và tên').fill('An');
		await page.getByRole('radio', { name: 'Không' }).click();
		await next();
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Kiểm tra lại thông tin');
	});

	test('show what is wrong at the top, focused, and lead to the field', async () => {
		await renderForm(twoPages);
		await next();
		const summary = page.getByRole('alert');
		await expect.element(summary).toHaveFocus();
		await expect.element(summary.getByRole('heading')).toHaveTextContent('Cần sửa 2 chỗ');
		await expect.element(textbox('Họ và tên')).toHaveAttribute('aria-invalid', 'true');
		await expect.element(textbox('Họ và tên')).toHaveAccessibleDescription('Lỗi: Nhập họ và tên');
		await summary.getByRole('link', { name: 'Nhập họ và tên' }).click();
		await expect.element(textbox('Họ và tên')).toHaveFocus();
		await summary.getByRole('link', { name: 'Chọn Có hoặc Không: có con' }).click();
		await expect.element(page.getByRole('radio', { name: 'Có' })).toHaveFocus();
	});

	test('keep a wrong answer for its author to correct', async () => {
		await renderForm(form([field('pid', '/pid', 'personId', { label: { vi: 'Số định danh' } })]));
		await textbox('Số định danh').fill('12345');
		await next();
		await expect.element(textbox('Số định danh')).toHaveValue('12345');
		await expect.element(page.getByRole('link', { name: 'Nhập số định danh gồm 12 chữ số' })).toBeVisible();
	});
});

describe('the last check', () => {
	test('shows every answer in words and sends what the pipeline lets through', async () => {
		const onfinish = vi.fn();
		await renderForm(everything, {
			answers: { ...goodAnswers, child: { fullName: 'ẩn' } },
			onfinish,
			page: REVIEW
		});
		await expect.element(page.getByText('Số 1 Lê Hồng Phong, Phường Ba Đình, Mục 01')).toBeVisible();
		await expect.element(page.getByText('Thành viên 1')).toBeVisible();
		await expect.element(page.getByText('500.000 đồng').first()).toBeVisible();
		await button('Nộp hồ sơ').click();
		await expect.poll(() => onfinish.mock.calls.length).toBe(1);
		expect(onfinish.mock.calls[0]?.[0]).toMatchObject({
			errors: [],
			data: { ...goodAnswers, total: 500_000 },
			dropped: [{ pointer: '/child/fullName', reason: 'hidden' }]
		});
	});

	test('leads back to the page that needs mending', async () => {
		const onfinish = vi.fn();
		await renderForm(twoPages, { onfinish, page: REVIEW });
		await button('Nộp hồ sơ').click();
		await page.getByRole('link', { name: 'Nhập họ và tên' }).click();
		expect(onfinish).not.toHaveBeenCalled();
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Người yêu cầu');
		await expect.element(textbox('Họ và tên')).toHaveFocus();
	});
});

describe('a list of tasks', () => {
	test('is done in any order, says how far each part is, and leads to the check', async () => {
		const onfinish = vi.fn();
		await renderForm({ ...twoPages, layout: 'taskList' }, { onfinish });
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Tờ khai thử');
		const applicant = button('Người yêu cầu');
		await expect.element(applicant).toHaveAccessibleDescription('Chưa làm');
		await expect.element(page.getByText('Không cần')).toBeVisible();
		await applicant.click();
		await textbox('Họ và tên').fill('An');
		await button('Về danh sách').click();
		await expect.element(applicant).toHaveAccessibleDescription('Đang làm');
		await applicant.click();
		await button('Xong phần này').click();
		await expect.element(page.getByRole('alert')).toBeVisible();
		expect(document.title).toMatch(/^Lỗi: /);
		await page.getByRole('radio', { name: 'Có' }).click();
		await button('Xong phần này').click();
		await expect.element(applicant).toHaveAccessibleDescription('Đã xong');
		await expect.element(button('Người con')).toHaveAccessibleDescription('Chưa làm');
		await button('Kiểm tra trước khi nộp').click();
		await button('Nộp hồ sơ').click();
		await page.getByRole('link', { name: 'Nhập tên con' }).click();
		await expect.element(textbox('Tên con')).toHaveFocus();
	});
});

describe('conditions', () => {
	const conditional = form([
		field('has', '/has', 'agrees', { label: { vi: 'Có con' } }),
		field('child', '/child', 'fullName', {
			label: { vi: 'Tên con' },
			visibleWhen: { feel: 'has' },
			required: true
		})
	]);

	test('show and hide at once, and a change of mind loses nothing', async () => {
		const { said } = await renderForm(conditional);
		await expect.element(textbox('Tên con')).not.toBeInTheDocument();
		await page.getByRole('radio', { name: 'Có' }).click();
		await textbox('Tên con').fill('Bình');
		await page.getByRole('radio', { name: 'Không' }).click();
		await expect.element(textbox('Tên con')).not.toBeInTheDocument();
		await page.getByRole('radio', { name: 'Có' }).click();
		await expect.element(textbox('Tên con')).toHaveValue('Bình');
		expect(said.answers).toEqual({ has: true, child: 'Bình' });
	});

	test('mark what is optional, as it is now', async () => {
		await renderForm(
			form([
				field('has', '/has', 'agrees', { required: true, label: { vi: 'Có con' } }),
				field('note', '/note', 'fullName', { label: { vi: 'Lý do' }, requiredWhen: { feel: 'has' } })
			])
		);
		await expect.element(page.getByRole('textbox', { name: 'Lý do (không bắt buộc)' })).toBeVisible();
		await page.getByRole('radio', { name: 'Có' }).click();
		await expect.element(page.getByText('(không bắt buộc)')).not.toBeInTheDocument();
	});
});

describe('an officer', () => {
	test('reads everything on one page and edits what the step allows', async () => {
		await renderForm(twoPages, {
			mode: 'officer',
			answers: { applicant: { fullName: 'An' }, hasChild: true, child: { fullName: 'Bình' } },
			editable: ['child']
		});
		expect(page.getByRole('heading', { level: 2 }).all()).toHaveLength(2);
		await expect.element(group('Họ và tên')).toMatchTextContent(/An/);
		await expect.element(textbox('Tên con')).toHaveValue('Bình');
		await expect.element(button('Tiếp tục')).not.toBeInTheDocument();
	});

	test('sees only the fields of the step', async () => {
		await renderForm(twoPages, { mode: 'officer', answers: { hasChild: true }, visible: ['child'] });
		await expect.element(group('Tên con')).toBeVisible();
		await expect.element(page.getByText('Họ và tên')).not.toBeInTheDocument();
	});

	test('is shown errors found elsewhere', async () => {
		await renderForm(twoPages, {
			mode: 'officer',
			editable: 'all',
			errors: [
				{
					at: '/applicant/fullName',
					field: '/applicant/fullName',
					placement: 'name',
					keyword: 'required',
					params: {}
				}
			]
		});
		await expect.element(page.getByRole('alert')).toMatchTextContent(/Nhập họ và tên/);
	});
});

describe('the form as a whole', () => {
	test('speaks English when asked, without losing what was typed', async () => {
		const { rerender } = await renderForm(twoPages);
		await textbox('Họ và tên').fill('An');
		await rerender({ locale: 'en' });
		await expect.element(page.getByRole('textbox', { name: 'Full name' })).toHaveValue('An');
		await expect.element(button('Continue')).toBeVisible();
	});

	test('starts anew with another form', async () => {
		const { rerender } = await renderForm(twoPages);
		await textbox('Họ và tên').fill('An');
		await rerender({ compiled: compiledFixture(everything) });
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Trang một');
	});

	test('has no style attribute, and every control a name', async () => {
		const { container } = await renderForm(everything);
		await next();
		expect(container.querySelectorAll('[style]')).toHaveLength(0);
		for (const control of container.querySelectorAll<HTMLElement>('input, select, textarea, button')) {
			const labels = 'labels' in control ? [...((control as HTMLInputElement).labels ?? [])] : [];
			const name =
				control.getAttribute('aria-label') ??
				labels.map((label) => label.textContent).join('') + control.textContent;
			expect([control.id, name.trim() !== '']).toEqual([control.id, true]);
		}
	});

	test.each([320, 1280])('fits %i pixels', async (width) => {
		await page.viewport(width, 900);
		await renderForm(everything);
		await next();
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
	});

	test('can be filled in by keyboard alone', async () => {
		const onfinish = vi.fn();
		await renderForm(twoPages, { onfinish });
		await userEvent.tab();
		await userEvent.keyboard('An');
		await userEvent.tab();
		await userEvent.keyboard(' {ArrowDown}{Enter}');
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Kiểm tra lại thông tin');
		await userEvent.tab();
		await userEvent.tab();
		await userEvent.keyboard('{Enter}');
		await expect
			.poll(() => onfinish.mock.calls[0]?.[0].data)
			.toEqual({ applicant: { fullName: 'An' }, hasChild: false });
	});
});

describe('a draft', () => {
	test('is kept in the browser until it is sent, and can be thrown away', async () => {
		localStorage.clear();
		const document = form([
			field('name', '/name', 'fullName', { label: { vi: 'Họ và tên' }, required: true })
		]);
		const first = await renderForm(document, { draft: 'thu' });
		await textbox('Họ và tên').fill('Trần Bình');
		await first.unmount();
		const second = await renderForm(document, { draft: 'thu' });
		await expect.element(textbox('Họ và tên')).toHaveValue('Trần Bình');
		await button('Xoá và điền lại từ đầu').click();
		await expect.element(textbox('Họ và tên')).toHaveValue('');
		await textbox('Họ và tên').fill('Lê An');
		await second.unmount();
		await renderForm(document, { draft: 'thu', onfinish: vi.fn() });
		await expect.element(textbox('Họ và tên')).toHaveValue('Lê An');
		await next();
		await button('Nộp hồ sơ').click();
		await expect.poll(() => localStorage.length).toBe(0);
	});
});
