import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './studio.ts';

interface Task {
	readonly task: string;
	readonly by: string;
	readonly outcome: string;
	readonly wait?: boolean;
}

const PROCEDURE = '/procedures/1.001193';
const CENTRE = 'Trung tâm Phục vụ hành chính công';
const REGISTRAR = 'Công chức tư pháp - hộ tịch';
const SCENARIO = 'Chạy tay: mẹ nộp trực tuyến, lấy một bản sao';

/** What the dossier waits for one after another, whom it waits for, and how it goes on. */
const TASKS: readonly Task[] = [
	{ task: 'Tiếp nhận, kiểm tra thẩm quyền', by: CENTRE, outcome: 'Đúng thủ tục, đúng thẩm quyền' },
	{ task: 'Kiểm tra thành phần hồ sơ', by: CENTRE, outcome: 'Đầy đủ, hợp lệ' },
	{ task: 'Thẩm tra hồ sơ', by: REGISTRAR, outcome: 'Đủ điều kiện', wait: true },
	{ task: 'Xác nhận bản nháp Giấy khai sinh', by: 'Người yêu cầu', outcome: 'Thông tin đúng' },
	{ task: 'Ghi Sổ đăng ký khai sinh', by: REGISTRAR, outcome: 'Đã ghi Sổ' },
	{ task: 'In Giấy khai sinh, trình ký', by: REGISTRAR, outcome: 'Đã trình' },
	{ task: 'Ký Giấy khai sinh', by: 'Lãnh đạo UBND cấp xã', outcome: 'Đã ký' },
	{ task: 'Trả Giấy khai sinh', by: CENTRE, outcome: 'Đã trả kết quả' }
];

test('the tester plays a birth registration by hand and keeps it as a scenario', async ({ browser }) => {
	test.setTimeout(180_000);
	const tester = await signIn(browser, 'tester');
	await tester.goto(`${PROCEDURE}/try-out`);

	await test.step('chooses who applies, by which channel and when', () => setUp(tester));
	await test.step('sees what the state already knows, and from where', () => seePrefilled(tester));
	await test.step('fills in the pages of the form', () => fillIn(tester));
	await test.step('hands in, and acts for everybody in turn', () => playToTheEnd(tester));
	await test.step('keeps the play as a scenario', () => save(tester));
	await test.step('sees it pass with the others', () => seeItPass(tester));
	await tester.context().close();
});

// helpers

async function setUp(page: Page): Promise<void> {
	await page.getByLabel('Dữ liệu giả lập', { exact: true }).selectOption({ label: 'Không có dữ liệu' });
	await expect(citizenForm(page).getByText('lấy lúc')).toHaveCount(0);
	await page
		.getByLabel('Dữ liệu giả lập', { exact: true })
		.selectOption({ label: 'Nguyễn Thị Hoa: mẹ đi đăng ký khai sinh cho con' });
	await page.getByLabel('Cách nộp').selectOption({ label: 'Trực tuyến' });
	const received = page.getByLabel('Nhận hồ sơ lúc');
	await received.fill('31/02/2026 09:00');
	await received.press('Tab');
	await expect(page.getByText('Nhập ngày giờ theo dạng 27/03/2026 15:00')).toBeVisible();
	await received.fill('9/3/2026 9h');
	await received.press('Tab');
	await expect(received).toHaveValue('09/03/2026 09:00');
	await expect(page.getByText('T2 09/03/2026 09:00').filter({ visible: true })).toBeVisible();
}

async function seePrefilled(page: Page): Promise<void> {
	const form = citizenForm(page);
	await choose(form, 'Trường hợp khai sinh', 'Đã xác định được cả cha lẫn mẹ');
	await choose(form, 'Quan hệ với người được khai sinh', 'Mẹ');
	const mother = form.getByRole('group', { name: 'Họ, chữ đệm, tên mẹ' });
	await expect(mother).toContainText('Nguyễn Thị Hoa');
	await expect(mother).toContainText('Cơ sở dữ liệu quốc gia về dân cư, lấy lúc 09:00');
	await expect(form.getByRole('group', { name: 'Giới tính của trẻ' })).toContainText(
		'Giấy chứng sinh, lấy lúc'
	);
	await expect(form.getByRole('group', { name: 'Năm sinh của mẹ' })).toContainText('1992');
	await expectAccessible(page);
}

async function fillIn(page: Page): Promise<void> {
	const form = citizenForm(page);
	await form.getByLabel('Họ, chữ đệm, tên của trẻ').fill('Trần Gia Bảo');
	await pick(form, 'Dân tộc của trẻ', 'Kinh');
	await pick(form, 'Quốc tịch của trẻ', 'Việt Nam');
	await choose(form, 'Trẻ sinh ở đâu', 'Trong nước');
	await choose(form, 'Quê quán ở đâu', 'Trong nước');
	await choose(form, 'Giấy tờ bạn có', 'Giấy chứng sinh');
	await choose(form, 'Cha, mẹ của trẻ đã đăng ký kết hôn với nhau', 'Có');
	await choose(form, 'Đề nghị cấp bản sao Giấy khai sinh', 'Có');
	await form.getByLabel(/^Số lượng bản sao/).fill('1');
	await choose(form, 'Hình thức nhận kết quả', 'Trực tuyến');
}

async function playToTheEnd(page: Page): Promise<void> {
	const form = citizenForm(page);
	const submit = page.getByRole('button', { name: 'Nộp hồ sơ', exact: true });
	await submit.click();
	await expect(form.getByRole('alert')).toContainText('Cần sửa 2 chỗ');
	await form.getByRole('link', { name: 'Nhập quê quán của trẻ' }).click();
	await form.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Tỉnh Nghệ An' });
	await pick(form, 'Xã, phường, đặc khu', 'Phường Trường Vinh');
	await form.getByRole('checkbox', { name: /^Tôi cam đoan/ }).check();
	await submit.click();

	for (const { task, by, outcome, wait } of TASKS) {
		await expect(page.getByRole('heading', { level: 2, name: task })).toBeVisible();
		await expect(page.getByText(`Việc đang chờ · ${by}`)).toBeVisible();
		if (wait) await moveTheClock(page);
		await page
			.getByRole('group', { name: 'Kết thúc bước này' })
			.getByRole('button', { name: outcome, exact: true })
			.click();
	}
	await expect(page.getByRole('heading', { name: 'Hồ sơ đã xong' })).toBeVisible();
	await expect(page.getByText('Kết quả: Giấy khai sinh').first()).toBeVisible();
	await expectAccessible(page);
}

/** An hour on the clock is an hour less to the deadline. */
async function moveTheClock(page: Page): Promise<void> {
	await expect(page.getByText('còn 2 giờ làm việc')).toBeVisible();
	await page.getByRole('button', { name: '+1 giờ' }).click();
	await expect(page.getByText('Đồng hồ chuyển đến T2 09/03/2026 10:00')).toBeVisible();
	await expect(page.getByText('còn 1 giờ làm việc')).toBeVisible();
}

async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: /^Lưu thành kịch bản/ }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(dialog.getByText('Nhập tên kịch bản')).toBeVisible();
	await dialog.getByLabel('Tên kịch bản').fill(SCENARIO);
	await dialog.getByLabel('Luồng quy trình').check();
	await expectAccessible(page);
	await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
	await expect(dialog).toBeHidden();
}

async function seeItPass(page: Page): Promise<void> {
	await page.getByRole('link', { name: /^Kịch bản/ }).click();
	await page.getByRole('button', { name: 'Chạy tất cả' }).click();
	await expect(page.getByText(/\d+ đạt, \d+ không đạt|Tất cả \d+ kịch bản đều đạt/)).toBeVisible();
	const row = page.getByRole('row').filter({ hasText: SCENARIO });
	await expect(row.getByText('Đạt', { exact: true }).first()).toBeVisible();
	await expectAccessible(page);
}

function citizenForm(page: Page): Locator {
	return page.getByRole('region', { name: 'Người dân nộp hồ sơ' });
}

async function choose(form: Locator, question: string, answer: string): Promise<void> {
	const group = form.getByRole('group', { name: question });
	await group.getByRole('radio', { name: answer, exact: true }).check();
}

async function pick(form: Locator, field: string, entry: string): Promise<void> {
	await form.getByRole('combobox', { name: field }).fill(entry);
	await form.getByRole('option', { name: entry, exact: true }).click();
}
