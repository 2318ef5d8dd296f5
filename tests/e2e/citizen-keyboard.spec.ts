import { expect, test, type Locator, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { expectAccessible, signIn } from './studio.ts';

const TRY_OUT = '/procedures/1.001193/try-out';
const INTAKE = 'Tiếp nhận, kiểm tra thẩm quyền';
const POPULATION = 'Cơ sở dữ liệu quốc gia về dân cư';
/** Nobody is registered before being born: a week ago, whenever this runs. */
const BORN = new Date(Date.now() - 7 * 86_400_000);

let page: Page;

test.beforeAll(async ({ browser }) => {
	page = await signIn(browser, 'tester');
});

test.afterAll(() => page.context().close());

test('a mother whose data the state has answers only what is hers to say, and prints what she handed in', async () => {
	const citizen = new Citizen(page);
	await citizen.become('persona:nguyen-thi-hoa@1');
	await citizen.seesFromSource('Họ, chữ đệm, tên người yêu cầu', 'Nguyễn Thị Hoa', POPULATION);
	await citizen.seesFromSource('Giới tính của trẻ', 'Nam', 'Giấy chứng sinh');
	await expect(citizen.question('Họ, chữ đệm, tên cha')).toHaveCount(0);

	await test.step('handed in too early, the form lists what is missing, and a key leads there', async () => {
		await citizen.pressHandIn();
		await expect(citizen.summary).toBeFocused();
		await expectAccessible(page);
		await citizen.follow(/Trường hợp khai sinh/i);
	});
	await citizen.pick('Trường hợp khai sinh', 'Đã xác định được cả cha lẫn mẹ');
	await citizen.seesFromSource('Họ, chữ đệm, tên cha', 'Trần Văn Nam', POPULATION);
	await citizen.pick('Quan hệ với người được khai sinh', 'Mẹ');
	await citizen.say('Họ, chữ đệm, tên của trẻ', 'Trần Ví Dụ Phím');
	await citizen.find('Dân tộc của trẻ', 'Kinh');
	await citizen.find('Quốc tịch của trẻ', 'Việt Nam');
	await citizen.pick('Trẻ sinh ở đâu', 'Trong nước');
	await citizen.seesFromSource('Nơi sinh', 'Hoàn Kiếm', 'Giấy chứng sinh');
	await citizen.pick('Quê quán ở đâu', 'Trong nước');
	await citizen.live('Quê quán của trẻ', '01', 'Hoàn Kiếm');
	await citizen.pick('Giấy tờ bạn có', 'Giấy chứng sinh');
	await citizen.seesFromSource('Số giấy chứng sinh', 'VD-0000001', 'Giấy chứng sinh');
	await citizen.pick('Cha, mẹ của trẻ đã đăng ký kết hôn với nhau', 'Có');
	await citizen.finish();

	await citizen.handIn();
	await citizen.isReceived();
	await test.step('the paper is asked for again when the server was away', async () => {
		const print = page.getByRole('button', { name: 'In tờ khai (PDF)' });
		await page.route('**/paper.pdf', (route) => route.abort());
		await citizen.tabTo(print);
		await citizen.key('Enter');
		await expect(page.getByRole('alert').filter({ hasText: 'Chưa in được tờ khai' })).toBeVisible();
		await expect(print).toBeFocused();
		await page.unroute('**/paper.pdf');
		const [download] = await Promise.all([page.waitForEvent('download'), citizen.key('Enter')]);
		expect(download.suggestedFilename()).toBe('khai-sinh.pdf');
		const paper = await textOf(await download.path());
		for (const name of ['Trần Ví Dụ Phím', 'Nguyễn Thị Hoa', 'Trần Văn Nam']) expect(paper).toContain(name);
		await expect(page.getByText('Đã tải về khai-sinh.pdf')).toBeVisible();
		await expectAccessible(page);
	});
});

test('a single mother is asked nothing of a father, and one tick she forgot is found for her', async () => {
	const citizen = new Citizen(page);
	await citizen.become('persona:le-thi-mai@1');
	await citizen.seesFromSource('Họ, chữ đệm, tên người yêu cầu', 'Lê Thị Mai', POPULATION);
	await citizen.pick('Trường hợp khai sinh', 'Chưa xác định được cha');
	await citizen.pick('Quan hệ với người được khai sinh', 'Mẹ');
	await citizen.describeChild('Lê Ví Dụ An');
	await expect(citizen.question('Họ, chữ đệm, tên cha')).toHaveCount(0);
	await citizen.seesFromSource('Họ, chữ đệm, tên mẹ', 'Lê Thị Mai', POPULATION);
	await citizen.finish({ declares: false });

	await citizen.handIn();
	await expect(citizen.summary).toBeFocused();
	await expect(citizen.summary.getByRole('link')).toHaveCount(1);
	await citizen.follow(/cam đoan/i);
	await citizen.declare();
	await citizen.handIn();
	await citizen.isReceived();
});

test('a foreign father is described by hand, and the dossier is found to belong to another procedure', async () => {
	const citizen = new Citizen(page);
	await citizen.become('persona:do-thi-thao@1');
	await citizen.pick('Trường hợp khai sinh', 'Đã xác định được cả cha lẫn mẹ');
	await citizen.pick('Quan hệ với người được khai sinh', 'Mẹ');
	await citizen.describeChild('Đỗ Ví Dụ Anh');
	await citizen.seesFromSource('Họ, chữ đệm, tên mẹ', 'Đỗ Thị Thảo', POPULATION);
	await citizen.say('Họ, chữ đệm, tên cha', 'Jean Exemple');
	await citizen.say('Năm sinh của cha', '1990');
	await citizen.find('Dân tộc của cha', 'Người nước ngoài');
	await citizen.find('Quốc tịch của cha', 'Pháp');
	await citizen.pick('Cha, mẹ của trẻ đã đăng ký kết hôn với nhau', 'Có');
	await citizen.finish();

	await citizen.handIn();
	await expect(citizen.summary).toBeFocused();
	await expect(citizen.summary.getByRole('link')).toHaveCount(4);
	await citizen.follow(/loại giấy tờ tùy thân/i);
	await citizen.pick('Loại giấy tờ tùy thân', 'Hộ chiếu');
	await citizen.say('Số giấy tờ tùy thân', '99FV00777');
	await citizen.pick('Loại cư trú', 'Thường trú');
	await citizen.pick('Trong nước hay nước ngoài', 'Nước ngoài hoặc trường hợp khác');
	await citizen.say('Địa chỉ ở nước ngoài hoặc ghi bằng lời', '12 Rue de l’Exemple, Paris');
	await citizen.handIn();
	await citizen.isReceived();

	await citizen.tabTo(page.getByRole('button', { name: 'Không thuộc thủ tục hoặc thẩm quyền' }));
	await citizen.key('Enter');
	await expect(page.getByRole('heading', { level: 2, name: /Từ chối tiếp nhận/ })).toBeVisible();
	await citizen.nextStep();
	await expect(page.getByText('Kết quả: Phiếu từ chối tiếp nhận, giải quyết hồ sơ').first()).toBeVisible();
	await expectAccessible(page);
});

// helpers

/** Somebody before the form with both hands on the keyboard. */
class Citizen {
	readonly #page: Page;
	readonly form: Locator;

	constructor(page: Page) {
		this.#page = page;
		this.form = page.getByRole('region', { name: 'Người dân nộp hồ sơ' });
	}

	get summary(): Locator {
		return this.form.locator('.fv-summary');
	}

	/** A question with its choices or parts, or with what a source answered. */
	question(label: string): Locator {
		return this.form.getByRole('group', { name: label, exact: true });
	}

	/** Opens the try-out and becomes the persona. */
	async become(persona: string): Promise<void> {
		await this.#page.goto(TRY_OUT);
		await this.select(this.#page.getByRole('combobox', { name: 'Dữ liệu giả lập' }), persona);
	}

	async seesFromSource(label: string, value: string, source: string): Promise<void> {
		const told = this.question(label).filter({ hasText: 'lấy lúc' });
		await expect(told).toContainText(value);
		await expect(told).toContainText(source);
	}

	async say(label: string, text: string): Promise<void> {
		await this.tabTo(this.form.getByRole('textbox', { name: label, exact: true }));
		await this.#page.keyboard.type(text);
	}

	async pick(label: string, choice: string): Promise<void> {
		const question = this.question(label);
		await this.tabTo(question);
		const wanted = question.getByRole('radio', { name: choice, exact: true });
		const steps = await wanted.evaluate((radio) => {
			const all = [...radio.closest('[role=group], fieldset')!.querySelectorAll('input[type=radio]')];
			return all.indexOf(radio) - all.indexOf(document.activeElement!);
		});
		if (steps === 0) await this.key('Space');
		for (let step = 0; step < Math.abs(steps); step += 1) await this.key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
		await expect(wanted).toBeChecked();
	}

	/** Types into a searchable list until the entry is offered, and takes it. */
	async find(label: string, entry: string, within = this.form): Promise<void> {
		const box = within.getByRole('combobox', { name: label, exact: true });
		await this.tabTo(box);
		await this.#page.keyboard.type(entry);
		await expect(this.form.getByRole('listbox').getByRole('option').first()).toContainText(entry);
		await this.key('Enter');
		await expect(box).toHaveValue(new RegExp(entry));
	}

	/** An address down to the commune. */
	async live(label: string, province: string, commune: string): Promise<void> {
		const address = this.question(label);
		await this.select(address.getByRole('combobox', { name: 'Tỉnh, thành phố' }), province);
		await this.find('Xã, phường, đặc khu', commune, address);
	}

	/** Whatever no register knows of a child born a week ago in Hà Nội. */
	async describeChild(name: string): Promise<void> {
		await this.say('Họ, chữ đệm, tên của trẻ', name);
		await this.tabTo(this.question('Ngày, tháng, năm sinh của trẻ').getByRole('textbox').first());
		const parts = [BORN.getDate(), BORN.getMonth() + 1, BORN.getFullYear()];
		for (const [at, part] of parts.entries()) {
			if (at > 0) await this.key('Tab');
			await this.#page.keyboard.type(String(part));
		}
		await this.pick('Giới tính của trẻ', 'Nữ');
		await this.find('Dân tộc của trẻ', 'Kinh');
		await this.find('Quốc tịch của trẻ', 'Việt Nam');
		await this.pick('Trẻ sinh ở đâu', 'Trong nước');
		await this.live('Nơi sinh', '01', 'Hoàn Kiếm');
		await this.pick('Quê quán ở đâu', 'Trong nước');
		await this.live('Quê quán của trẻ', '01', 'Hoàn Kiếm');
		await this.pick('Giấy tờ bạn có', 'Giấy chứng sinh');
		await this.say('Số giấy chứng sinh (không bắt buộc)', 'VD-0000777');
	}

	/** The last part of the form. */
	async finish({ declares = true } = {}): Promise<void> {
		await this.pick('Đề nghị cấp bản sao Giấy khai sinh', 'Không');
		await this.pick('Hình thức nhận kết quả', 'Trực tuyến');
		if (declares) await this.declare();
	}

	async declare(): Promise<void> {
		const tick = this.form.getByRole('checkbox', { name: 'Tôi cam đoan nội dung khai là đúng sự thật' });
		await this.tabTo(tick);
		await this.key('Space');
		await expect(tick).toBeChecked();
	}

	/** With the button at the foot of the form. */
	async pressHandIn(): Promise<void> {
		await this.tabTo(this.#page.getByRole('button', { name: 'Nộp hồ sơ', exact: true }));
		await this.key('Enter');
	}

	handIn(): Promise<void> {
		return this.nextStep();
	}

	/** Whoever's turn it is does what is usual. */
	nextStep(): Promise<void> {
		return this.key('Alt+ArrowRight');
	}

	/** The officer's task is there, and the log says what was asked and what was known. */
	async isReceived(): Promise<void> {
		await expect(this.#page.getByRole('heading', { level: 2, name: INTAKE })).toBeVisible();
		await expect(
			this.#page.getByText(/Người dân nộp hồ sơ: \d+ câu phải trả lời, [1-9]\d* trường điền sẵn/)
		).toBeVisible();
	}

	/** Goes to an entry of the error summary and presses it. */
	async follow(entry: RegExp): Promise<void> {
		await this.tabTo(this.summary.getByRole('link', { name: entry }).first());
		await this.key('Enter');
	}

	async select(control: Locator, value: string): Promise<void> {
		await this.tabTo(control);
		const [wanted, now] = await control.evaluate(
			(select, code) => [
				[...(select as HTMLSelectElement).options].findIndex((option) => option.value === code),
				(select as HTMLSelectElement).selectedIndex
			],
			value
		);
		const steps = (wanted ?? 0) - (now ?? 0);
		for (let step = 0; step < Math.abs(steps); step += 1) await this.key(steps > 0 ? 'ArrowDown' : 'ArrowUp');
		await expect(control).toHaveValue(value);
	}

	async tabTo(control: Locator): Promise<void> {
		await expect(control).toBeVisible();
		for (let presses = 0; presses < 200; presses += 1) {
			if (await control.evaluate((element) => element.contains(document.activeElement))) return;
			await this.key('Tab');
		}
		throw new Error(`Tab does not reach ${control}`);
	}

	key(key: string): Promise<void> {
		return this.#page.keyboard.press(key);
	}
}

async function textOf(file: string): Promise<string> {
	const document = await getDocumentProxy(new Uint8Array(readFileSync(file)));
	const { text } = await extractText(document, { mergePages: true });
	return text.replace(/\s+/g, ' ');
}
