import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './studio.ts';

const NAME = 'Họ, chữ đệm, tên';
const ENTRY = '/dictionary/element/person.fullName';

test('a steward finds a definition without diacritics and sees where it is used', async ({ browser }) => {
	const steward = await signIn(browser, 'steward');
	await steward.goto('/dictionary');
	await steward.getByRole('searchbox', { name: /không cần dấu/ }).fill('ho ten');
	const found = steward.getByRole('link', { name: NAME, exact: true });
	await expect(found).toBeVisible();
	await expect(steward).toHaveURL(/q=ho\+ten/);
	await expectAccessible(steward);

	await found.click();
	await expect(steward.getByRole('heading', { name: NAME })).toBeVisible();
	await expectAccessible(steward);
	await steward.getByRole('link', { name: 'Nơi dùng', exact: true }).click();
	await expect(steward.getByRole('table', { name: 'Tài liệu đang dùng' })).toBeVisible();
	await expect(steward.getByRole('group', { name: 'Sơ đồ nơi dùng' })).toBeVisible();
	await expectAccessible(steward);
	await steward.context().close();
});

test('a tighter limit is breaking, is approved by somebody else, and the form takes it with one click', async ({
	browser
}) => {
	test.setTimeout(180_000);
	const steward = await signIn(browser, 'steward');
	await test.step('the steward changes a limit and sees how far it reaches', async () => {
		await steward.goto(`${ENTRY}/edit`);
		await steward.getByLabel('Số ký tự tối đa').fill('90');
		await expect(steward.getByText(/^Đã lưu/).first()).toBeVisible();
		await expectAccessible(steward);
		await steward.getByRole('link', { name: 'Xem thay đổi và tác động' }).click();
		await expect(steward.getByText('Thay đổi phá vỡ', { exact: true })).toBeVisible();
		await expectAccessible(steward);
	});
	await test.step('a breaking change is submitted only with a reason', async () => {
		await steward.getByRole('button', { name: 'Gửi duyệt' }).click();
		await expect(steward.getByText('Chưa nhập')).toBeVisible();
		await steward.getByLabel('Lý do').first().fill('Thống nhất với cơ sở dữ liệu dân cư.');
		await steward.getByRole('button', { name: 'Gửi duyệt' }).click();
		await expect(steward.getByText('Đã gửi duyệt.')).toBeVisible();
		await expect(steward.getByRole('button', { name: 'Duyệt', exact: true })).toHaveCount(0);
		await steward.context().close();
	});
	await test.step('the approver finds it among the work and approves', async () => {
		const approver = await signIn(browser, 'approver');
		await approver.goto('/');
		await approver.getByRole('link', { name: NAME }).click();
		await expectAccessible(approver);
		await approver.getByRole('button', { name: 'Duyệt', exact: true }).click();
		await expect(approver.getByText(/Đã duyệt\. Phiên bản mới/)).toBeVisible();
		await approver.context().close();
	});
	await test.step('the configurator takes the new version, and undoes it', async () => {
		const configurator = await signIn(browser, 'configurator');
		await openForm(configurator);
		const row = configurator.getByRole('listitem').filter({ hasText: NAME });
		await row.getByRole('button', { name: 'Dùng bản mới' }).click();
		await expect(row).toHaveCount(0);
		await configurator.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(row).toHaveCount(1);
		await configurator.context().close();
	});
});

test('a near duplicate asks for a reason, by keyboard alone', async ({ browser }) => {
	const steward = await signIn(browser, 'steward');
	await steward.goto('/dictionary');
	await steward.getByRole('button', { name: 'Thêm mục' }).focus();
	await steward.keyboard.press('Enter');
	const dialog = steward.getByRole('dialog');
	await expect(dialog.getByLabel('Tên, tiếng Việt')).toBeFocused();
	await steward.keyboard.type('Họ và tên');
	const similar = dialog.getByRole('list', { name: 'Có thể là dữ liệu đã có' });
	await expect(similar.getByText(NAME)).toBeVisible();
	await dialog.getByLabel('Định nghĩa, tiếng Việt').focus();
	await steward.keyboard.type('Họ, chữ đệm và tên của một người.');
	await expectAccessible(steward);
	await dialog.getByRole('button', { name: 'Vẫn tạo' }).focus();
	await steward.keyboard.press('Enter');
	await expect(dialog.getByText('Chưa nhập')).toBeVisible();
	await dialog.getByLabel('Lý do vẫn tạo mới').focus();
	await steward.keyboard.type('Chỉ dùng cho chủ hộ kinh doanh.');
	await dialog.getByRole('button', { name: 'Vẫn tạo' }).focus();
	await steward.keyboard.press('Enter');
	await expect(steward).toHaveURL(/\/dictionary\/element\/hoVaTen\/edit$/);
	await steward.context().close();
});

test('a draft that something refers to is not discarded: the place is named, and goes first', async ({
	browser
}) => {
	test.setTimeout(120_000);
	const steward = await signIn(browser, 'steward');
	await test.step('a new element, and a new group with it', async () => {
		await create(steward, '/dictionary', 'Màu sơn phương tiện');
		await expect(steward).toHaveURL(/\/dictionary\/element\/mauSonPhuongTien\/edit$/);
		await create(steward, '/dictionary/group', 'Đặc điểm phương tiện', async (dialog) => {
			await dialog.getByRole('combobox', { name: 'Thành viên đầu tiên' }).fill('mau son phuong tien');
			await dialog.getByRole('option', { name: /Màu sơn phương tiện/ }).click();
		});
		await expect(steward).toHaveURL(/\/dictionary\/group\/dacDiemPhuongTien\/edit$/);
	});
	await test.step('the element is in use: nothing is lost', async () => {
		await discard(steward, '/dictionary/element/mauSonPhuongTien/impact');
		const refusal = steward.getByRole('alert').filter({ hasText: 'Chưa bỏ được' });
		await expect(refusal).toContainText('group:dacDiemPhuongTien@draft');
		await expect(refusal).toContainText('/members/0/element');
		await expectAccessible(steward);
		await steward.goto('/dictionary/element/mauSonPhuongTien');
		await expect(steward.getByRole('heading', { name: 'Màu sơn phương tiện' })).toBeVisible();
	});
	await test.step('once the group is gone, the element goes', async () => {
		await discard(steward, '/dictionary/group/dacDiemPhuongTien/impact');
		await expect(steward).toHaveURL(/\/dictionary\/group$/);
		await discard(steward, '/dictionary/element/mauSonPhuongTien/impact');
		await expect(steward).toHaveURL(/\/dictionary$/);
		expect((await steward.goto('/dictionary/element/mauSonPhuongTien'))?.status()).toBe(404);
	});
	await steward.context().close();
});

test('an entry is found in all code lists at once, and the address keeps what was looked for', async ({
	browser
}) => {
	const configurator = await signIn(browser, 'configurator');
	await configurator.goto('/dictionary/codelist');
	await configurator.getByRole('searchbox', { name: /trong mọi danh mục/ }).fill('bach dang');
	const found = configurator.getByRole('table', { name: 'Mục tìm thấy' });
	await expect(
		found.getByRole('row', { name: /Phường Bạch Đằng.*Hải Phòng.*Xã, phường, đặc khu/ })
	).toBeVisible();
	await expect(configurator).toHaveURL(/entry=bach\+dang/);
	await expectAccessible(configurator);
	await configurator.reload();
	await found.getByRole('link', { name: 'Phường Bạch Đằng' }).click();
	await expect(configurator).toHaveURL(/\/dictionary\/codelist\/communes\?q=/);
	await expect(
		configurator.getByRole('table', { name: 'Các mục' }).getByText('Phường Bạch Đằng')
	).toBeVisible();
	await configurator.context().close();
});

test('a field of the form’s own is bound to the element the dictionary proposes, and a group is placed whole', async ({
	browser
}) => {
	const configurator = await signIn(browser, 'configurator');
	await configurator.goto('/procedures/1.001193/forms/main');
	const outline = configurator.getByRole('tree');
	const properties = configurator.getByRole('region', { name: 'Thuộc tính' });
	const undo = configurator.getByRole('button', { name: 'Hoàn tác' });
	await test.step('making one shows first what is there', async () => {
		await configurator.getByRole('button', { name: 'Tạo trường riêng…' }).click();
		const dialog = configurator.getByRole('dialog', { name: 'Trường riêng của biểu mẫu' });
		await dialog.getByLabel('Nhãn tiếng Việt').fill('Họ và tên');
		const alike = dialog.getByRole('list', { name: 'Trường từ điển có thể thay trường này' });
		await expect(alike.getByRole('listitem').filter({ hasText: NAME })).toBeVisible();
		await expectAccessible(configurator);
		await dialog.getByLabel(/Lý do/).fill('Chưa rõ trường nào phù hợp.');
		await dialog.getByRole('button', { name: 'Thêm vào đây' }).click();
		await expect(outline.getByRole('treeitem', { name: /Họ và tên/ })).toBeVisible();
	});
	await test.step('the inspector proposes the element; one click binds, one step undoes', async () => {
		const proposed = properties.getByRole('listitem').filter({ hasText: NAME });
		await expect(configurator.getByText(/giống trường “Họ, chữ đệm, tên”/)).toBeVisible();
		await expectAccessible(configurator);
		await proposed.getByRole('button', { name: 'Gắn với trường này' }).click();
		await expect(properties.getByText(/^person\.fullName@\d+$/)).toBeVisible();
		await expect(proposed).toHaveCount(0);
		await undo.click();
		await expect(proposed).toBeVisible();
		await undo.click();
		await expect(outline.getByRole('treeitem', { name: /Họ và tên/ })).toHaveCount(0);
	});
	await test.step('a group comes with all its members', async () => {
		await configurator.keyboard.press('Control+j');
		await configurator.keyboard.type('giay to tuy than');
		await configurator.getByRole('option', { name: /identityPaper@\d+ · 4 thành phần/ }).click();
		await configurator.getByRole('combobox', { name: 'Dữ liệu về ai?' }).selectOption('representative');
		await expectAccessible(configurator);
		await configurator.getByRole('button', { name: 'Thêm vào đây' }).click();
		await expect(outline.getByRole('treeitem', { selected: true })).toContainText('Giấy tờ tùy thân');
		await expect(configurator.getByText('Đã thêm Giấy tờ tùy thân').first()).toBeVisible();
		await undo.click();
		await expect(outline.getByRole('treeitem', { selected: true })).toHaveCount(0);
		await expect(configurator.getByText(/^Đã lưu/).first()).toBeVisible();
	});
	await configurator.context().close();
});

// helpers

/** Makes a new entry of the list at `path`, as far as `more` has to say something. */
async function create(
	page: Page,
	path: string,
	name: string,
	more: (dialog: Locator) => Promise<void> = async () => undefined
): Promise<void> {
	await page.goto(path);
	await page.getByRole('button', { name: 'Thêm mục' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Tên, tiếng Việt').fill(name);
	await dialog.getByLabel('Định nghĩa, tiếng Việt').fill(`${name} ghi trong đăng ký xe.`);
	await more(dialog);
	await dialog.getByRole('button', { name: 'Tạo', exact: true }).click();
}

/** Discards the draft on the page at `path`. */
async function discard(page: Page, path: string): Promise<void> {
	await page.goto(path);
	await page.getByRole('button', { name: 'Bỏ bản nháp' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Bỏ hẳn' }).click();
}

async function openForm(page: Page): Promise<void> {
	await page.goto('/procedures/1.001193/forms/main');
	await expect(page.getByText(/Có bản mới của/)).toBeVisible();
}
