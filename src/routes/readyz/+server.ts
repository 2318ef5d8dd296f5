import { json } from '@sveltejs/kit';
import { getApp } from '#lib/server/app.ts';
import { readinessOf } from '#lib/server/http/readiness.ts';
import type { RequestHandler } from './$types';

/** Store, keys and log can be used: 200, else 503; the body says which part is not. */
export const GET: RequestHandler = async () => {
	const parts = await readinessOf(await getApp());
	const ready = Object.values(parts).every(Boolean);
	return json({ ready, ...parts }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};
