import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { page, userEvent } from 'vitest/browser';
import type { PlacesView, UserRow } from '../types.ts';
import UserTable from './UserTable.svelte';

const FORM: UserRow = {
	kind: 'form',
	id: 'f',
	title: 'Tờ khai',
	version: 2,
	places: ['/pages/0/items/0/element']
};
const GROUP: UserRow = {
	kind: 'group',
	id: 'person',
	title: 'Người',
	version: 1,
	places: ['/members/0/element']
};

const VIEW: PlacesView = {
	places: [
		{
			id: 'name',
			label: 'Họ tên của mẹ',
			role: 'mẹ',
			path: 'mother.fullName',
			href: '/procedures/1.000001/forms/main?select=name',
			inForm: [],
			procedures: [
				{
					code: '1.000001',
					title: 'Khai sinh',
					inForce: ['1.000001 số 3'],
					readers: [
						{
							use: 'fee',
							readers: [
								{
									id: 'fee',
									name: 'Lệ phí',
									href: '/procedures/1.000001#fees-fee',
									condition: 'Họ tên là Lan'
								}
							]
						}
					]
				}
			]
		}
	],
	more: 0,
	hidden: 2
};

const button = () => page.getByRole('button', { name: 'Xem chỗ dùng (1) trong Tờ khai' });
const places = () => page.getByRole('list', { name: 'Chỗ dùng, Tờ khai' });

it('opens a form by keyboard, asks only then, and closes it again', async () => {
	const asked: string[] = [];
	render(UserTable, {
		users: [FORM, GROUP],
		loadPlaces: (form: string) => {
			asked.push(form);
			return Promise.resolve(VIEW);
		}
	});
	await expect.element(button()).toHaveAttribute('aria-expanded', 'false');
	expect(asked).toEqual([]);
	await userEvent.tab();
	await userEvent.keyboard('{Enter}');
	await expect.element(places()).toBeVisible();
	expect(asked).toEqual(['form:f@2']);
	await expect.element(button()).toHaveAttribute('aria-expanded', 'true');
	await expect
		.element(page.getByRole('link', { name: 'Lệ phí' }))
		.toHaveAttribute('href', '/procedures/1.000001#fees-fee');
	await expect.element(page.getByText('Họ tên là Lan')).toBeVisible();
	await expect.element(page.getByText('đang áp dụng: 1.000001 số 3')).toBeVisible();
	await expect
		.element(page.getByText('Còn 2 thủ tục dùng biểu mẫu này mà bạn không được xem.'))
		.toBeVisible();
	await button().click();
	await expect.element(places()).not.toBeInTheDocument();
});

it('says when the server does not answer, and asks again', async () => {
	let calls = 0;
	render(UserTable, {
		users: [FORM],
		loadPlaces: () => (calls++ === 0 ? Promise.reject(new Error('down')) : Promise.resolve(VIEW))
	});
	await button().click();
	await expect.element(page.getByRole('alert').getByText('Chưa tải được chỗ dùng')).toBeVisible();
	await page.getByRole('button', { name: 'Thử lại' }).click();
	await expect.element(places()).toBeVisible();
});

it('says that it is loading, and when the version uses it nowhere', async () => {
	let answer: (view: PlacesView) => void = () => undefined;
	render(UserTable, { users: [FORM], loadPlaces: () => new Promise<PlacesView>((done) => (answer = done)) });
	await button().click();
	await expect.element(page.getByRole('status')).toBeVisible();
	answer({ places: [], more: 0, hidden: 0 });
	await expect.element(page.getByText('Không trường nào')).toBeVisible();
});

it('names the places where nothing can be opened', async () => {
	render(UserTable, { users: [FORM] });
	await expect.element(page.getByText('trang 1 · mục 1')).toBeVisible();
	await expect.element(page.getByRole('button')).not.toBeInTheDocument();
});
