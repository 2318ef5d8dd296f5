import { Worker } from 'node:worker_threads';
import { MAX_BPMN_BYTES, type ProcessGraph } from '#core/workflows/index.ts';
import { fail, type Result } from '#core/shared/problem.ts';
import { sourceFile } from './sourceFile.ts';

/** Seconds a parse may take before its worker is killed. */
const LIMIT = 5;

/** Milliseconds an idle worker is kept for the next parse; starting one costs about 200 ms. */
const IDLE = 30_000;

/**
 * `decodeBpmn` and `readWorkflow` away from the server's thread: a hostile or huge file blocks nobody, and its worker is
 * killed after the limit or when it needs more than 256 MB. Parses queue: one worker at a time.
 *
 * Problems besides those of the reader: `workflow/too-large`, `workflow/parse-timeout`, `workflow/parse-crashed`.
 */
export function parseWorkflow(input: Uint8Array | string, seconds: number = LIMIT): Promise<Result<ProcessGraph>> {
	const size = typeof input === 'string' ? Buffer.byteLength(input) : input.length;
	if (size > MAX_BPMN_BYTES) {
		return Promise.resolve(fail({ code: 'workflow/too-large', params: { size, limit: MAX_BPMN_BYTES } }));
	}
	const parsed = queue.then(() => runInWorker(input, seconds));
	queue = parsed;
	return parsed;
}

// helpers

let queue: Promise<unknown> = Promise.resolve();
let idle: { worker: Worker; timer: NodeJS.Timeout; forget: () => void } | undefined;

function runInWorker(input: Uint8Array | string, seconds: number): Promise<Result<ProcessGraph>> {
	const worker = takeWorker();
	return new Promise((resolve) => {
		const end = (result: Result<ProcessGraph>, reusable: boolean) => {
			clearTimeout(timer);
			worker.off('message', answered).off('error', crashed).off('exit', crashed);
			if (reusable) keepWorker(worker);
			else void worker.terminate();
			resolve(result);
		};
		const answered = (result: Result<ProcessGraph>) => end(result, true);
		// Out of memory, or a bug in the reader: the file is refused either way.
		const crashed = () => end(fail({ code: 'workflow/parse-crashed' }), false);
		const timer = setTimeout(
			() => end(fail({ code: 'workflow/parse-timeout', params: { seconds } }), false),
			seconds * 1000
		);
		worker.on('message', answered).on('error', crashed).on('exit', crashed);
		worker.postMessage({ input });
	});
}

function takeWorker(): Worker {
	if (idle) {
		const { worker, timer, forget } = idle;
		clearTimeout(timer);
		worker.off('error', forget).off('exit', forget);
		worker.ref();
		idle = undefined;
		return worker;
	}
	return new Worker(sourceFile('lib/server/workflows/parse.worker.ts'), {
		resourceLimits: { maxOldGenerationSizeMb: 256 },
		execArgv: []
	});
}

function keepWorker(worker: Worker): void {
	const forget = () => {
		if (idle?.worker === worker) idle = undefined;
		void worker.terminate();
	};
	worker.on('error', forget).on('exit', forget);
	worker.unref();
	idle = { worker, forget, timer: setTimeout(forget, IDLE).unref() };
}
