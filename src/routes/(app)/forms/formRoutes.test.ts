import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#lib/server/auth/actor.ts';
import { peopleOf, seedProcedure } from '#lib/server/testing/people.ts';
import { makeTestApp, type TestApp } from '#lib/server/testing/testApp.ts';
import { load } from '../procedures/[code]/forms/[alias]/+page.server.ts';
import { load as loadEdition } from './[id]/history/[edition]/+page.server.ts';
import { load as loadOwn } from './[id]/design/+page.server.ts';
import { GET } from './[id]/documents/+server.ts';
import { load as loadHistory } from './[id]/history/+page.server.ts';

const OWN = { id: 'khai-sinh' };
const COMMUNES = 'codelist:communes@1';

describe('the pages of a form', () => {
	let app: TestApp;
	beforeAll(async () => {
		app = await makeTestApp();
		await seedProcedure(app);
	}, 60_000);
	afterAll(() => app.dispose());

	it('open the draft with everything it refers to, large lists apart', async () => {
		const { carl } = peopleOf(app);
		const data = await open(carl);
		expect(data).toMatchObject({ form: { id: 'khai-sinh' }, canEdit: true, user: 'carl' });
		const refs = (data.documents as readonly { ref: string }[]).map(({ ref }) => ref);
		expect(refs).toContain('element:person.fullName@1');
		expect(refs).not.toContain(COMMUNES);
		expect(data.later).toContain(COMMUNES);
		expect(data.personas.length).toBeGreaterThan(0);
		expect(data.instruments[0]).toMatchObject({ ref: expect.stringMatching(/^instrument:/) });
	});

	it('are the same on their own as in a procedure', async () => {
		const { carl } = peopleOf(app);
		const own = await loadOwn(event(carl, 'main') as never);
		const { place, ...rest } = (await open(carl)) as { place: object };
		expect(place).toMatchObject({ base: '/procedures/1.001193/forms/main', overview: undefined });
		expect(own).toMatchObject({ ...rest, now: expect.anything(), place: { base: '/forms/khai-sinh' } });
	});

	it('can only be looked at by those who may not edit', async () => {
		const { tina } = peopleOf(app);
		expect(await open(tina)).toMatchObject({ canEdit: false });
	});

	it('do not exist under an alias that is no form', async () => {
		const { carl } = peopleOf(app);
		for (const alias of ['workflow', 'nothing', 'constructor']) {
			await expect(open(carl, alias)).rejects.toMatchObject({ status: 404 });
		}
	});

	it('list the draft, named states and versions with the names of people', async () => {
		const { carl } = peopleOf(app);
		const { services } = app.app;
		const { form, rev } = await open(carl);
		const saved = await services.documents.saveDraft(carl, 'form', 'khai-sinh', {
			rev,
			content: form,
			checkpoint: 'Trước khi sửa'
		});
		expect(saved.ok).toBe(true);
		const data = await loadHistory(event(carl, 'main') as never);
		expect(data).toMatchObject({ draft: { rev: rev + 1 } });
		expect((data as { states: readonly object[] }).states).toContainEqual(
			expect.objectContaining({ type: 'checkpoint', name: 'Trước khi sửa', rev: rev + 1 })
		);
		const edition = `c${rev + 1}`;
		const past = await loadEdition(event(carl, 'main', '', { edition }) as never);
		expect(past).toMatchObject({ canEdit: false, canRestore: true, edition: expect.stringContaining('Trước khi sửa') });
		const nothing = loadEdition(event(carl, 'main', '', { edition: 'c999' }) as never);
		await expect(nothing).rejects.toMatchObject({ status: 404 });
	});

	it('fetch what is added later, with what it refers to', async () => {
		const { carl } = peopleOf(app);
		const answer = await fetchDocuments(carl, COMMUNES, 'element:person.gender@1');
		const { documents } = (await answer.json()) as { documents: readonly { ref: string }[] };
		const refs = documents.map(({ ref }) => ref);
		expect(refs).toEqual(expect.arrayContaining([COMMUNES, 'element:person.gender@1', 'codelist:gender@1']));
		expect(refs.some((ref) => ref.startsWith('instrument:'))).toBe(false);
	});

	it('fetch nothing but what a form may refer to', async () => {
		const { carl } = peopleOf(app);
		expect((await fetchDocuments(carl, 'workflow:dang-ky-khai-sinh@draft')).status).toBe(422);
		expect((await fetchDocuments(carl, '../etc/passwd')).status).toBe(422);
	});

	// helpers

	function event(user: Actor, alias: string, search = '', more: Readonly<Record<string, string>> = {}) {
		const params = alias === 'main' ? OWN : { code: '1.001193', alias };
		return {
			params: { ...params, ...more },
			url: new URL(`http://t/procedures/1.001193/forms/${alias}${search}`),
			locals: { user, services: app.app.services, locale: 'vi', requestId: 'r1', session: null }
		};
	}

	async function open(user: Actor, alias = 'main') {
		const data = await load({ ...event(user, alias), params: { code: '1.001193', alias } } as never);
		if (!data) throw new Error('The page must have data');
		return data;
	}

	async function fetchDocuments(user: Actor, ...refs: readonly string[]): Promise<Response> {
		const query = refs.map((ref) => `ref=${encodeURIComponent(ref)}`).join('&');
		return GET(event(user, 'main', `?${query}`) as never);
	}
});
