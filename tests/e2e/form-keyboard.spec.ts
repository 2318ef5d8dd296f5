import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fieldNodes, formNodes, type FormDocument } from '#core/forms/index.ts';
import { parseForm } from '#core/forms/parseForm.ts';
import { expectAccessible, signIn } from './studio.ts';

/** One thing taken from the dictionary: an element or a group, and whose it is. */
type Part = readonly [id: string, role: string];

interface Sheet {
	readonly title: { readonly vi: string; readonly en: string };
	/** FEEL. */
	readonly visibleWhen?: string;
	readonly parts: readonly Part[];
}

const SHEETS: readonly Sheet[] = [
	{
		title: { vi: 'Người yêu cầu', en: 'Applicant' },
		parts: [
			['birth.parents', 'child'],
			['person.relationToChild', 'applicant'],
			['person.fullName', 'applicant'],
			['contact', 'applicant'],
			['identityPaper', 'applicant'],
			['residence', 'applicant']
		]
	},
	{ title: { vi: 'Người được khai sinh', en: 'The child' }, parts: [['person', 'child']] },
	{
		title: { vi: 'Nơi sinh và giấy tờ', en: 'Place of birth and evidence' },
		parts: [
			['birth.placeScope', 'child'],
			['birth.place', 'child'],
			['address.scope', 'child'],
			['person.homeTown', 'child'],
			['birthCertificate', 'child']
		]
	},
	{
		title: { vi: 'Người mẹ', en: 'Mother' },
		visibleWhen: 'child.parents in ("both", "fatherUnknown")',
		parts: [
			['parent', 'mother'],
			['identityPaper', 'mother']
		]
	},
	{
		title: { vi: 'Người cha', en: 'Father' },
		visibleWhen: 'child.parents in ("both", "motherUnknown")',
		parts: [
			['parent', 'father'],
			['identityPaper', 'father']
		]
	},
	{
		title: { vi: 'Kết hôn của cha, mẹ', en: 'The parents’ marriage' },
		visibleWhen: 'child.parents = "both"',
		parts: [
			['marriage.registered', 'mother'],
			['marriageCertificate', 'mother']
		]
	},
	{
		title: { vi: 'Nhận kết quả và cam đoan', en: 'Result and declaration' },
		parts: [
			['birth.copyRequested', 'applicant'],
			['result.receiptChannel', 'applicant']
		]
	}
];

test('the birth registration form is built from an empty page without the mouse', async ({ browser }) => {
	test.setTimeout(240_000);
	const page = await signIn(browser, 'configurator');
	await page.goto('/forms');
	const desk = new Desk(page);
	await test.step('starts an empty form', () => desk.start('Tờ khai đăng ký khai sinh, dựng thử'));
	await test.step('names the form of the law', () =>
		desk.nameLegalForm('Tờ khai đăng ký khai sinh', '04/2024/TT-BTP'));
	for (const [index, sheet] of SHEETS.entries()) {
		await test.step(sheet.title.vi, () => desk.fill(sheet, index === 0));
	}
	await test.step('adds who may act for the applicant, and the declaration', () => desk.addBlocks());
	await expect(page.getByText(/^Đã lưu/).first()).toBeVisible();
	await expectAccessible(page);

	const id = new URL(page.url()).pathname.split('/')[2] ?? '';
	const stored = await page.request.get(`/drafts/form/${id}`);
	const { draft } = (await stored.json()) as { draft: { content: unknown } };
	const built = formOf(draft.content);
	expect(built.legalForm).toMatchObject({
		number: 'Tờ khai đăng ký khai sinh',
		citation: { instrument: expect.stringContaining('04-2024-tt-btp') }
	});
	expect(built.pages.map(({ title, visibleWhen }) => ({ title, feel: visibleWhen?.feel }))).toEqual(
		SHEETS.map(({ title, visibleWhen }) => ({ title, feel: visibleWhen }))
	);
	const seed = formOf(JSON.parse(readFileSync('forms/khai-sinh.form.json', 'utf8')));
	const missing = [...coreOf(seed)].filter((datum) => !dataOf(built).has(datum));
	expect(missing).toEqual([]);
	expect(fieldNodes(built).find(({ item }) => item.control === 'declaration')?.item).toMatchObject({
		required: true,
		signature: { title: { vi: 'NGƯỜI YÊU CẦU' } }
	});
	const acting = formNodes(built).find(({ id }) => id === 'representative');
	expect(acting).toMatchObject({ type: 'section', visibleWhen: { feel: 'applicant.authorised = true' } });
	await expect(page.getByRole('region', { name: 'Vấn đề' })).not.toContainText(/\d+ lỗi/);
	await page.context().close();
});

// helpers

/** Somebody at the designer with both hands on the keyboard. */
class Desk {
	readonly #page: Page;
	readonly #properties: Locator;

	constructor(page: Page) {
		this.#page = page;
		this.#properties = page.getByRole('region', { name: 'Thuộc tính' });
	}

	async start(title: string): Promise<void> {
		await this.#tabTo(this.#page.getByRole('button', { name: 'Tạo biểu mẫu' }));
		await this.#key('Enter');
		await expect(this.#page.getByLabel('Tên biểu mẫu (tiếng Việt)')).toBeFocused();
		await this.#page.keyboard.type(title);
		await this.#key('Enter');
		await expect(this.#page).toHaveURL(/\/forms\/[^/]+\/design$/);
		await expect(this.#page.getByRole('treeitem').first()).toBeVisible();
		await expect(this.#page.getByRole('region', { name: 'Vấn đề' })).toContainText(/Vấn đề/);
	}

	async nameLegalForm(number: string, instrument: string): Promise<void> {
		await this.#key('Alt+p');
		await this.#tabTo(this.#properties.getByRole('textbox', { name: 'Số hiệu mẫu' }));
		await this.#page.keyboard.type(number);
		await this.#key('Tab');
		await this.#page.keyboard.type(instrument);
		await expect(this.#page.getByRole('option', { name: new RegExp(instrument) })).toBeVisible();
		await this.#key('Enter');
		await expect(this.#properties.getByRole('button', { name: /không còn theo mẫu/i })).toBeVisible();
	}

	/** Makes (or takes the first) page, names it, says when it shows, and puts in what belongs there. */
	async fill({ title, visibleWhen, parts }: Sheet, isFirst: boolean): Promise<void> {
		const before = await this.#rows();
		if (isFirst) {
			await this.#tabTo(this.#page.getByRole('treeitem').first());
			await this.#key('Space');
		} else {
			await this.#press('Trang');
			await expect.poll(() => this.#rows()).toBe(before + 1);
		}
		await this.#key('Alt+p');
		const vi = this.#properties.getByRole('textbox', { name: 'Tiêu đề', exact: true });
		await expect(vi).toBeFocused();
		await this.#key('Control+a');
		await this.#page.keyboard.type(title.vi);
		await this.#key('Tab');
		await this.#key('Control+a');
		await this.#page.keyboard.type(title.en);
		if (visibleWhen !== undefined) {
			const rule = this.#properties.getByRole('group', { name: 'Hiện khi' });
			await this.#tabTo(rule.getByRole('button', { name: 'Thêm điều kiện…' }));
			await this.#key('Enter');
			await this.#tabTo(rule.getByRole('textbox', { name: 'Điều kiện (FEEL)' }));
			await this.#page.keyboard.type(visibleWhen);
			await this.#key('Tab');
		}
		for (const part of parts) await this.#add(part);
	}

	async addBlocks(): Promise<void> {
		const before = await this.#rows();
		await this.#press('Cam đoan');
		await expect.poll(() => this.#rows()).toBe(before + 1);
		await this.#press('Người làm thay');
		const dialog = this.#page.getByRole('dialog', { name: 'Người làm thay' });
		const question = dialog.getByRole('combobox', { name: 'Câu hỏi có hay không' });
		await expect(question).toHaveValue(/birth\.authorised/);
		await this.#tabTo(dialog.getByRole('button', { name: 'Thêm vào đây' }));
		await this.#key('Enter');
		await expect(dialog).toBeHidden();
		await expect.poll(() => this.#rows()).toBeGreaterThan(before + 3);
	}

	/** Finds one in the dictionary by its id and places it in a role. */
	async #add([id, role]: Part): Promise<void> {
		const before = await this.#rows();
		const search = this.#page.getByRole('combobox', { name: 'Tìm trường trong từ điển' });
		await this.#key('Control+j');
		await expect(search).toBeFocused();
		await this.#page.keyboard.type(id);
		const hits = this.#page.getByRole('listbox', { name: 'Kết quả trong từ điển' });
		await expect(hits).toHaveAttribute('aria-busy', 'false');
		const options = hits.getByRole('option');
		const indexOf = () =>
			options.evaluateAll(
				(all, wanted) =>
					all.findIndex((option) =>
						[...option.querySelectorAll('small')].some((detail) =>
							detail.textContent.startsWith(`${wanted}@`)
						)
					),
				id
			);
		await expect.poll(indexOf, { message: `${id} is found` }).toBeGreaterThanOrEqual(0);
		const at = await indexOf();
		for (let down = 0; down < at; down += 1) await this.#key('ArrowDown');
		await this.#key('Enter');
		const about = this.#page.getByRole('combobox', { name: 'Dữ liệu về ai?' });
		await expect(about).toBeFocused();
		const [wanted, now] = await about.evaluate(
			(select, value) => [
				[...(select as HTMLSelectElement).options].findIndex((option) => option.value === value),
				(select as HTMLSelectElement).selectedIndex
			],
			role
		);
		const steps = (wanted ?? 0) - (now ?? 0);
		for (let step = 0; step < Math.abs(steps); step += 1)
			await this.#key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
		await expect(about).toHaveValue(role);
		await this.#key('Enter');
		await expect.poll(() => this.#rows(), { message: `${id} is placed` }).toBeGreaterThan(before);
	}

	/** Presses a layout block of the palette. */
	async #press(block: string): Promise<void> {
		await this.#key('Control+j');
		const blocks = this.#page.getByRole('group', { name: 'Thêm khối trình bày' });
		await this.#tabTo(blocks.getByRole('button', { name: block, exact: true }));
		await this.#key('Enter');
	}

	#rows(): Promise<number> {
		return this.#page.getByRole('treeitem').count();
	}

	async #tabTo(control: Locator): Promise<void> {
		await expect(control).toBeVisible();
		for (let presses = 0; presses < 120; presses += 1) {
			if (await control.evaluate((element) => element === document.activeElement)) return;
			await this.#key('Tab');
		}
		throw new Error(`Tab does not reach ${control}`);
	}

	#key(key: string): Promise<void> {
		return this.#page.keyboard.press(key);
	}
}

function formOf(value: unknown): FormDocument {
	const parsed = parseForm(value);
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
	return parsed.value;
}

/** Which data a form asks of whom: `person.fullName of mother`. */
function dataOf(form: FormDocument): ReadonlySet<string> {
	return new Set(fieldNodes(form).map(({ item }) => datum(item)));
}

/** What everybody to whom the form applies must answer. */
function coreOf(form: FormDocument): ReadonlySet<string> {
	const core = fieldNodes(form).filter(({ item }) => item.required && !item.visibleWhen);
	return new Set(core.map(({ item }) => datum(item)));
}

function datum({ element = '', role = '' }: { readonly element?: string; readonly role?: string }): string {
	return `${element.replace(/@.*$/, '').replace('element:', '')} of ${role}`;
}
