import type { ServedFile } from '../services/pull/types.ts';
import { problemResponse } from './problem.ts';

export interface Serving {
	/** The address names the content: it never changes. */
	readonly immutable: boolean;
}

/**
 * Content with its digest as strong ETag (RFC 9110): 304 when the client has it, one byte range with `If-Range`, else
 * the whole. What depends on a key is never for shared caches.
 */
export function serveBytes(
	request: Request,
	{ bytes, mediaType, digest }: ServedFile,
	{ immutable }: Serving
): Response {
	const etag = `"${digest}"`;
	const headers = new Headers({
		'content-type': mediaType,
		etag,
		'accept-ranges': 'bytes',
		'cache-control': immutable ? 'private, max-age=31536000, immutable' : 'private, no-cache'
	});
	if (matches(request.headers.get('if-none-match'), etag))
		return new Response(null, { status: 304, headers });
	const ifRange = request.headers.get('if-range');
	const range = ifRange === null || ifRange === etag ? request.headers.get('range') : null;
	const span = range === null ? undefined : parseRange(range, bytes.length);
	if (span === 'unsatisfiable') {
		const contentRange = { 'content-range': `bytes */${bytes.length}` };
		return problemResponse([{ code: 'pull/bad-range', at: 'range' }], { status: 416, headers: contentRange });
	}
	if (!span) {
		headers.set('content-length', String(bytes.length));
		return new Response(bodyOf(bytes), { headers });
	}
	const [from, to] = span;
	headers.set('content-range', `bytes ${from}-${to}/${bytes.length}`);
	headers.set('content-length', String(to - from + 1));
	return new Response(bodyOf(bytes.subarray(from, to + 1)), { status: 206, headers });
}

/** Whether an `If-None-Match` names `etag`; weak tags compare like strong ones there. */
export function matches(condition: string | null, etag: string): boolean {
	if (condition === null) return false;
	const weak = (tag: string) => tag.trim().replace(/^W\//, '');
	return condition.trim() === '*' || condition.split(',').some((tag) => weak(tag) === weak(etag));
}

// helpers

/** First and last byte of a single range; undefined for what is not one, which is answered with the whole. */
function parseRange(range: string, size: number): readonly [number, number] | 'unsatisfiable' | undefined {
	const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim());
	const [, first = '', last = ''] = match ?? [];
	if (!match || (first === '' && last === '')) return undefined;
	if (first === '') {
		const count = Math.min(Number(last), size);
		return count === 0 ? 'unsatisfiable' : [size - count, size - 1];
	}
	const from = Number(first);
	const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
	if (last !== '' && Number(last) < from) return undefined;
	return from >= size ? 'unsatisfiable' : [from, to];
}

/** An own copy: the store's buffers are slices of larger ones. */
function bodyOf(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
	return new Uint8Array(bytes);
}
