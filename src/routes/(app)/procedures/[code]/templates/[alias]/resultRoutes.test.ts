import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/server/auth/actor.ts';
import { peopleOf, seedProcedure } from '#lib/server/testing/people.ts';
import { makeTestApp, type TestApp } from '#lib/server/testing/testApp.ts';
import { POST } from './preview/+server.ts';
import { GET } from './result.pdf/+server.ts';

const HOA = 'persona:nguyen-thi-hoa@1';

describe('a result template of a procedure', { timeout: 60_000 }, () => {
	let app: TestApp;
	beforeAll(async () => {
		app = await makeTestApp();
		await seedProcedure(app);
	}, 60_000);
	afterAll(() => app.dispose());

	it('is printed with the data of a persona', async () => {
		const { tina } = peopleOf(app);
		const empty = await textOf(await pdf(tina));
		expect(empty).toContain('GIẤY KHAI SINH');
		expect(empty).not.toContain('Nguyễn Thị Hoa');
		expect(await textOf(await pdf(tina, 'certificate', `?data=${HOA}`))).toContain('Nguyễn Thị Hoa');
	});

	it('is shown page by page while it is edited, without being saved', async () => {
		const { carl } = peopleOf(app);
		const { services } = app.app;
		const opened = await services.documents.open(carl, 'template', 'giay-khai-sinh');
		if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
		const template = { ...opened.value.draft?.content, title: { vi: 'Một tên khác' } };
		const answer = await preview(carl, { template, data: HOA });
		expect(answer.status).toBe(200);
		const { pages } = (await answer.json()) as { pages: readonly string[] };
		expect(pages.length).toBeGreaterThan(0);
		expect(pages[0]).toMatch(/^<svg/);
		expect(await services.documents.open(carl, 'template', 'giay-khai-sinh')).toEqual(opened);
	});

	it('is refused when it is none, and when the data are not there', async () => {
		const { carl } = peopleOf(app);
		expect((await preview(carl, { template: { kind: 'template' } })).status).toBe(422);
		expect((await pdf(carl, 'certificate', '?data=persona:nobody@1')).status).toBe(404);
		expect((await pdf(carl, 'main')).status).toBe(404);
	});

	it('is not shown to those who read no procedures', async () => {
		expect((await pdf(app.actor(['admin'], 'centre', 'ada'))).status).toBe(403);
	});

	// helpers

	function pdf(user: Actor, alias = 'certificate', search = ''): Promise<Response> {
		return Promise.resolve(GET(event(user, alias, search) as never));
	}

	function preview(user: Actor, body: unknown): Promise<Response> {
		return Promise.resolve(
			POST(event(user, 'certificate', '', { method: 'POST', body: JSON.stringify(body) }) as never)
		);
	}

	function event(user: Actor, alias: string, search: string, init?: RequestInit) {
		const url = new URL(`http://t/procedures/1.001193/templates/${alias}/result.pdf${search}`);
		return {
			params: { code: '1.001193', alias },
			url,
			request: new Request(url, init),
			locals: { user, services: app.app.services, locale: 'vi', requestId: 'r1', session: null }
		};
	}
});

// helpers

async function textOf(answer: Response): Promise<string> {
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(await answer.arrayBuffer())), {
		mergePages: true
	});
	return text.replace(/\s+/g, ' ');
}
