import { json, type RequestEvent } from '@sveltejs/kit';
import type { SupportedKind } from '#core/catalogue/types.ts';
import type { Result } from '#core/shared/problem.ts';
import type { Actor } from '#lib/server/auth/actor.ts';
import { kindParam } from '#lib/server/http/kindParam.ts';
import { problemResponse } from '#lib/server/http/problem.ts';
import type { LockService } from '#lib/server/services/locks/index.ts';
import type { RequestHandler } from './$types';

/** Who edits the draft: `{lock: {holder, name, since, activeAt, mine} | null}`. */
export const GET: RequestHandler = (event) =>
	answer(event, async (locks, ...whose) => wrapped(await locks.get(...whose)));

/** Takes the lock, from whoever holds it. */
export const POST: RequestHandler = (event) =>
	answer(event, async (locks, ...whose) => wrapped(await locks.take(...whose)));

/** Gives the own lock back. */
export const DELETE: RequestHandler = (event) =>
	answer(event, async (locks, ...whose) => {
		const released = await locks.release(...whose);
		return released.ok ? { ok: true, value: { lock: null } } : released;
	});

// helpers

type Whose = readonly [actor: Actor, kind: SupportedKind, id: string];

async function answer(
	{ locals, params }: RequestEvent,
	act: (locks: LockService, ...whose: Whose) => Promise<Result<object>>
): Promise<Response> {
	const { requestId, user, services } = locals;
	if (!user) return problemResponse([{ code: 'auth/required' }], { requestId });
	const kind = kindParam(params.kind ?? '');
	if (!kind.ok) return problemResponse(kind.problems, { requestId, status: 404 });
	const done = await act(services.locks, user, kind.value, params.id ?? '');
	return done.ok ? json(done.value) : problemResponse(done.problems, { requestId });
}

function wrapped<T>(result: Result<T>): Result<{ readonly lock: T }> {
	return result.ok ? { ok: true, value: { lock: result.value } } : result;
}
