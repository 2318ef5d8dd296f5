import { expect, test, type Browser, type Page } from '@playwright/test';
import { openDraft, saveDraft } from './drafts.ts';
import { expectAccessible, followReadiness, signIn, signInAs } from './studio.ts';

const FROM = '1.013225';
/** A procedure of its own on a workflow of its own: one that is shared is edited as a base. */
const OWN = '9.000801';
const OWN_WORKFLOW = 'quy-trinh-hai-nguoi-sua';
const WORKFLOW = `/procedures/${OWN}/workflow`;
const COLLEAGUE = 'Ngô Văn Sáu';

test('one edits at a time, and nothing anybody drew is lost', async ({ browser }) => {
	test.setTimeout(180_000);
	const colleague = await addColleague(browser);
	const mine = await signIn(browser, 'configurator');
	await drawOwn(mine);
	await openDesign(mine);
	await checkpoint(mine, 'Bản gốc');

	const theirs = await signInAs(browser, colleague);
	await theirs.goto(WORKFLOW);
	await test.step('others see who edits, and only look', async () => {
		await expect(theirs.getByText('Lê Thu Hà đang sửa')).toBeVisible();
		await expect(theirs.getByRole('button', { name: 'Hoàn tác' })).toHaveCount(0);
		await expectAccessible(theirs);
	});

	await test.step('the work of who is offline stays in the browser while somebody takes over', async () => {
		await mine.context().setOffline(true);
		await addStep(mine, 'Bước của Hà');
		await keptHere(mine);
		await theirs.getByRole('button', { name: 'Lấy quyền sửa' }).click();
		await addStep(theirs, 'Bước của Sáu');
		await saved(theirs);
		await mine.context().setOffline(false);
		await expect(mine.getByText(`${COLLEAGUE} vừa lấy quyền sửa`)).toBeVisible({ timeout: 15_000 });
		await expect(mine.getByText('được giữ trên trình duyệt này')).toBeVisible();
		await expect(mine.getByRole('row', { name: /Bước của Sáu/ })).toBeVisible();
		await expectAccessible(mine);
	});

	await test.step('taking the editing back offers the kept work, and says what it would overwrite', async () => {
		await mine.getByRole('button', { name: 'Lấy lại quyền sửa' }).click();
		await mine.getByRole('button', { name: 'Khôi phục' }).click();
		await mine.getByRole('button', { name: 'Lưu đè bằng bản của tôi' }).click();
		await saved(mine);
		await expect(mine.getByRole('row', { name: /Bước của Hà/ })).toBeVisible();
		await expect(theirs.getByText('Lê Thu Hà', { exact: false }).first()).toBeVisible({ timeout: 15_000 });
		await theirs.context().close();
	});

	await test.step('a tab closed offline leaves its work for the next visit', async () => {
		await mine.context().setOffline(true);
		await addStep(mine, 'Bước ngoại tuyến');
		await keptHere(mine);
		await mine.close();
		await mine.context().setOffline(false);
		const again = followReadiness(await mine.context().newPage());
		await again.goto(WORKFLOW);
		await again.getByRole('button', { name: 'Khôi phục' }).click();
		await expect(again.getByRole('row', { name: /Bước ngoại tuyến/ })).toBeVisible();
		await saved(again);
		await lookBack(again);
		await again.context().close();
	});
});

// helpers

/** A copy of a procedure and of the workflow it stands on. */
async function drawOwn(page: Page): Promise<void> {
	const { content: procedure } = await openDraft(page, 'procedure', FROM);
	const uses = procedure.uses as Record<string, string>;
	const drawn = await openDraft(page, 'workflow', (uses.workflow ?? '').replace(/^workflow:|@.*$/g, ''));
	await saveDraft(page, { rev: null, content: { ...drawn.content, id: OWN_WORKFLOW, version: 0 } });
	const own = {
		id: OWN,
		code: OWN,
		version: 0,
		uses: { ...uses, workflow: `workflow:${OWN_WORKFLOW}@draft` }
	};
	await saveDraft(page, { rev: null, content: { ...procedure, ...own } });
}

/** What was overwritten stands in the history, can be compared, and the first state comes back. */
async function lookBack(page: Page): Promise<void> {
	await page.getByRole('link', { name: 'Lịch sử' }).click();
	const kept = `Bản của ${COLLEAGUE} trước khi bị lưu đè`;
	await expect(page.getByRole('link', { name: kept, exact: true })).toBeVisible();
	await expectAccessible(page);
	await page.getByRole('link', { name: `So sánh với hiện tại: «${kept}»` }).click();
	const changes = page.getByRole('region', { name: 'Thay đổi' });
	await expect(changes.getByRole('button', { name: /Thêm bước «Bước ngoại tuyến»/ })).toBeVisible();
	await expect(changes.getByRole('button', { name: /«Bước của Sáu»/ }).first()).toBeVisible();
	await page.keyboard.press('Alt+ArrowDown');
	await expect(changes.locator('[aria-current="true"]')).toBeFocused();
	await expect(page.locator('.djs-element.tt-added').first()).toBeVisible();
	await expectAccessible(page);

	await page.goto(`${WORKFLOW}/history`);
	await page.getByRole('button', { name: 'Phục hồi «Bản gốc»', exact: true }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Phục hồi' }).click();
	await expect(page).toHaveURL(/\/workflow$/);
	await expect(page.getByRole('row', { name: /Tiếp nhận hồ sơ/ }).first()).toBeVisible();
	await expect(page.getByRole('row', { name: /Bước của Hà/ })).toHaveCount(0);
	await page.goto(`${WORKFLOW}/history`);
	await expect(page.getByRole('link', { name: 'Trước khi phục hồi «Bản gốc»', exact: true })).toBeVisible();
}

/** A second configurator of the same agency; answers how to sign in. */
async function addColleague(browser: Browser) {
	const admin = await signIn(browser, 'admin');
	const email = `dong-nghiep-${Date.now()}@demo.local`;
	await admin.goto('/admin/people');
	const form = admin.getByRole('region', { name: 'Thêm người dùng' });
	await form.getByLabel('Họ và tên').fill(COLLEAGUE);
	await form.getByLabel('Thư điện tử').fill(email);
	await form.getByLabel('Cơ quan').selectOption('Sở Tư pháp (mẫu)');
	await form.getByRole('checkbox', { name: 'Cán bộ cấu hình' }).check();
	await form.getByRole('button', { name: 'Thêm người dùng' }).click();
	const password = await admin.locator('.secret code').innerText();
	await admin.context().close();
	return { email, password };
}

async function openDesign(page: Page): Promise<void> {
	await page.goto(WORKFLOW);
	await expect(page.getByRole('row', { name: /Tiếp nhận hồ sơ/ }).first()).toBeVisible();
}

async function addStep(page: Page, name: string): Promise<void> {
	const row = page.getByRole('row', { name: /Tiếp nhận hồ sơ/ }).first();
	await row.click();
	await row.press('a');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Tên').fill(name);
	await dialog.getByLabel('Tên').press('Enter');
	await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
}

async function checkpoint(page: Page, name: string): Promise<void> {
	await page.keyboard.press('Control+s');
	await page.getByRole('dialog').getByRole('textbox').fill(name);
	await page.keyboard.press('Enter');
	await saved(page);
}

/** The server was asked in vain, and the work is kept in this browser. */
async function keptHere(page: Page): Promise<void> {
	await expect(page.locator('[data-state="offline"]')).toContainText('bản sửa giữ trên máy này');
}

async function saved(page: Page): Promise<void> {
	await expect(page.locator('[data-state="saved"]')).toHaveText(/Đã lưu \d/, { timeout: 15_000 });
}
