import { MAX_BPMN_BYTES, type ProcessGraph } from '#core/workflows/index.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import { queuedWorker } from '../workers/queuedWorker.ts';

/** Seconds a parse may take before its worker is killed. */
const LIMIT = 5;

/**
 * `decodeBpmn` and `readWorkflow` away from the server's thread: a hostile or huge file blocks nobody, and its worker is
 * killed after the limit or when it needs more than 256 MB. Parses queue: one worker at a time.
 *
 * Problems besides those of the reader: `workflow/too-large`, `workflow/parse-timeout`, `workflow/parse-crashed`.
 */
export async function parseWorkflow(
	input: Uint8Array | string,
	seconds: number = LIMIT
): Promise<Result<ProcessGraph>> {
	const size = typeof input === 'string' ? Buffer.byteLength(input) : input.length;
	if (size > MAX_BPMN_BYTES) {
		return fail({ code: 'workflow/too-large', params: { size, limit: MAX_BPMN_BYTES } });
	}
	const answer = await parse({ input }, seconds);
	if (answer.ok) return answer.value;
	return answer.failure === 'timeout'
		? fail({ code: 'workflow/parse-timeout', params: { seconds } })
		: fail({ code: 'workflow/parse-crashed' });
}

// helpers

const parse = queuedWorker<{ readonly input: Uint8Array | string }, Result<ProcessGraph>>({
	entry: 'lib/server/workflows/parse.worker.ts',
	megabytes: 256
});
