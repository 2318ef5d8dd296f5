import type { RequestEvent } from '@sveltejs/kit';
import { expect, it, vi } from 'vitest';
import type { Actor } from '#lib/server/auth/actor.ts';
import { refusal } from '#lib/server/auth/guard.ts';
import { FILLING_LIMIT } from '#lib/server/http/bodyLimit.ts';
import { CODE, peopleOf, withSeededApp } from '#lib/server/testing/people.ts';
import { NOW } from '#lib/server/testing/testApp.ts';
import { GET as list, POST as open } from './+server.ts';
import { DELETE as remove, GET as read, POST as act, PUT as save } from './[id]/+server.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const context = withSeededApp();
const carl = () => peopleOf(context()).carl;
const ASKED = {
	which: 'draft',
	receivedAt: NOW,
	channel: 'online',
	persona: 'persona:nguyen-thi-hoa@1',
	outcomes: {}
};
const TYPED = { rev: 1, answers: { kind: 'mới' }, edits: {}, disputes: {} };

it('begins, keeps, hands in and forgets a filling', async () => {
	const begun = await call(open, ASKED);
	expect(begun.status).toBe(201);
	const { id } = begun.body;
	expect((await call(save, TYPED, { id })).body).toEqual({ rev: 2 });
	expect((await call(read, undefined, { id })).body).toMatchObject({
		rev: 2,
		content: { answers: TYPED.answers }
	});
	expect((await call(list)).body).toMatchObject({ fillings: [{ id }] });
	expect(
		(await call(act, { act: 'askAgain', rev: 2, outcomes: { populationDb: 'timeout' } }, { id })).body
	).toMatchObject({
		rev: 3
	});
	const handedIn = await call(act, { ...TYPED, act: 'submit', rev: 3 }, { id });
	expect(handedIn.body).toMatchObject({
		dropped: [{ pointer: '/kind', reason: 'unknown' }],
		filling: { rev: 4 }
	});
	expect((await call(remove, undefined, { id })).status).toBe(200);
	expect((await call(read, undefined, { id })).status).toBe(404);
});

it('answers 409 to a save that is late, and keeps what was there', async () => {
	const { id } = (await call(open, ASKED)).body;
	await call(save, TYPED, { id });
	const late = await call(save, { ...TYPED, answers: {} }, { id });
	expect([late.status, late.body]).toMatchObject([
		409,
		{ title: 'filling/stale-rev', problems: [{ params: { rev: 2 } }] }
	]);
	expect((await call(read, undefined, { id })).body).toMatchObject({ content: { answers: TYPED.answers } });
});

it('is 404 for another person, another province and another procedure’s address', async () => {
	const { id } = (await call(open, ASKED)).body;
	const others = [peopleOf(context()).tina, { ...carl(), tenant: 'other' }];
	for (const actor of others) {
		expect((await call(read, undefined, { id, actor })).status).toBe(404);
		expect((await call(save, TYPED, { id, actor })).status).toBe(404);
		expect((await call(act, { ...TYPED, act: 'submit' }, { id, actor })).status).toBe(404);
	}
	expect((await call(read, undefined, { id, code: '1.000000' })).status).toBe(404);
});

it.each(['/(app)/procedures/[code]/fillings', '/(app)/procedures/[code]/fillings/[id]'])(
	'%s is refused to who may not play',
	(route) => {
		expect(refusal(route, context().actor(['auditor']))).toMatchObject({ code: 'auth/forbidden' });
		expect(refusal(route, null)).toMatchObject({ code: 'auth/required' });
		expect(refusal(route, carl())).toBeUndefined();
	}
);

it('is 403 for a person whose roles do not play, whatever the route says', async () => {
	expect((await call(open, ASKED, { actor: context().actor(['publisher']) })).status).toBe(403);
});

it.each([
	[
		'more than the limit',
		`{"rev":1,"answers":{"x":"${'x'.repeat(10 * 1024 * 1024)}"}}`,
		413,
		'request/too-large'
	],
	['no JSON', '{"rev":', 400, 'request/not-json'],
	['a reason that is none', { ...TYPED, edits: { '/kind': { reason: ' ' } } }, 422, 'shape/too-small'],
	['a place that is none', { ...TYPED, disputes: { kind: { note: 'x' } } }, 422, 'shape/wrong-value'],
	['answers that are a list', { ...TYPED, answers: [] }, 422, 'shape/wrong-value'],
	['sources’ answers of its own', { ...TYPED, prefilled: [] }, 422, 'shape/unknown-key'],
	['answers without end', nested(5000), 422, 'shape/too-deep']
])('is refused with %s', async (_, body, status, code) => {
	const { id } = (await call(open, ASKED)).body;
	const refused = await call(save, body, { id });
	expect([refused.status, refused.body.title]).toEqual([status, code]);
	expect((await call(read, undefined, { id })).body).toMatchObject({ rev: 1 });
});

it('allows answers, not files', () => {
	expect(FILLING_LIMIT).toBe(512 * 1024);
});

// helpers

interface Answered {
	readonly status: number;
	readonly body: Readonly<Record<string, unknown>> & { readonly id: string };
}

type Handler = (event: never) => Response | Promise<Response>;

async function call(
	handler: Handler,
	body?: unknown,
	{
		id,
		code = CODE,
		actor = carl()
	}: { readonly id?: string; readonly code?: string; readonly actor?: Actor } = {}
): Promise<Answered> {
	const url = new URL(`http://t/procedures/${code}/fillings${id === undefined ? '' : `/${id}`}`);
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const request = new Request(url, body === undefined ? {} : { method: 'POST', body: text });
	const locals = { requestId: 'r', user: actor, services: context().app.services };
	const event = {
		params: { code, ...(id !== undefined && { id }) },
		url,
		request,
		locals
	} as unknown as RequestEvent;
	const response = await handler(event as never);
	return { status: response.status, body: (await response.json()) as Answered['body'] };
}

function nested(depth: number): string {
	return `{"rev":1,"edits":{},"disputes":{},"answers":{"x":${'['.repeat(depth)}${']'.repeat(depth)}}}`;
}
