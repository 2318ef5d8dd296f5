import { json, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { parseShape } from '#core/shared/parseShape.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import type { Actor } from '#lib/server/auth/actor.ts';
import { bodyLimit } from '#lib/server/http/bodyLimit.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import { readJson } from '#lib/server/http/readJson.ts';
import type { Filling, FillingService } from '#lib/server/services/fillings/index.ts';

/** Who asks, and the service they ask. */
export interface Asked {
	readonly actor: Actor;
	readonly fillings: FillingService;
}

/** What `act` came to, as JSON. */
export async function answer(
	{ locals }: Pick<RequestEvent, 'locals'>,
	act: (asked: Asked) => Promise<Result<unknown>>,
	status = 200
): Promise<Response> {
	const { requestId, user, services } = locals;
	if (!user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const done = await act({ actor: user, fillings: services.fillings });
	const headers = { 'cache-control': 'no-store' };
	return done.ok
		? json(done.value ?? {}, { status, headers })
		: problemResponse(done.problems, { requestId });
}

/** The body of a request in the shape of `schema`, within the limit of its address. */
export async function bodyOf<T>(
	{ request, url }: Pick<RequestEvent, 'request' | 'url'>,
	schema: z.ZodType<T>
): Promise<Result<T>> {
	const body = await readJson(request, bodyLimit(url.pathname));
	return body.ok ? parseShape(schema, body.value) : body;
}

/** The filling, if it is one of the procedure in the address. */
export async function fillingAt(
	{ params }: Pick<RequestEvent, 'params'>,
	{ actor, fillings }: Asked
): Promise<Result<Filling>> {
	const found = await fillings.get(actor, params.id ?? '');
	if (!found.ok || found.value.procedure === params.code) return found;
	return fail({ code: 'filling/not-found', params: { id: params.id ?? '' } });
}
