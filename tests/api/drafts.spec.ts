import { expect, test, type APIResponse, type Page } from '@playwright/test';
import { signIn, studio } from '../e2e/studio.ts';

const FORM = '/drafts/form/khai-sinh';
const UNRELEASED = '/drafts/form/dang-ky-ho-kinh-doanh';
const WORKFLOW = '/drafts/workflow/dang-ky-khai-sinh';

interface Opened {
	readonly draft: { readonly rev: number; readonly content: Record<string, unknown> };
}

let configurator: Page;

test.beforeAll(async ({ browser }) => {
	configurator = await signIn(browser, 'configurator');
});

test.afterAll(async () => {
	await configurator.context().close();
});

test.describe('a save that cannot be taken', () => {
	test('names the place of a wrong type in a form and keeps what was there', async () => {
		const { rev, content } = await open(FORM);
		const pages = content.pages as { title: unknown }[];

		const answer = await save(FORM, rev, { ...content, pages: [{ ...pages[0], title: 7 }] });

		expect(answer.status()).toBe(422);
		expect((await problemsOf(answer)).map(({ at }) => at)).toContain('/pages/0/title');
		expect(await open(FORM)).toEqual({ rev, content });
	});

	test('is refused when somebody saved in between, with the rev that stands there', async () => {
		const { rev, content } = await open(FORM);
		const first = await save(FORM, rev, { ...content, title: { vi: 'Tab thứ nhất' } });
		expect(first.ok()).toBe(true);

		const second = await save(FORM, rev, { ...content, title: { vi: 'Tab thứ hai' } });

		expect(second.status()).toBe(409);
		const [problem] = await problemsOf(second);
		expect(problem).toMatchObject({ code: 'document/stale-rev', params: { rev: rev + 1 } });
		const now = await open(FORM);
		expect(now.content.title).toEqual({ vi: 'Tab thứ nhất' });
		expect((await save(FORM, now.rev, content)).ok()).toBe(true);
	});

	const broken: readonly { readonly name: string; readonly spoil: (bpmn: string) => string }[] = [
		{ name: 'is not XML', spoil: () => 'Đây không phải XML' },
		{ name: 'is cut off', spoil: (bpmn) => bpmn.slice(0, bpmn.length / 2) },
		{
			name: 'has an unknown child in the bpmn namespace',
			spoil: (bpmn) => bpmn.replace(/<\/(\w+:)?process>/, (end) => `<bpmn:teleport id="t1" />${end}`)
		},
		{
			name: 'has an unknown child in the tt namespace',
			spoil: (bpmn) => bpmn.replace(/<tt:procedure\b/, (start) => `<tt:magic power="9" />${start}`)
		},
		{
			name: 'has an id twice',
			spoil: (bpmn) => bpmn.replace(/id="sign"/, 'id="intake"')
		}
	];
	for (const { name, spoil } of broken) {
		test(`is refused when the BPMN ${name}`, async () => {
			const { rev, content } = await open(WORKFLOW);
			const bpmn = String(content.bpmn);
			const spoiled = spoil(bpmn);
			expect(spoiled).not.toBe(bpmn);

			const answer = await save(WORKFLOW, rev, { ...content, bpmn: spoiled });

			expect(answer.status()).toBe(422);
			expect(await problemsOf(answer)).not.toEqual([]);
			expect(await open(WORKFLOW)).toEqual({ rev, content });
		});
	}

	test('is refused when the BPMN has 6 MB', async () => {
		const { rev, content } = await open(WORKFLOW);

		const answer = await save(WORKFLOW, rev, {
			...content,
			bpmn: `${String(content.bpmn)}<!-- ${'x'.repeat(6 * 1024 * 1024)} -->`
		});

		expect(answer.status()).toBe(413);
		expect(await open(WORKFLOW)).toEqual({ rev, content });
	});

	test('is refused from another site', async () => {
		const { rev, content } = await open(FORM);

		const answer = await configurator.request.put(FORM, {
			data: { rev, content },
			headers: { origin: 'https://example.org' }
		});

		expect(answer.status()).toBe(403);
		expect(await open(FORM)).toEqual({ rev, content });
	});
});

test('another agency neither sees nor changes a draft', async ({ browser }) => {
	const stranger = await signIn(browser, 'configurator2');

	const { rev, content } = await open(UNRELEASED);
	expect((await stranger.request.get(UNRELEASED)).status()).toBe(404);
	const answer = await stranger.request.put(UNRELEASED, {
		data: { rev, content },
		headers: { origin: studio.url }
	});
	expect(answer.status()).toBe(404);

	// What is in force is everybody's to read; the draft that goes beyond it is not.
	const released = await (await stranger.request.get(FORM)).json();
	expect(released).toMatchObject({ canEdit: false });
	expect(released.draft ?? null).toBeNull();
	await stranger.context().close();
});

test('the lock on a workflow is told, given back, and nobody else’s business', async ({ browser }) => {
	const lock = `${WORKFLOW}/lock`;
	const { rev, content } = await open(WORKFLOW);
	expect((await save(WORKFLOW, rev, content)).ok()).toBe(true);
	expect(await (await configurator.request.get(lock)).json()).toMatchObject({ lock: { mine: true } });

	const stranger = await signIn(browser, 'configurator2');
	expect(await (await stranger.request.get(lock)).json()).toEqual({ lock: null });
	const taken = await stranger.request.post(lock, { headers: { origin: studio.url } });
	expect(taken.status()).toBe(404);
	await stranger.context().close();

	expect(
		(await configurator.request.post(lock, { headers: { origin: 'https://example.org' } })).status()
	).toBe(403);
	await configurator.request.delete(lock, { headers: { origin: studio.url } });
	expect(await (await configurator.request.get(lock)).json()).toEqual({ lock: null });
});

test('nothing is answered without signing in', async ({ playwright }) => {
	const nobody = await playwright.request.newContext({ baseURL: studio.url });

	expect((await nobody.get(FORM, { headers: { accept: 'application/json' } })).status()).toBe(401);
	await nobody.dispose();
});

// helpers

async function open(path: string): Promise<Opened['draft']> {
	const answer = await configurator.request.get(path);
	expect(answer.ok()).toBe(true);
	const { draft } = (await answer.json()) as Opened;
	return { rev: draft.rev, content: draft.content };
}

function save(path: string, rev: number, content: unknown): Promise<APIResponse> {
	return configurator.request.put(path, { data: { rev, content }, headers: { origin: studio.url } });
}

async function problemsOf(answer: APIResponse) {
	expect(answer.headers()['content-type']).toContain('application/problem+json');
	const body = (await answer.json()) as {
		problems: { code: string; at?: string; params?: Record<string, unknown> }[];
	};
	return body.problems;
}
