import { expect, test } from 'vitest';
import { fillingTransport } from './fillingTransport.ts';

const typed = {
	answers: { kind: 'new' },
	edits: { '/kind': { reason: 'x' } },
	disputes: { '/name': { note: 'Sai', at: '2026-11-20T02:00:00.000Z' } }
};

test('what is typed goes to the filling of the procedure; the server dates disputes itself', async () => {
	const asked: [string, string, unknown][] = [];
	const transport = fillingTransport('1.001193', 'draft', (url, init) => {
		asked.push([String(url), init?.method ?? '', JSON.parse(String(init?.body))]);
		return Promise.resolve(Response.json({ rev: 8 }));
	});
	expect(await transport.save('f1', 7, typed)).toEqual({ ok: true, value: { rev: 8 } });
	expect(asked).toEqual([
		[
			'/procedures/1.001193/fillings/f1',
			'PUT',
			{ rev: 7, answers: typed.answers, edits: typed.edits, disputes: { '/name': { note: 'Sai' } } }
		]
	]);
});

test.each([
	['saved elsewhere', () => Promise.resolve(new Response('{}', { status: 409 })), 'stale'],
	['gone', () => Promise.resolve(new Response('{}', { status: 404 })), 'gone'],
	['refused', () => Promise.resolve(new Response('{}', { status: 422 })), 'failed'],
	['cut off', () => Promise.resolve(new Response('{"rev":')), 'failed'],
	['unreachable', () => Promise.reject(new TypeError('no network')), 'failed']
])('a filling that is %s is told as such', async (_, answer, why) => {
	const transport = fillingTransport('1.001193', 'draft', answer);
	expect(await transport.load('f1')).toEqual({ ok: false, why });
});
