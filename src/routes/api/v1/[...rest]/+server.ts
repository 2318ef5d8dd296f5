import { fail } from '#core/shared/problem.ts';
import { pullRoute } from '#lib/server/http/pullRoute.ts';
import type { RequestHandler } from './$types';

/** Every other address of the API: not found, as a problem like the others. */
export const fallback: RequestHandler = pullRoute(async () => fail({ code: 'pull/not-found' }));
