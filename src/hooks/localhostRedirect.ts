/**
 * The same address on `origin`, when somebody typed `localhost` where the program answers as `127.0.0.1`: cookies and
 * form posts belong to one of the two. `host` is the Host header: the URL is already written with `origin`.
 */
export function localhostRedirect(host: string | null, url: URL, origin: string): string | undefined {
	const home = new URL(origin);
	if (home.hostname === 'localhost' || !/^localhost(:\d+)?$/i.test(host ?? '')) return undefined;
	return new URL(`${url.pathname}${url.search}`, home).href;
}
