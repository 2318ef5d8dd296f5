import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How many requests somebody may make. */
export interface RateLimitPolicy {
	readonly requests: number;
	readonly windowSeconds: number;
}

/**
 * A cold sync of a province asks some 30,000 times (about 2,100 procedures with 14 files each); this lets it finish in
 * five minutes and still bounds a client gone wild.
 */
export const PULL_LIMIT: RateLimitPolicy = { requests: 6000, windowSeconds: 60 };

export interface Allowance {
	readonly allowed: boolean;
	/** `RateLimit-Policy` and `RateLimit` (draft-ietf-httpapi-ratelimit-headers), and `Retry-After` when refused. */
	readonly headers: Readonly<Record<string, string>>;
	/** Seconds until the window begins anew. */
	readonly seconds: number;
}

/** Counts requests by key, in memory. */
export function createRateLimit({
	requests,
	windowSeconds
}: RateLimitPolicy): (key: string) => Promise<Allowance> {
	const limiter = new RateLimiterMemory({ points: requests, duration: windowSeconds });
	return async (key) => {
		const [state, allowed] = await limiter.consume(key).then(
			(left) => [left, true] as const,
			(refused: unknown) => {
				if (refused instanceof RateLimiterRes) return [refused, false] as const;
				throw refused;
			}
		);
		const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
		return {
			allowed,
			seconds,
			headers: {
				'ratelimit-policy': `"default";q=${requests};w=${windowSeconds}`,
				ratelimit: `"default";r=${Math.max(0, state.remainingPoints)};t=${seconds}`,
				...(allowed ? {} : { 'retry-after': String(seconds) })
			}
		};
	};
}
