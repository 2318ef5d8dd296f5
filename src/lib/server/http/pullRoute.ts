import type { RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { toPointer } from '#core/shared/pointer.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { getApp } from '../app.ts';
import type { Actor } from '../auth/actor.ts';
import type { PullService } from '../services/pull/types.ts';
import { problemResponse, statusOf } from './problem.ts';
import { createRateLimit, PULL_LIMIT } from './rateLimit.ts';

/** What a handler of the pull API gets: the consumer, checked by the hooks, and the service. */
export interface PullRequest {
	readonly actor: Actor;
	readonly pull: PullService;
	readonly event: RequestEvent;
}

/**
 * A route of the pull API: counts the request, runs `handle`, and answers its problems as RFC 9457. Every answer says
 * how much is left.
 */
export function pullRoute(
	handle: (request: PullRequest) => Promise<Result<Response>>
): (event: RequestEvent) => Promise<Response> {
	return async (event) => {
		const { user, services, requestId } = event.locals;
		if (!user) return problemResponse([{ code: 'auth/required' }], { requestId });
		const { allowed, headers, seconds } = await limit(user.id);
		const answer = allowed
			? await attempt(() => handle({ actor: user, pull: services.pull, event }), event)
			: fail({ code: 'pull/too-many', params: { seconds } });
		const response = answer.ok
			? answer.value
			: problemResponse(answer.problems, {
					status: STATUS[answer.problems[0].code] ?? statusOf(answer.problems[0]),
					requestId
				});
		for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
		return response;
	};
}

/** Answers every other method of a route that has `methods`. */
export function notAllowed(...methods: readonly string[]): (event: RequestEvent) => Response {
	return ({ locals, request }) =>
		problemResponse([{ code: 'pull/method', params: { method: request.method } }], {
			status: 405,
			requestId: locals.requestId,
			headers: { allow: methods.join(', ') }
		});
}

/** `value` as the schema has it; `pull/bad-request` {at} names every wrong place. */
export function parseRequest<T>(schema: z.ZodType<T>, value: unknown): Result<T> {
	const parsed = schema.safeParse(value);
	if (parsed.success) return ok(parsed.data);
	const [first, ...rest] = parsed.error.issues.map((issue): Problem => {
		const at = toPointer(issue.path.map(String)) || '/';
		return { code: 'pull/bad-request', at, params: { at } };
	});
	return fail(first ?? { code: 'pull/bad-request', at: '/', params: { at: '/' } }, ...rest);
}

/** The query of a request as an object; of a name given twice the last counts. */
export function queryOf({ url }: RequestEvent): Record<string, string> {
	return Object.fromEntries(url.searchParams);
}

// helpers

/** What the program got wrong goes to the log under the request's id, and nothing of it to the caller. */
async function attempt(
	work: () => Promise<Result<Response>>,
	{ locals, route, request }: RequestEvent
): Promise<Result<Response>> {
	try {
		return await work();
	} catch (error) {
		const { requestId } = locals;
		const { log } = await getApp();
		log.error('request failed', { requestId, method: request.method, route: route.id, error });
		return fail({ code: 'pull/failed', params: { requestId } });
	}
}

const limit = createRateLimit(PULL_LIMIT);

const STATUS: Readonly<Record<string, number>> = {
	'pull/not-found': 404,
	'pull/bad-request': 400,
	'pull/bad-cursor': 400,
	'pull/cursor-gone': 410,
	'pull/key-reused': 422,
	'pull/too-many': 429,
	'pull/failed': 500
};
