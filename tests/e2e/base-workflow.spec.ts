import { expect, test, type Page } from '@playwright/test';
import { openDraft, saveDraft } from './drafts.ts';
import { expectAccessible, signIn } from './studio.ts';

const FROM = '1.001612';
const BASE = 'quy-trinh-dung-chung';
const [ONE, TWO] = ['9.000701', '9.000702'];

/** Opens the page for proposing the base's draft, and proposes it. */
async function propose(page: Page): Promise<void> {
	await page.goto(`/workflows/${BASE}`);
	await page.getByRole('button', { name: 'Đề xuất cho các thủ tục' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Đề xuất cho các thủ tục' }).click();
	await expect(page.getByText('Đã đề xuất phiên bản mới cho các thủ tục.')).toBeVisible();
}

const saved = (page: Page) => expect(page.getByText(/^Đã lưu/).first()).toBeVisible();

test('two procedures share a workflow; one differs, and takes what the base becomes', async ({ browser }) => {
	test.setTimeout(180_000);
	const page = await signIn(browser, 'configurator');

	await test.step('a base and two procedures that use it', async () => {
		const { content: procedure } = await openDraft(page, 'procedure', FROM);
		const uses = procedure.uses as Record<string, string>;
		const drawn = await openDraft(page, 'workflow', (uses.workflow ?? '').replace(/^workflow:|@.*$/g, ''));
		const title = { vi: 'Quy trình dùng chung' };
		await saveDraft(page, { rev: null, content: { ...drawn.content, id: BASE, version: 0, title } });
		await propose(page);
		for (const code of [ONE, TWO])
			await saveDraft(page, {
				rev: null,
				content: {
					...procedure,
					id: code,
					code,
					version: 0,
					name: { vi: `Thủ tục dùng chung quy trình ${code}` },
					uses: { ...uses, workflow: `workflow:${BASE}@1` }
				}
			});
		await page.goto('/workflows?q=dung+chung');
		await expect(page.getByRole('table').getByRole('link', { name: ONE })).toBeVisible();
		await expect(page.getByRole('table').getByRole('link', { name: TWO })).toBeVisible();
		await expectAccessible(page);
	});

	await test.step('one has another limit at a step and leaves another step out', async () => {
		await page.goto(`/procedures/${ONE}/workflow`);
		await expect(page.getByText(/còn được dùng ở 1 thủ tục khác/)).toBeVisible();
		const steps = page.getByRole('region', { name: 'Các bước' });
		const panel = page.getByRole('region', { name: 'Khác biệt của bước' });
		await steps.getByRole('button', { name: /^Kiểm tra điều kiện cấp/ }).click();
		const amount = panel.getByLabel('Thời hạn: số');
		const base = await amount.inputValue();
		await amount.fill('7');
		await amount.press('Tab');
		await expect(panel.getByText('Khác quy trình gốc')).toBeVisible();
		await expect(panel.getByText(new RegExp(`^Gốc: ${base} `))).toBeVisible();
		await steps.getByRole('button', { name: /^Nộp lệ phí đăng ký/ }).click();
		await panel.getByRole('checkbox', { name: 'Bỏ bước này' }).check();
		await expect(steps.getByRole('button', { name: /^Nộp lệ phí đăng ký.*Đã bỏ/ })).toBeVisible();
		await expect(page.locator('[data-element-id=collectFee].tt-skipped')).toBeVisible();
		await expectAccessible(page);

		await page.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(panel.getByRole('checkbox', { name: 'Bỏ bước này' })).not.toBeChecked();
		await page.getByRole('button', { name: 'Làm lại' }).click();
		await saved(page);
	});

	await test.step('trying it out shows the workflow without that step', async () => {
		await page.getByRole('link', { name: 'Chạy thử' }).first().click();
		await expect(page.locator('[data-element-id=intake]').first()).toBeVisible();
		await expect(page.locator('[data-element-id=collectFee]')).toHaveCount(0);
	});

	await test.step('the base changes: each is offered the change, and none has it by itself', async () => {
		const { rev, content } = await openDraft(page, 'workflow', BASE);
		const bpmn = String(content.bpmn).replace('name="Ký giấy chứng nhận"', 'name="Ký số giấy chứng nhận"');
		await saveDraft(page, { rev, content: { ...content, bpmn } });
		await propose(page);
		const users = page.getByRole('table', { name: 'Thủ tục dùng quy trình này' });
		await expect(users.getByText('Phiên bản 2 chờ nhận')).toHaveCount(2);
		const matrix = page.getByRole('table', { name: 'Khác biệt theo bước và thủ tục' });
		await expect(matrix.getByRole('row', { name: /^Nộp lệ phí đăng ký/ })).toContainText('Đã bỏ');
		await expectAccessible(page);
	});

	await test.step('one takes it with its differences, and can undo', async () => {
		await page.goto(`/procedures/${ONE}/workflow`);
		const offer = page.getByText('Quy trình gốc đã có phiên bản 2');
		await expect(offer).toBeVisible();
		await expect(page.getByText('2 khác biệt vẫn giữ.')).toBeVisible();
		await page.getByText('Đổi đối với thủ tục này').click();
		await expect(page.getByText(/Ký số giấy chứng nhận/).first()).toBeVisible();
		await page.getByRole('button', { name: 'Nâng lên phiên bản 2' }).click();
		await expect(offer).toHaveCount(0);
		const steps = page.getByRole('region', { name: 'Các bước' });
		await expect(steps.getByRole('button', { name: /^Ký số giấy chứng nhận/ })).toBeVisible();
		await expect(steps.getByRole('button', { name: /^Nộp lệ phí đăng ký.*Đã bỏ/ })).toBeVisible();
		await page.getByRole('button', { name: 'Hoàn tác' }).click();
		await expect(offer).toBeVisible();
		await page.getByRole('button', { name: 'Làm lại' }).click();
		await saved(page);
		const { content } = await openDraft(page, 'procedure', ONE);
		expect((content.uses as Record<string, string>).workflow).toBe(`workflow:${BASE}@2`);
		const other = await openDraft(page, 'procedure', TWO);
		expect((other.content.uses as Record<string, string>).workflow).toBe(`workflow:${BASE}@1`);
	});

	await test.step('the other makes a workflow of its own of it', async () => {
		await page.goto(`/procedures/${TWO}/workflow`);
		await page.getByRole('button', { name: 'Quy trình gốc' }).click();
		await page.getByRole('menuitem', { name: 'Tách thành quy trình riêng' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Tách riêng' }).click();
		await expect(
			page
				.getByRole('toolbar')
				.first()
				.or(page.getByRole('region', { name: 'Bản vẽ' }))
		).toBeVisible();
		const { content } = await openDraft(page, 'procedure', TWO);
		expect((content.uses as Record<string, string>).workflow).toBe(`workflow:${BASE}-${TWO}@draft`);
	});
	await page.context().close();
});
