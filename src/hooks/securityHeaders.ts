/**
 * Sets what Kit does not set. Answers to somebody signed in are stored nowhere unless the route says otherwise; what is
 * not a page gets a policy that lets it do nothing (pages carry Kit's own with nonces).
 */
export function setSecurityHeaders(
	headers: Headers,
	{ https, personal }: { readonly https: boolean; readonly personal: boolean }
): void {
	if (https) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
	headers.set('x-content-type-options', 'nosniff');
	headers.set('referrer-policy', 'same-origin');
	headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
	headers.set('cross-origin-opener-policy', 'same-origin');
	headers.set('cross-origin-resource-policy', 'same-origin');
	headers.set('x-frame-options', 'DENY');
	if (!headers.has('content-security-policy'))
		headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
	if (personal && !headers.has('cache-control')) headers.set('cache-control', 'private, no-store');
}
