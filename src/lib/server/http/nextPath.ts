/**
 * Where to go after signing in: `next` when it is a path of this site, else the start page. Protocol-relative and
 * back-slashed addresses, which browsers take to other hosts, are not.
 */
export function nextPath(next: string | null, origin: string): string {
	if (!next?.startsWith('/')) return '/';
	const url = URL.parse(next, origin);
	return url?.origin === origin ? `${url.pathname}${url.search}${url.hash}` : '/';
}
