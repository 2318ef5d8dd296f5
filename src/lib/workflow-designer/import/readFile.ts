import { fail, type Result } from '#core/shared/problem.ts';
import { MAX_BPMN_BYTES } from '#core/workflows/read/decodeBpmn.ts';
import type { ForeignFile } from './readForeign.ts';

/** Time a file may take to be read; ms. */
const LIMIT = 20_000;

/**
 * Reads a chosen .bpmn file in a worker of its own, at most 5 MB and 20 seconds. Giving up (`signal`) ends the worker;
 * the promise is then rejected with the signal's reason.
 */
export async function readFile(file: File, signal: AbortSignal): Promise<Result<ForeignFile>> {
	if (file.size > MAX_BPMN_BYTES) {
		return fail({ code: 'workflow/too-large', params: { size: file.size, limit: MAX_BPMN_BYTES } });
	}
	const bytes = new Uint8Array(await file.arrayBuffer());
	signal.throwIfAborted();
	const worker = new Worker(new URL('./read.worker.ts', import.meta.url), { type: 'module' });
	const timeout = AbortSignal.timeout(LIMIT);
	try {
		return await new Promise((settle, refuse) => {
			worker.addEventListener('message', ({ data }: MessageEvent<Result<ForeignFile>>) => settle(data));
			worker.addEventListener('error', () => settle(fail({ code: 'workflow/parse-crashed' })));
			timeout.addEventListener('abort', () =>
				settle(fail({ code: 'workflow/parse-timeout', params: { seconds: LIMIT / 1000 } }))
			);
			signal.addEventListener('abort', () => refuse(signal.reason as Error));
			worker.postMessage(bytes, [bytes.buffer]);
		});
	} finally {
		worker.terminate();
	}
}
