import { describe, expect, it } from 'vitest';
import { httpTransport } from './transport.ts';

describe('drafts over HTTP', () => {
	it('puts the rev, the content and the checkpoint name', async () => {
		const { transport, requests } = answering(200, { rev: 4, findings: [] });
		const answer = await transport.save({ rev: 3, content: { a: 1 }, checkpoint: 'x' });
		expect(answer).toEqual({ type: 'saved', rev: 4, findings: [] });
		expect(requests).toEqual([
			['PUT', '/drafts/form/khai-sinh', { rev: 3, content: { a: 1 }, checkpoint: 'x' }]
		]);
	});

	it.each([
		[409, { code: 'document/stale-rev' }, 'stale'],
		[503, {}, 'unreachable'],
		[429, {}, 'unreachable'],
		[400, {}, 'refused'],
		[413, 'not json', 'refused'],
		[200, '<html>a proxy in between</html>', 'unreachable']
	])('takes a %i for what it is', async (status, body, type) => {
		const { transport } = answering(status, body);
		expect((await transport.save({ rev: 1, content: {} })).type).toBe(type);
	});

	it('hands on the problems of a refusal', async () => {
		const problems = [{ code: 'form/wrong-type', at: '/pages/0/title' }];
		const { transport } = answering(422, { title: 'x', problems });
		expect(await transport.save({ rev: 1, content: {} })).toEqual({ type: 'refused', problems });
	});

	it('names the expired session when the server asks to sign in', async () => {
		const { transport } = answering(401, {});
		const answer = await transport.save({ rev: 1, content: {} });
		expect(answer.type === 'refused' && answer.problems[0]?.code).toBe('document/signed-out');
	});

	it('is unreachable when the network fails', async () => {
		const transport = httpTransport('form', 'a', () => Promise.reject(new TypeError('offline')));
		expect(await transport.save({ rev: 1, content: {} })).toEqual({ type: 'unreachable' });
		expect(await transport.load()).toBeUndefined();
	});

	it('loads the draft out of what the server answers about the document', async () => {
		const draft = { rev: 2, content: { a: 1 }, updatedAt: '2026-11-21T03:00:00.000Z', updatedBy: 'Lan' };
		const { transport } = answering(200, { draft, versions: [], canEdit: true });
		expect(await transport.load()).toEqual(draft);
	});
});

// helpers

function answering(status: number, body: unknown) {
	const requests: unknown[] = [];
	const transport = httpTransport('form', 'khai-sinh', async (input, init) => {
		requests.push([init?.method ?? 'GET', input, init?.body ? JSON.parse(String(init.body)) : undefined]);
		return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
	});
	return { transport, requests };
}
