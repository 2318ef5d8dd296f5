import { MAX_FILE_BYTES, type ReadCodeList, type ReadElements } from '#core/dictionary/exchange/index.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import { queuedWorker } from '../../../workers/queuedWorker.ts';

export interface ReadRequest {
	readonly kind: 'codelist' | 'element';
	readonly bytes: Uint8Array;
}

/** Seconds reading a file may take before its worker is killed. */
const LIMIT = 30;

/**
 * A file read away from the server's thread: 50,000 entries take seconds, during which others go on working. Problems
 * besides those of the readers: `exchange/too-large`, `exchange/read-timeout`, `exchange/read-crashed`.
 */
export async function readCodeList(bytes: Uint8Array): Promise<Result<ReadCodeList>> {
	return read({ kind: 'codelist', bytes });
}

export async function readElements(bytes: Uint8Array): Promise<Result<ReadElements>> {
	return read({ kind: 'element', bytes });
}

// helpers

async function read<T>(request: ReadRequest): Promise<Result<T>> {
	const size = request.bytes.length;
	if (size > MAX_FILE_BYTES)
		return fail({ code: 'exchange/too-large', params: { size, limit: MAX_FILE_BYTES } });
	const answer = await ask(request, LIMIT);
	if (answer.ok) return answer.value as Result<T>;
	return answer.failure === 'timeout'
		? fail({ code: 'exchange/read-timeout', params: { seconds: LIMIT } })
		: fail({ code: 'exchange/read-crashed' });
}

const ask = queuedWorker<ReadRequest, Result<ReadCodeList | ReadElements>>({
	entry: 'lib/server/services/dictionary/exchange/read.worker.ts',
	megabytes: 512
});
