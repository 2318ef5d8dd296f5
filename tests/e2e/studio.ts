import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { studioOf } from './studioOf.ts';

/** The demo that the global set-up started for the project of the running test. */
export const studio = {
	get url(): string {
		return studioOf(test.info().project.name).url;
	},
	get data(): string {
		return studioOf(test.info().project.name).data;
	},
	get consumerKey(): string {
		return required('DEMO_CONSUMER_KEY');
	}
};

export type Account =
	'configurator' | 'configurator2' | 'tester' | 'approver' | 'publisher' | 'steward' | 'admin' | 'auditor';

/** A page of a fresh browser context, signed in through the sign-in form. */
export function signIn(browser: Browser, account: Account, baseURL = studio.url): Promise<Page> {
	return signInAs(browser, { email: `${account}@demo.local`, password: required('DEMO_PASSWORD') }, baseURL);
}

/** The same for a person who is not of the demo. */
export async function signInAs(
	browser: Browser,
	{ email, password }: { readonly email: string; readonly password: string },
	baseURL = studio.url
): Promise<Page> {
	const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
	const page = followReadiness(await context.newPage());
	await page.goto('/login');
	await page.getByLabel('Thư điện tử').fill(email);
	await page.getByLabel('Mật khẩu').fill(password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page).not.toHaveURL(/login/);
	await whenLive(page);
	return page;
}

/** The page, whose `goto` and `reload` also wait until what they show answers to clicks and keys. */
export function followReadiness(page: Page): Page {
	const goto = page.goto.bind(page);
	const reload = page.reload.bind(page);
	page.goto = async (...args) => {
		const response = await goto(...args);
		await whenLive(page);
		return response;
	};
	page.reload = async (...args) => {
		const response = await reload(...args);
		await whenLive(page);
		return response;
	};
	return page;
}

/** Fails with the list of violations axe found (WCAG 2.2 A and AA), once nothing moves or fades any more. */
export async function expectAccessible(page: Page): Promise<void> {
	await page.waitForFunction(() =>
		document
			.getAnimations()
			.every((one) => one.playState !== 'running' || one.effect?.getTiming().iterations === Infinity)
	);
	const { violations } = await new AxeBuilder({ page })
		.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
		.analyze();
	const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
	expect(found, page.url()).toEqual([]);
}

// helpers

async function whenLive(page: Page): Promise<void> {
	await page.waitForFunction(() => !document.querySelector('.app > [inert]'));
}

function required(name: string): string {
	const value = process.env[name];
	if (!value) throw new Error(`${name} is not set: run through playwright.config.ts`);
	return value;
}
