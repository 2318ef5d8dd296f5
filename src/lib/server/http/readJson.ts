import { fail, ok, type Result } from '#core/shared/problem.ts';

/**
 * The JSON body of a request, of at most `limit` bytes, counted while it is read: a body without a length is cut off
 * too. Problems: `request/too-large` {limit}, `request/not-json`.
 */
export async function readJson(request: Request, limit: number): Promise<Result<unknown>> {
	const chunks: Uint8Array[] = [];
	let size = 0;
	if (request.body) {
		const reader = request.body.getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			size += value.length;
			if (size > limit) {
				// Not awaited: of a body that was cloned on the way, it ends only when the other half is cancelled too.
				void reader.cancel();
				return fail({ code: 'request/too-large', params: { limit } });
			}
			chunks.push(value);
		}
	}
	try {
		return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))) as unknown);
	} catch {
		return fail({ code: 'request/not-json' });
	}
}
