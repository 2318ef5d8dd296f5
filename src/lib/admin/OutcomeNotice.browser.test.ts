import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import OutcomeNotice from './OutcomeNotice.svelte';

test('shows a password once, announces it and brings it into view', async () => {
	const screen = await render(OutcomeNotice, {
		outcome: {
			form: 'createPerson',
			done: 'Đã thêm Lan.',
			secret: { label: 'Mật khẩu của lan@tinh.vn', value: 'abcde-fghij' }
		}
	});
	await expect.element(screen.getByRole('status')).toMatchTextContent(/Đã thêm Lan\./);
	await expect.element(screen.getByText('abcde-fghij')).toBeInTheDocument();
	expect(document.activeElement?.textContent).toContain('abcde-fghij');
});

test('shows a refusal of the whole form as an alert', async () => {
	const screen = await render(OutcomeNotice, {
		outcome: { form: 'setRoles', errors: { '': 'Bạn không thể tự bỏ vai trò.' } }
	});
	await expect.element(screen.getByRole('alert')).toHaveTextContent('Bạn không thể tự bỏ vai trò.');
});

test('shows nothing while nothing was done, or the error stands at a field', async () => {
	const screen = await render(OutcomeNotice, {
		outcome: { form: 'createPerson', errors: { email: 'Sai.' } }
	});
	expect(screen.container.textContent.trim()).toBe('');
});
