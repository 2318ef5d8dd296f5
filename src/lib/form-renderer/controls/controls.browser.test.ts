import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { field, form, repeat } from '#core/forms/testing/fixtures.ts';
import type { Placement } from '#core/forms/types.ts';
import { button, combobox, group, next, renderForm, textbox } from '../testing/renderForm.ts';

function one(element: string, label: string, more: Partial<Placement> = {}) {
	return form([field('x', '/x', element, { label: { vi: label }, ...more })]);
}

describe('text', () => {
	test('is never changed while it is typed, and stored in NFC without outer spaces when left', async () => {
		const { said } = await renderForm(one('fullName', 'Họ và tên'));
		const input = textbox('Họ và tên');
		const decomposed = ' Nguyễn '.normalize('NFD');
		await input.fill(decomposed);
		await expect.element(input).toHaveValue(decomposed);
		await userEvent.tab();
		await expect.element(input).toHaveValue('Nguyễn');
		expect(said.answers).toEqual({ x: 'Nguyễn' });
	});

	test('survives an input method that rewrites as it goes', async () => {
		const { said } = await renderForm(one('fullName', 'Họ và tên'));
		const input = textbox('Họ và tên').element() as HTMLInputElement;
		input.focus();
		input.dispatchEvent(new CompositionEvent('compositionstart'));
		for (const text of ['N', 'Ng', 'Ngu', 'Nguye', 'Nguyê', 'Nguyễ', 'Nguyễn']) {
			input.value = text;
			input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
			expect(input.value).toBe(text);
		}
		input.dispatchEvent(new CompositionEvent('compositionend'));
		input.blur();
		expect(said.answers).toEqual({ x: 'Nguyễn' });
	});

	test('offers the keyboard that fits', async () => {
		await renderForm(one('personId', 'Số định danh'));
		await expect.element(textbox('Số định danh')).toHaveAttribute('inputmode', 'numeric');
		await expect.element(textbox('Số định danh')).toHaveAttribute('type', 'text');
	});
});

test('a personal id counts its digits while it is typed, however they are spaced', async () => {
	await renderForm(one('personId', 'Số định danh'));
	const input = textbox('Số định danh');
	await expect.element(page.getByText(/chữ số$/)).not.toBeInTheDocument();
	await input.fill('001 099 012');
	await expect.element(page.getByText('9/12 chữ số')).toBeVisible();
	await expect.element(input).toHaveAccessibleDescription(/9\/12 chữ số/);
});

describe('numbers', () => {
	test('are typed as people write them and shown grouped when left', async () => {
		const { said } = await renderForm(one('capital', 'Vốn'));
		await textbox('Vốn').fill('1.200.000');
		expect(said.answers).toEqual({ x: 1_200_000 });
		await textbox('Vốn').fill('1200000');
		await userEvent.tab();
		await expect.element(textbox('Vốn')).toHaveValue('1.200.000');
		await expect
			.element(textbox('Vốn'))
			.toHaveAccessibleDescription('đồng Bằng chữ: một triệu hai trăm nghìn đồng');
	});

	test('of money are read out in the language of the form, once they are numbers', async () => {
		await renderForm(one('capital', 'Vốn'), { locale: 'en' });
		const input = page.getByRole('textbox', { name: /^Vốn/ });
		await input.fill('about a million');
		await expect.element(page.getByText('In words')).not.toBeInTheDocument();
		await input.fill('1,000,021');
		await expect.element(page.getByText('In words: one million and twenty-one dong')).toBeVisible();
	});

	test('that are none stay as typed and are pointed at', async () => {
		await renderForm(one('area', 'Diện tích'));
		await textbox('Diện tích').fill('khoảng 80');
		await next();
		await expect.element(textbox('Diện tích')).toHaveValue('khoảng 80');
		await expect.element(page.getByRole('alert')).toMatchTextContent(/Nhập diện tích bằng số, ví dụ 85,5/);
	});
});

describe('dates', () => {
	test('are three inputs of one group, joined with zeros', async () => {
		const { said } = await renderForm(one('birthDate', 'Ngày sinh'));
		const born = group('Ngày sinh');
		await expect.element(born).toHaveAccessibleDescription('Ví dụ 27 3 2026');
		await born.getByRole('textbox', { name: 'Ngày' }).fill('7');
		await born.getByRole('textbox', { name: 'Tháng' }).fill('3');
		await born.getByRole('textbox', { name: 'Năm' }).fill('2026');
		expect(said.answers).toEqual({ x: '2026-03-07' });
		await expect.element(born.getByRole('textbox', { name: 'Ngày' })).toHaveValue('7');
	});

	test('lead to the part that is missing', async () => {
		await renderForm(one('birthDate', 'Ngày sinh'));
		await textbox('Ngày').fill('7');
		await textbox('Năm').fill('2026');
		await next();
		await page.getByRole('link', { name: 'Ngày sinh phải có tháng' }).click();
		await expect.element(textbox('Tháng')).toHaveFocus();
		await expect.element(textbox('Ngày')).toHaveValue('7');
	});

	test('of a month have two inputs', async () => {
		const { said } = await renderForm(one('month', 'Tháng bắt đầu'), { answers: { x: '2026-03' } });
		await expect.element(textbox('Tháng')).toHaveValue('3');
		await textbox('Năm').fill('2027');
		expect(said.answers).toEqual({ x: '2027-03' });
	});
});

describe('choices', () => {
	test('have nothing chosen before the person chooses', async () => {
		await renderForm(one('gender', 'Giới tính'));
		for (const radio of page.getByRole('radio').all()) await expect.element(radio).not.toBeChecked();
	});

	test('from a short list may be a native list', async () => {
		const { said } = await renderForm(one('gender', 'Giới tính', { control: 'select' }));
		const list = combobox('Giới tính');
		await expect.element(list).toHaveValue('');
		await list.selectOptions('female');
		expect(said.answers).toEqual({ x: 'female' });
	});

	test('of several keep the order of the list', async () => {
		const { said } = await renderForm(one('genders', 'Các mục'));
		await page.getByRole('checkbox', { name: 'Mục other' }).click();
		await page.getByRole('checkbox', { name: 'Mục male' }).click();
		expect(said.answers).toEqual({ x: ['male', 'other'] });
		await page.getByRole('checkbox', { name: 'Mục other' }).click();
		await page.getByRole('checkbox', { name: 'Mục male' }).click();
		expect(said.answers).toEqual({});
	});

	test('that must be ticked say so', async () => {
		await renderForm(one('agrees', 'Tôi cam đoan', { control: 'checkbox', required: true }));
		await next();
		await page.getByRole('link', { name: 'Đánh dấu vào ô “Tôi cam đoan”' }).click();
		await expect.element(page.getByRole('checkbox', { name: 'Tôi cam đoan' })).toHaveFocus();
	});
});

describe('a searchable list', () => {
	const country = one('nationality', 'Quốc tịch');
	const input = () => combobox('Quốc tịch');

	test('is loaded when it is shown and searched by keyboard', async () => {
		const { said } = await renderForm(country);
		await input().click();
		await expect.element(input()).toHaveAttribute('aria-expanded', 'true');
		await expect.poll(() => page.getByRole('option').all().length).toBe(50);
		await expect.element(page.getByText('Còn 350 mục nữa, gõ thêm để thu hẹp')).toBeVisible();
		await input().fill('muc c39');
		await expect.poll(() => page.getByRole('option').all().length).toBe(11);
		await userEvent.keyboard('{ArrowDown}');
		const active = () =>
			document.getElementById(input().element().getAttribute('aria-activedescendant') ?? '');
		expect(active()?.textContent?.trim()).toBe('Mục C390');
		await userEvent.keyboard('{Enter}');
		await expect.element(input()).toHaveValue('Mục C390');
		await expect.element(input()).toHaveAttribute('aria-expanded', 'false');
		expect(said.answers).toEqual({ x: 'C390' });
	});

	test('is chosen from with the pointer without losing the focus', async () => {
		const { said } = await renderForm(country);
		await input().click();
		await page.getByRole('option', { name: 'Mục C3' }).click();
		expect(said.answers).toEqual({ x: 'C3' });
		await expect.element(input()).toHaveFocus();
	});

	test('takes the exact name, without diacritics too, and keeps what is no entry for the check', async () => {
		const { said } = await renderForm(country);
		await input().fill('muc c7');
		await userEvent.tab();
		expect(said.answers).toEqual({ x: 'C7' });
		await input().fill('Sao Hoả');
		await expect
			.element(page.getByRole('status').filter({ hasText: 'Không có mục nào' }))
			.toBeInTheDocument();
		await userEvent.tab();
		await expect.element(input()).toHaveValue('Sao Hoả');
		await next();
		await expect.element(page.getByRole('alert')).toMatchTextContent(/Chọn quốc tịch trong danh sách/);
	});

	test('closes on Escape, clears on the next', async () => {
		const { said } = await renderForm(country, { answers: { x: 'C7' } });
		await expect.element(input()).toHaveValue('Mục C7');
		await input().click();
		await userEvent.keyboard('{Escape}');
		await expect.element(input()).toHaveAttribute('aria-expanded', 'false');
		await expect.element(input()).toHaveValue('Mục C7');
		await userEvent.keyboard('{Escape}');
		expect(said.answers).toEqual({});
	});

	test('that does not come says so and can be asked for again', async () => {
		let calls = 0;
		await renderForm(country, {
			loadCodeList: () => {
				calls++;
				return calls === 1
					? Promise.reject(new Error('offline'))
					: Promise.resolve([{ code: 'VN', label: { vi: 'Việt Nam' } }]);
			}
		});
		await button('Thử lại').click();
		await input().click();
		await expect.element(page.getByRole('option', { name: 'Việt Nam' })).toBeVisible();
	});
});

describe('rows', () => {
	const members = form([
		repeat(
			'members',
			'/members',
			[field('name', '/fullName', 'fullName', { required: true, label: { vi: 'Tên' } })],
			{
				max: 3
			}
		)
	]);

	test('are added and removed with the focus where one goes on', async () => {
		const { said } = await renderForm(members);
		await expect.element(page.getByText('Chưa có thành viên nào')).toBeVisible();
		for (const name of ['A', 'B', 'C']) {
			await button('Thêm thành viên').click();
			await userEvent.keyboard(name);
		}
		await expect.element(button('Thêm thành viên')).not.toBeInTheDocument();
		expect(said.answers).toEqual({ members: [{ fullName: 'A' }, { fullName: 'B' }, { fullName: 'C' }] });
		await button('Xoá thành viên 2').click();
		expect(said.answers).toEqual({ members: [{ fullName: 'A' }, { fullName: 'C' }] });
		await expect.element(button('Xoá thành viên 2')).toHaveFocus();
		await expect.element(group('Thành viên 2').getByRole('textbox')).toHaveValue('C');
		await expect.element(page.getByText('Đã xoá thành viên 2')).toBeInTheDocument();
	});

	test('come back to their place, with what was in them, when their removal is undone', async () => {
		const rows = [{ fullName: 'A' }, { fullName: 'B' }, { fullName: 'C' }];
		const { said } = await renderForm(members, { answers: { members: rows } });
		await button('Xoá thành viên 2').click();
		await button('Hoàn tác').click();
		expect(said.answers).toEqual({ members: rows });
		await expect.element(group('Thành viên 2').getByRole('textbox')).toHaveFocus();
		await expect.element(group('Thành viên 2').getByRole('textbox')).toHaveValue('B');
		await expect
			.element(page.getByRole('status').filter({ hasText: 'Đã lấy lại thành viên 2' }))
			.toBeInTheDocument();
		await expect.element(button('Hoàn tác')).not.toBeInTheDocument();
	});

	test('stay removed once another one is added in their place', async () => {
		const { said } = await renderForm(members, { answers: { members: [{ fullName: 'A' }] } });
		await button('Xoá thành viên 1').click();
		await expect.element(button('Hoàn tác')).toHaveAccessibleDescription('Đã xoá thành viên 1');
		await button('Thêm thành viên').click();
		await expect.element(button('Hoàn tác')).not.toBeInTheDocument();
		expect(said.answers).toEqual({ members: [{}] });
	});

	test('name their row where something is wrong', async () => {
		await renderForm(members, { answers: { members: [{ fullName: 'A' }, {}] } });
		await next();
		await page.getByRole('link', { name: 'Thành viên 2: nhập tên' }).click();
		await expect.element(group('Thành viên 2').getByRole('textbox')).toHaveFocus();
	});

	test('that are required stand open from the start', async () => {
		const wanted = form([
			repeat('m', '/m', [field('name', '/fullName', 'fullName', { label: { vi: 'Tên' } })], { min: 2 })
		]);
		const { said } = await renderForm(wanted);
		expect(page.getByRole('textbox').all()).toHaveLength(2);
		await expect.element(button('Xoá thành viên 1')).not.toBeInTheDocument();
		await textbox('Tên').last().fill('B');
		expect(said.answers).toEqual({ m: [{}, { fullName: 'B' }] });
	});
});

describe('attachments', () => {
	const papers = one('papers', 'Giấy tờ');
	const chooser = () => page.getByLabelText('Chọn tệp: Giấy tờ');
	const pdf = (name: string, size = 3) => new File([new Uint8Array(size)], name, { type: 'application/pdf' });

	test('keep name, type, size and digest, and can be taken back', async () => {
		const { said } = await renderForm(papers);
		await chooser().upload(pdf('giấy.pdf'));
		await expect.element(page.getByRole('list', { name: 'Tệp đã chọn' })).toMatchTextContent(/giấy.pdf/);
		expect(said.answers).toEqual({
			x: [
				{
					name: 'giấy.pdf',
					mediaType: 'application/pdf',
					size: 3,
					digest: 'sha256:709e80c88487a2411e1ee4dfb9f22a861492d20c4765150c0c794abd70f8147c'
				}
			]
		});
		await button('Bỏ tệp giấy.pdf').click();
		expect(said.answers).toEqual({});
		await expect.element(chooser()).toHaveFocus();
	});

	test('refuse what is too large, of another type, empty or too many, and say why', async () => {
		const { said } = await renderForm(papers);
		await chooser().upload([
			pdf('lớn.pdf', 1_048_577),
			new File(['x'], 'a.html', { type: 'text/html' }),
			pdf('rỗng.pdf', 0)
		]);
		await expect.element(page.getByText('lớn.pdf: Giấy tờ: mỗi tệp phải từ 1 MB trở xuống')).toBeVisible();
		await expect.element(page.getByText('a.html: Giấy tờ: tệp phải là PDF, JPEG, PNG')).toBeVisible();
		await expect.element(page.getByText(/^rỗng.pdf: /)).toBeVisible();
		expect(said.answers).toEqual({});
		await chooser().upload([pdf('1.pdf', 1), pdf('2.pdf', 2), pdf('3.pdf', 3)]);
		await expect.element(page.getByText('3.pdf: Giấy tờ: tải lên tối đa 2 tệp')).toBeVisible();
		expect(said.answers.x).toHaveLength(2);
		await expect.element(chooser()).toBeDisabled();
	});
});

test('a calculated value is shown, never asked', async () => {
	await renderForm(
		form([
			field('a', '/a', 'age', { label: { vi: 'Tuổi' } }),
			field('b', '/b', 'age', { label: { vi: 'Sang năm' }, calculation: { feel: 'a + 1' } })
		])
	);
	await textbox('Tuổi').fill('41');
	await expect.element(page.getByRole('status', { name: 'Sang năm' })).toHaveTextContent('42');
	await expect.element(page.getByRole('textbox', { name: 'Sang năm' })).not.toBeInTheDocument();
});
