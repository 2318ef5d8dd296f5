import { describe, expect, it } from 'vitest';
import type { ProcedureDocument, ProcedureResult } from '#core/procedures/types.ts';
import type { Actor } from '#lib/server/auth/actor.ts';
import { peopleOf, withSeededApp } from '#lib/server/testing/people.ts';
import { load as loadDesigner } from './[alias]/+page.server.ts';
import { actions, load } from './+page.server.ts';

describe('the papers of a procedure', { timeout: 60_000 }, () => {
	const app = withSeededApp();

	it('are listed: results with their templates, and the forms', async () => {
		const data = await load(event(peopleOf(app()).tina) as never);
		expect(data).toMatchObject({
			canEdit: false,
			results: [
				{ code: 'KQ.G15.000031', alias: 'certificate' },
				{ code: 'phieu-tu-choi', alias: 'refusal' },
				{ code: 'van-ban-tu-choi', alias: 'against' }
			],
			forms: [{ alias: 'main' }]
		});
	});

	it('open with what can be printed and whose data can be shown', async () => {
		const data = await loadDesigner(event(peopleOf(app()).carl, 'certificate') as never);
		if (!data) throw new Error('The page must have data');
		expect(data).toMatchObject({ template: { id: 'giay-khai-sinh' }, canEdit: true });
		const paths = (data.variables as readonly { path: string }[]).map(({ path }) => path);
		expect(paths).toEqual(expect.arrayContaining(['form.child.fullName', 'result.number', 'dossier.code']));
		expect((data.data as readonly { value: string }[]).map(({ value }) => value)).toContain(
			'persona:nguyen-thi-hoa@1'
		);
	});

	it('get a template for a result that has none, which the procedure then uses', async () => {
		const { carl } = peopleOf(app());
		await takeTemplate(carl, 'van-ban-tu-choi');
		expect(((await load(event(carl) as never)) as { results: readonly object[] }).results[2]).toMatchObject({
			alias: undefined
		});
		await expect(create(carl, 'van-ban-tu-choi')).rejects.toMatchObject({
			status: 303,
			location: '/procedures/1.001193/templates/result1'
		});
		const data = await load(event(carl) as never);
		expect((data as { results: readonly object[] }).results[2]).toMatchObject({ alias: 'result1' });
	});

	it('get none from those who may not edit, nor for a result that is not there', async () => {
		const { carl, tina } = peopleOf(app());
		expect(await create(tina, 'van-ban-tu-choi')).toMatchObject({ status: 403 });
		expect(await create(carl, 'nothing')).toMatchObject({ status: 404 });
	});

	it('are not there under an alias that is no template', async () => {
		await expect(loadDesigner(event(peopleOf(app()).carl, 'main') as never)).rejects.toMatchObject({
			status: 404
		});
	});

	// helpers

	/** The draft in which the result has no template. */
	async function takeTemplate(user: Actor, code: string): Promise<void> {
		const { documents } = app().app.services;
		const opened = await documents.open(user, 'procedure', '1.001193');
		if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
		const { draft, latest } = opened.value;
		const procedure = (draft?.content ?? latest?.content) as ProcedureDocument;
		const without = ({ template: _template, ...result }: ProcedureResult) => result;
		const results = procedure.results.map((result) => (result.code === code ? without(result) : result));
		const saved = await documents.saveDraft(user, 'procedure', procedure.code, {
			rev: draft?.rev ?? null,
			content: { ...procedure, results }
		});
		if (!saved.ok) throw new Error(JSON.stringify(saved.problems));
	}

	function create(user: Actor, result: string): Promise<unknown> {
		const body = new FormData();
		body.set('result', result);
		const request = new Request('http://t/procedures/1.001193/templates', { method: 'POST', body });
		return Promise.resolve().then(() => actions.create?.({ ...event(user), request } as never));
	}

	function event(user: Actor, alias = '') {
		return {
			params: { code: '1.001193', alias },
			url: new URL('http://t/procedures/1.001193/templates'),
			locals: { user, services: app().app.services, locale: 'vi', requestId: 'r1', session: null }
		};
	}
});
