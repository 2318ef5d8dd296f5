import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/server/auth/actor.ts';
import { bringIntoForce, peopleOf, seedProcedure } from '#lib/server/testing/people.ts';
import { makeTestApp, type TestApp } from '#lib/server/testing/testApp.ts';
import { GET as GET_OWN } from '../../../../../forms/[id]/paper.pdf/+server.ts';
import { GET, POST } from './+server.ts';

describe('the paper of a form', { timeout: 60_000 }, () => {
	let app: TestApp;
	beforeAll(async () => {
		app = await makeTestApp();
		await seedProcedure(app);
	}, 60_000);
	afterAll(() => app.dispose());

	it('opens in the browser as a PDF that nobody keeps', async () => {
		const answer = await print(peopleOf(app).tina);
		expect(answer.status).toBe(200);
		expect(Object.fromEntries(answer.headers)).toMatchObject({
			'content-type': 'application/pdf',
			'content-disposition': 'inline; filename="khai-sinh.pdf"',
			'cache-control': 'no-store'
		});
		expect(await textOf(answer)).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
	});

	it('holds what registers know of a persona', async () => {
		const { carl } = peopleOf(app);
		expect(await textOf(await print(carl))).not.toContain('Nguyễn Thị Hoa');
		const filled = await textOf(await print(carl, 'main', '?persona=persona:nguyen-thi-hoa@1'));
		expect(filled).toContain('Nguyễn Thị Hoa');
	});

	it('is the same of the form on its own', async () => {
		const { carl } = peopleOf(app);
		const answer = await GET_OWN({ ...event(carl, 'main', ''), params: { id: 'khai-sinh' } } as never);
		expect(await textOf(answer)).toBe(await textOf(await print(carl)));
	});

	it('holds the answers that are sent', async () => {
		const body = JSON.stringify({ answers: { child: { fullName: 'Trần Thị Ví Dụ' } } });
		const { carl } = peopleOf(app);
		const answer = await POST(event(carl, 'main', '', { method: 'POST', body }) as never);
		expect(await textOf(answer)).toContain('Trần Thị Ví Dụ');
	});

	it('is not there under an alias that is no form, nor for a persona nobody made', async () => {
		const { carl } = peopleOf(app);
		expect((await print(carl, 'workflow')).status).toBe(404);
		expect((await print(carl, 'main', '?persona=persona:nobody@1')).status).toBe(404);
		expect((await print(carl, 'main', '?persona=source:populationDb@1')).status).toBe(404);
	});

	it('is refused to those who read no procedures', async () => {
		expect((await print(app.actor(['admin'], 'centre', 'ada'))).status).toBe(403);
	});

	it('is that of a version where one is named', async () => {
		const { carl } = peopleOf(app);
		expect((await print(carl, 'main', '?version=1')).status).toBe(404);
		await bringIntoForce(app);
		expect(await textOf(await print(carl, 'main', '?version=1'))).toContain('khai-sinh · phiên bản 1');
		expect((await print(carl, 'main', '?version=99')).status).toBe(404);
		for (const none of ['0', 'x']) {
			expect((await print(carl, 'main', `?version=${none}`)).status).toBe(422);
		}
	});

	// helpers

	function print(user: Actor, alias = 'main', search = ''): Promise<Response> {
		return Promise.resolve(GET(event(user, alias, search) as never));
	}

	function event(user: Actor, alias: string, search: string, init?: RequestInit) {
		const url = new URL(`http://t/procedures/1.001193/forms/${alias}/paper.pdf${search}`);
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
	const document = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()));
	const { text } = await extractText(document, { mergePages: true });
	return text.replace(/\s+/g, ' ');
}
