import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { field, form } from '#core/forms/testing/fixtures.ts';
import { button, combobox, group, next, renderForm, textbox } from '../testing/renderForm.ts';

const home = form([field('x', '/x', 'residence', { label: { vi: 'Nơi cư trú' } })]);

describe('an address', () => {
	test('asks for the province first, then its communes, valid today', async () => {
		const { said } = await renderForm(home);
		const commune = combobox('Xã, phường, đặc khu');
		await expect.element(commune).toBeDisabled();
		await combobox('Tỉnh, thành phố').selectOptions('01');
		await commune.click();
		expect(page.getByRole('option', { name: /^Phường [^(]+$/ }).all()).toHaveLength(2);
		await page.getByRole('option', { name: 'Phường Ba Đình' }).click();
		await textbox('Số nhà, đường, thôn').fill('Số 1');
		expect(said.answers).toEqual({ x: { province: '01', commune: '00004', line: 'Số 1' } });
		await combobox('Tỉnh, thành phố').selectOptions('79');
		expect(said.answers).toEqual({ x: { province: '79', line: 'Số 1' } });
		await next();
		await page.getByRole('link', { name: 'Nơi cư trú: chọn xã, phường, đặc khu' }).click();
		await expect.element(commune).toHaveFocus();
		await expect.element(commune).toBeInvalid();
		await expect.element(combobox('Tỉnh, thành phố')).toBeValid();
	});
});

describe('an address of before', () => {
	const province = () => combobox('Tỉnh, thành phố');
	const commune = () => combobox('Xã, phường, đặc khu');

	test('is found by the old name of its province and becomes the new one', async () => {
		const { said } = await renderForm(home);
		await expect.poll(() => page.getByRole('option', { name: /^Tỉnh Hà Tây/ }).all().length).toBe(1);
		await province().selectOptions('Tỉnh Hà Tây (đến 31/07/2008) → nay là Mục 01');
		expect(said.answers).toEqual({ x: { province: '01' } });
		await expect.element(province()).toHaveValue('01');
		await expect.element(page.getByText('Tỉnh Hà Tây nay là Mục 01.')).toBeVisible();
		await expect.element(commune()).toBeEnabled();
	});

	test('that stands in the answer is named and its successor offered, not put in its place', async () => {
		const { said } = await renderForm(home, { answers: { x: { province: '28', line: 'Thôn 1' } } });
		await expect.element(page.getByText('Tỉnh Hà Tây nay là Mục 01.')).toBeVisible();
		await expect.element(province()).toHaveValue('former:28');
		await button('Chọn Mục 01').click();
		expect(said.answers).toEqual({ x: { province: '01', line: 'Thôn 1' } });
		await expect.element(button('Chọn Mục 01')).not.toBeInTheDocument();
	});

	test('whose code another province has by now means that province', async () => {
		await renderForm(home, { answers: { x: { province: '79' } } });
		await expect.poll(() => page.getByRole('option', { name: /^Tỉnh Gia Định/ }).all().length).toBe(1);
		await expect.element(province()).toHaveValue('79');
		await expect.element(page.getByText(/Tỉnh Gia Định nay là/)).not.toBeInTheDocument();
	});

	test('in a commune that was divided leaves the choice', async () => {
		const { said } = await renderForm(home, { answers: { x: { province: '01' } } });
		await commune().fill('phuc xa');
		await page.getByRole('option', { name: /^Phường Phúc Xá/ }).click();
		expect(said.answers).toEqual({ x: { province: '01' } });
		await expect
			.element(page.getByText('Phường Phúc Xá nay là Phường Ba Đình, Phường Ngọc Hà.'))
			.toBeVisible();
		await button('Chọn Phường Ngọc Hà').click();
		expect(said.answers).toEqual({ x: { province: '01', commune: '00008' } });
		await expect.element(commune()).toHaveValue('Phường Ngọc Hà');
	});

	test('is read by its name', async () => {
		await renderForm(home, {
			mode: 'officer',
			editable: [],
			answers: { x: { province: '28', commune: '00006' } }
		});
		await expect.element(group('Nơi cư trú')).toMatchTextContent(/Phường Vĩnh Phúc, Tỉnh Hà Tây/);
	});
});
