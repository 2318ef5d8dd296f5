import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './studio.ts';

const TRY_OUT = '/procedures/1.001193/try-out';
/** A dossier of Hoa's with everything answered, and one step done. */
const SCENARIO = `${TRY_OUT}?scenario=1.001193-dung-15-gio`;
const PAPER = 'Số giấy chứng sinh';
const MOTHER = 'Họ, chữ đệm, tên mẹ';

let tester: Page;

test.beforeAll(async ({ browser }) => {
	tester = await signIn(browser, 'tester');
});

test.afterAll(() => tester.context().close());

test('another value than the register’s needs a reason, a dispute does not change it, and the officer sees both', async () => {
	await tester.goto(SCENARIO);
	await backToTheForm(tester);
	const form = citizenForm(tester);

	await form.getByRole('button', { name: `Sửa: ${PAPER}`, exact: true }).click();
	await form.getByRole('textbox', { name: PAPER }).fill('VD-0000099');
	await submit(tester);
	await expect(form.getByRole('alert')).toContainText(`Nêu lý do khai ${PAPER.toLowerCase()}`);
	await form.getByLabel(/^Vì sao khác với/).fill('Bệnh viện cấp lại');

	await form.getByRole('button', { name: `Báo sai: ${MOTHER}`, exact: true }).click();
	await form.getByLabel(/ghi sai thế nào\?$/).fill('Thiếu tên đệm');
	await form.getByRole('button', { name: 'Gửi báo sai', exact: true }).click();
	await expect(form.getByText('Bạn đã báo sai: Thiếu tên đệm')).toBeVisible();
	await submit(tester);

	await expect(
		tester.getByRole('heading', { level: 2, name: 'Tiếp nhận, kiểm tra thẩm quyền' })
	).toBeVisible();
	await expect(tester.getByText(new RegExp(`${MOTHER}\\. Báo sai: Thiếu tên đệm`))).toBeVisible();
	await tester.getByText('Nguồn gốc câu trả lời').click();
	const paper = tester.getByRole('row').filter({ has: tester.getByRole('rowheader', { name: PAPER }) });
	await expect(paper).toContainText('Sửa khác nguồn');
	await expect(paper).toContainText('Lý do: Bệnh viện cấp lại');
	const mother = tester.getByRole('row').filter({ has: tester.getByRole('rowheader', { name: MOTHER }) });
	await expect(mother).toContainText('Từ nguồn');
	await expect(mother).toContainText('Cơ sở dữ liệu quốc gia về dân cư, lấy lúc');
	await expectAccessible(tester);
});

test('a source that is down is asked again, and what was typed meanwhile is not overwritten', async () => {
	await tester.goto(SCENARIO);
	await backToTheForm(tester);
	const form = citizenForm(tester);
	await tester.getByText('Nguồn dữ liệu trả lời').click();
	await tester
		.getByRole('combobox', { name: 'Cơ sở dữ liệu quốc gia về dân cư' })
		.selectOption({ label: 'không trả lời' });
	await expect(form.getByText(/Cơ sở dữ liệu quốc gia về dân cư chưa trả lời/).first()).toBeVisible();
	await form.getByRole('textbox', { name: MOTHER }).fill('Nguyễn Gõ Tay');

	await form.getByRole('button', { name: 'Lấy lại dữ liệu' }).first().click();
	await expect(form.getByText(/nay ghi Nguyễn Thị Hoa, trong tờ khai là Nguyễn Gõ Tay/)).toBeVisible();
	await submit(tester);
	await expect(form.getByRole('alert')).toContainText('lấy dữ liệu mới của nguồn');
	await form.getByRole('button', { name: `Lấy theo nguồn: ${MOTHER}`, exact: true }).click();
	await expect(form.getByRole('group', { name: MOTHER })).toContainText('Nguyễn Thị Hoa');
	await submit(tester);
	await expect(
		tester.getByRole('heading', { level: 2, name: 'Tiếp nhận, kiểm tra thẩm quyền' })
	).toBeVisible();
});

test('a form is kept on the server, and another page goes on with it', async () => {
	await tester.goto(TRY_OUT);
	const form = citizenForm(tester);
	await form.getByLabel('Họ, chữ đệm, tên của trẻ').fill('Trần Ví Dụ Giữ');
	await expect(form.getByText('Đã giữ bản khai trên máy chủ')).toBeVisible();
	await tester.reload();
	await form.getByRole('button', { name: 'Điền tiếp', exact: true }).click();
	await expect(form.getByLabel('Họ, chữ đệm, tên của trẻ')).toHaveValue('Trần Ví Dụ Giữ');
	await tester.reload();
	await form.getByRole('button', { name: 'Bỏ bản này', exact: true }).click();
	await expect(form.getByRole('button', { name: 'Điền tiếp', exact: true })).toBeHidden();
});

// helpers

function citizenForm(page: Page): Locator {
	return page.getByRole('region', { name: 'Người dân nộp hồ sơ' });
}

/** Takes back what the scenario did, until the form stands there as it was handed in. */
async function backToTheForm(page: Page): Promise<void> {
	const heading = page.getByRole('heading', { level: 2, name: 'Người dân nộp hồ sơ' });
	const back = page.getByRole('button', { name: 'Lùi một bước', exact: true });
	await expect(async () => {
		if (!(await heading.isVisible())) await back.click();
		await expect(heading).toBeVisible({ timeout: 500 });
	}).toPass();
}

async function submit(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }).click();
}
