import { MAX_FILE_BYTES } from '#core/dictionary/exchange/limits.ts';

const KB = 1024;

/** Bytes a request body may have by default. */
export const DEFAULT_LIMIT = 1024 * KB;

/** Workflows carry BPMN up to 5 MB, code lists thousands of entries. */
export const LARGE_LIMIT = 6 * 1024 * KB;

/** A file of the dictionary with the form around it. */
export const FILE_LIMIT = MAX_FILE_BYTES + 512 * KB;

/** Answers to a form: files are named in them, not contained. */
export const FILLING_LIMIT = 512 * KB;

const FILLINGS = /^\/procedures\/[^/]+\/fillings(\/|$)/;
const FILES = /^\/dictionary\/exchange\/(plan|carry-out)$/;
const LARGE = /^\/(drafts|validate)\/(workflow|codelist)(\/|$)/;

/** The limit for the address a request goes to. */
export function bodyLimit(pathname: string): number {
	if (FILES.test(pathname)) return FILE_LIMIT;
	if (FILLINGS.test(pathname)) return FILLING_LIMIT;
	return LARGE.test(pathname) ? LARGE_LIMIT : DEFAULT_LIMIT;
}

/** Whether the request itself says that its body is larger than allowed. */
export function saysTooLarge(request: Request, limit: number): boolean {
	return Number(request.headers.get('content-length') ?? 0) > limit;
}
