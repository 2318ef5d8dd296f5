const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something may come from another site's page. Browsers say where a request comes from
 * in `Sec-Fetch-Site`, or where that is missing (plain http) in `Origin`. A request with neither is no browser's; it is
 * let through only when it carries no cookie of ours.
 */
export function isCrossSite(request: Request, origin: string, hasSessionCookie: boolean): boolean {
	if (SAFE.has(request.method)) return false;
	const site = request.headers.get('sec-fetch-site');
	if (site !== null) return site !== 'same-origin';
	const from = request.headers.get('origin');
	if (from !== null) return from !== origin;
	return hasSessionCookie;
}
