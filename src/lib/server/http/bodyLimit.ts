const KB = 1024;

/** Bytes a request body may have by default. */
export const DEFAULT_LIMIT = 1024 * KB;

/** Workflows carry BPMN up to 5 MB, code lists thousands of entries. */
export const LARGE_LIMIT = 6 * 1024 * KB;

const LARGE = /^\/(drafts|validate)\/(workflow|codelist)(\/|$)/;

/** The limit for the address a request goes to. */
export function bodyLimit(pathname: string): number {
	return LARGE.test(pathname) ? LARGE_LIMIT : DEFAULT_LIMIT;
}

/** Whether the request itself says that its body is larger than allowed. */
export function saysTooLarge(request: Request, limit: number): boolean {
	return Number(request.headers.get('content-length') ?? 0) > limit;
}
