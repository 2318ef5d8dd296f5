import type { Problem } from '#core/shared/problem.ts';
import { problemText } from '#lib/i18n/problems/index.ts';

/** HTTP status of a problem by its code; anything a person handed in wrong is 422. */
export function statusOf(problem: Problem): number {
	return STATUS[problem.code] ?? STATUS[problem.code.split('/')[1] ?? ''] ?? 422;
}

/**
 * An RFC 9457 answer. `problems` carries every problem with its place and parameters, for programs; `detail` is the
 * first one in Vietnamese and each problem has its wording in both languages, for people.
 */
export function problemResponse(
	problems: readonly [Problem, ...Problem[]],
	options: { readonly status?: number; readonly requestId?: string; readonly headers?: HeadersInit } = {}
): Response {
	const [first] = problems;
	const status = options.status ?? statusOf(first);
	const headers = new Headers(options.headers);
	headers.set('content-type', 'application/problem+json; charset=utf-8');
	headers.set('cache-control', 'no-store');
	const body = {
		type: `https://thutuc.studio/problems/${first.code}`,
		title: first.code,
		status,
		detail: problemText(first, 'vi'),
		...(options.requestId === undefined ? {} : { requestId: options.requestId }),
		problems: problems.map((problem) => ({
			...problem,
			message: { vi: problemText(problem, 'vi'), en: problemText(problem, 'en') }
		}))
	};
	return new Response(JSON.stringify(body), { status, headers });
}

// helpers

/** By whole code, or by what stands after the slash. */
const STATUS: Readonly<Record<string, number>> = {
	'auth/required': 401,
	'auth/wrong-credentials': 401,
	'auth/throttled': 429,
	'request/not-json': 400,
	'request/too-large': 413,
	'print/too-large': 413,
	forbidden: 403,
	'auth/cross-site': 403,
	'not-found': 404,
	'stale-rev': 409,
	'draft-exists': 409,
	'plan-stale': 409,
	'filling/submitted': 409,
	conflict: 409,
	'lock-conflict': 409,
	gone: 410,
	locked: 423,
	unavailable: 503
};
