import { expect, test } from 'vitest';
import { createRateLimit } from './rateLimit.ts';

test('counts down, refuses with a time to wait, and keeps callers apart', async () => {
	const limit = createRateLimit({ requests: 2, windowSeconds: 60 });
	expect(await limit('a')).toMatchObject({
		allowed: true,
		headers: { 'ratelimit-policy': '"default";q=2;w=60', ratelimit: '"default";r=1;t=60' }
	});
	expect((await limit('a')).allowed).toBe(true);
	const refused = await limit('a');
	expect(refused.allowed).toBe(false);
	expect(Number(refused.headers['retry-after'])).toBeGreaterThan(50);
	expect((await limit('b')).allowed).toBe(true);
});
