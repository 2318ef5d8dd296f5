import { json } from '@sveltejs/kit';
import { fail, ok } from '#core/shared/problem.ts';
import { notAllowed, parseRequest, pullRoute } from '#lib/server/http/pullRoute.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import { ackSchema, idempotencyKey } from '#lib/server/registry/api/schemas.ts';
import type { RequestHandler } from './$types';

const BODY_LIMIT = 16_384;

export const POST: RequestHandler = pullRoute(async ({ actor, pull, event }) => {
	const { headers } = event.request;
	const key = parseRequest(idempotencyKey, headers.get('idempotency-key') ?? undefined);
	if (!key.ok)
		return fail({ code: 'pull/bad-request', at: 'idempotency-key', params: { at: 'Idempotency-Key' } });
	const body = await readJson(event.request, BODY_LIMIT);
	if (!body.ok) return body;
	const ack = parseRequest(ackSchema, body.value);
	if (!ack.ok) return ack;
	const kept = await pull.acknowledge(actor, key.value, ack.value);
	return kept.ok ? ok(json(kept.value.ack, { status: kept.value.created ? 201 : 200 })) : kept;
});

export const fallback: RequestHandler = notAllowed('POST');
