import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible, signIn } from './studio.ts';

const PROCEDURE = '/procedures/1.001612';
const STEP = 'Soát lại tên hộ kinh doanh';

test('a step, a field and a decision without the mouse', async ({ browser }) => {
	test.setTimeout(180_000);
	const configurator = await signIn(browser, 'configurator');
	await test.step('adds a step from the outline and describes it', () => addStep(configurator));
	await test.step('finds what is wrong with it, from the procedure', () => followProblem(configurator));
	await test.step('adds a field from the dictionary and moves it', () => addField(configurator));
	const candidate = await test.step('submits', () => submit(configurator));
	await configurator.context().close();

	const approver = await signIn(browser, 'approver');
	await approver.goto(candidate);
	await test.step('the approver returns it with a reason', () => giveBack(approver));
	await approver.context().close();
});

// helpers

async function addStep(page: Page): Promise<void> {
	await page.goto(`${PROCEDURE}/workflow`);
	const outline = page.getByRole('treegrid', { name: 'Các bước' });
	await expect(outline.getByRole('row').first()).toBeVisible();
	await tabTo(page, outline.getByRole('row').first());
	const intake = outline.getByRole('row', { name: /^Tiếp nhận/ }).first();
	await press(page, 'ArrowDown', intake);
	await page.keyboard.press('a');

	const dialog = page.getByRole('dialog');
	await choose(page, dialog.getByLabel('Loại'), 'Kiểm tra thành phần hồ sơ');
	await tabTo(page, dialog.getByLabel('Tên'));
	await page.keyboard.type(STEP);
	await page.keyboard.press('Enter');
	const row = outline.getByRole('row', { name: new RegExp(STEP) });
	await expect(row).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: `Đã thêm «${STEP}»` })).toHaveCount(1);

	await page.keyboard.press('Enter');
	const properties = page.getByRole('region', { name: 'Thuộc tính' });
	await expect(properties.getByLabel('Tên', { exact: true }).first()).toBeFocused();
	await tabTo(page, properties.getByLabel('Loại'));
	await choose(page, properties.getByLabel('Loại'), 'Thẩm định');
	await tabTo(page, properties.getByLabel('Người thực hiện'));
	await choose(page, properties.getByLabel('Người thực hiện'), 'Cán bộ một cửa');
	await tabTo(page, properties.getByLabel('Thời hạn: số'));
	await page.keyboard.type('20');
	await tabTo(page, properties.getByLabel('Thời hạn: đơn vị'));
	await choose(page, properties.getByLabel('Thời hạn: đơn vị'), 'phút làm việc');
	const form = properties.getByLabel('Biểu mẫu', { exact: true });
	await tabTo(page, form);
	await choose(page, form, 'Giấy đề nghị đăng ký hộ kinh doanh');
	await saved(page);
	await expectAccessible(page);

	await page.reload();
	await tabTo(page, outline.getByRole('row').first());
	await press(page, 'ArrowDown', row);
	await expect(row).toContainText('20 phút');
	await page.keyboard.press('Enter');
	await expect(properties.getByLabel('Loại')).toHaveValue('appraise');
}

async function followProblem(page: Page): Promise<void> {
	await page.goto(PROCEDURE);
	const problems = page.getByRole('group').filter({ has: page.getByText('Vấn đề', { exact: true }) });
	const summary = problems.locator('summary');
	await tabTo(page, summary);
	await page.keyboard.press('Enter');
	await tabTo(page, page.getByRole('link', { name: new RegExp(`Bước «${STEP}» chưa có căn cứ`) }));
	await page.keyboard.press('Enter');
	await expect(page.getByRole('row', { name: new RegExp(STEP) })).toHaveAttribute('aria-selected', 'true');
	const properties = page.getByRole('region', { name: 'Thuộc tính' });
	await expect(properties.getByLabel('Tên', { exact: true }).first()).toBeFocused();
	await expect(properties.getByLabel('Tên', { exact: true }).first()).toHaveValue(STEP);
}

async function addField(page: Page): Promise<void> {
	await page.goto(`${PROCEDURE}/forms/main`);
	const tree = page.getByRole('tree');
	await tabTo(page, tree.getByRole('treeitem').first());
	const before = tree.getByRole('treeitem').filter({ hasText: 'Thư điện tử' }).first();
	await press(page, 'ArrowDown', before);

	await page.keyboard.press('Control+j');
	const search = page.getByLabel('Tìm trường trong từ điển');
	await expect(search).toBeFocused();
	await page.keyboard.type('dan toc');
	await expect(page.getByRole('option', { name: /^Dân tộc/ }).first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Dữ liệu về ai?')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(search).toBeFocused();
	const added = page.getByRole('treeitem', { selected: true });
	await expect(added).toContainText('Dân tộc');
	await expect(page.getByRole('status').filter({ hasText: 'Đã thêm Dân tộc' })).toHaveCount(1);

	await tabTo(page, added, 'Shift+Tab');
	await page.keyboard.press('Alt+ArrowUp');
	await expect(
		page.getByRole('status').filter({ hasText: /Đã chuyển Dân tộc đến vị trí \d+ trên \d+/ })
	).toHaveCount(1);
	await expect(added).toBeFocused();
	const up = await added.getAttribute('aria-posinset');
	await page.keyboard.press('Alt+ArrowDown');
	await expect(added).toHaveAttribute('aria-posinset', String(Number(up) + 1));
	await expect(added).toBeFocused();
	await saved(page);
	await expectAccessible(page);
}

async function submit(page: Page): Promise<string> {
	await page.goto(PROCEDURE);
	await tabTo(page, page.getByRole('button', { name: 'Trình duyệt' }));
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByLabel('Nội dung thay đổi')).toBeFocused();
	await page.keyboard.type('Thêm bước soát tên và trường dân tộc.');
	await tabTo(page, dialog.getByRole('button', { name: 'Trình duyệt' }));
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/candidates\//);
	return new URL(page.url()).pathname;
}

async function giveBack(page: Page): Promise<void> {
	const open = page.getByRole('button', { name: 'Trả lại…' });
	await tabTo(page, open);
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByLabel('Lý do trả lại')).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(open).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(dialog.getByLabel('Lý do trả lại')).toBeFocused();
	await page.keyboard.type('Bước soát tên cần nêu căn cứ.');
	await tabTo(page, dialog.getByRole('button', { name: 'Trả lại', exact: true }));
	await page.keyboard.press('Enter');
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('region', { name: /^Thông báo/ })).toContainText('Đã trả lại bản trình.');
	await expect(page.getByText('Bước soát tên cần nêu căn cứ.')).toBeVisible();
	await expect(page.locator('body')).not.toBeFocused();
	await expectAccessible(page);
}

/** Presses Tab until the control has the focus, as a person without a mouse gets there. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
	await press(page, key, control);
}

async function press(page: Page, key: string, target: Locator): Promise<void> {
	await expect(target).toBeVisible();
	for (let presses = 0; presses < 120; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press(key);
	}
	throw new Error(`${key} does not reach ${target}`);
}

/** Chooses in the select that has the focus, with the arrows. */
async function choose(page: Page, select: Locator, label: string): Promise<void> {
	await expect(select).toBeFocused();
	await page.keyboard.press('Home');
	for (let presses = 0; presses < 40; presses += 1) {
		const chosen = await select.evaluate(
			(element) => (element as HTMLSelectElement).selectedOptions[0]?.label
		);
		// Choosing must not throw the focus away.
		if (chosen?.trim() === label) return expect(select).toBeFocused();
		await page.keyboard.press('ArrowDown');
	}
	throw new Error(`There is no “${label}” in ${select}`);
}

async function saved(page: Page): Promise<void> {
	await expect(page.getByText(/^Đã lưu/).first()).toBeVisible();
}
