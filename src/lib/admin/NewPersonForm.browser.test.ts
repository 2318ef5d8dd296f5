import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import NewPersonForm from './NewPersonForm.svelte';

const agencies = [
	{ id: 'centre', name: 'Trung tâm', centre: true },
	{ id: 'so-tu-phap', name: 'Sở Tư pháp', centre: false }
];

test('a refused form says at the field what is wrong and keeps what was typed', async () => {
	const screen = await render(NewPersonForm, {
		agencies,
		roles: ['configurator', 'tester'],
		outcome: {
			form: 'createPerson',
			errors: { email: 'Đã có tài khoản dùng địa chỉ này.' },
			typed: { name: 'Lan', email: 'lan@tinh.vn', agency: 'so-tu-phap' },
			roles: ['tester']
		}
	});
	const email = screen.getByLabelText('Thư điện tử');
	await expect.element(email).toHaveValue('lan@tinh.vn');
	await expect.element(email).toHaveAccessibleDescription('Đã có tài khoản dùng địa chỉ này.');
	await expect.element(screen.getByLabelText('Cơ quan')).toHaveValue('so-tu-phap');
	await expect.element(screen.getByLabelText('Cán bộ kiểm thử')).toBeChecked();
	await expect.element(screen.getByLabelText('Cán bộ cấu hình')).not.toBeChecked();
});

test('another form’s outcome leaves it empty', async () => {
	const screen = await render(NewPersonForm, {
		agencies,
		roles: ['tester'],
		outcome: { form: 'putAgency', errors: { name: 'Nhập tên.' }, typed: { name: 'x' } }
	});
	await expect.element(screen.getByLabelText('Họ và tên')).toHaveValue('');
});
