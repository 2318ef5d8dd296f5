import { Worker } from 'node:worker_threads';
import { sourceFile } from './sourceFile.ts';

/** Milliseconds an idle worker is kept for the next request; starting one costs about 200 ms. */
const IDLE = 30_000;

export type WorkerAnswer<T> =
	{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: 'timeout' | 'crashed' };

export interface QueuedWorkerOptions {
	/** Entry, below `src/`; answers each message it is sent with one message. */
	readonly entry: string;
	/** Megabytes after which the worker is killed. */
	readonly megabytes: number;
	readonly env?: NodeJS.ProcessEnv;
	/** Milliseconds it is kept for the next request; default 30,000. */
	readonly idle?: number;
}

/**
 * Work that must not hold the server's thread up, in a worker of its own: one request after another, each killed with
 * its worker when it takes longer than its `seconds` or more memory than it may.
 */
export function queuedWorker<In, Out>({
	entry,
	megabytes,
	env,
	idle: kept = IDLE
}: QueuedWorkerOptions): (input: In, seconds: number) => Promise<WorkerAnswer<Out>> {
	let queue: Promise<unknown> = Promise.resolve();
	let idle: { worker: Worker; timer: NodeJS.Timeout; forget: () => void } | undefined;

	return (input, seconds) => {
		const answered = queue.then(() => ask(input, seconds));
		queue = answered;
		return answered;
	};

	function ask(input: In, seconds: number): Promise<WorkerAnswer<Out>> {
		const worker = takeWorker();
		return new Promise((resolve) => {
			const end = (answer: WorkerAnswer<Out>) => {
				clearTimeout(timer);
				worker.off('message', answered).off('error', crashed).off('exit', crashed);
				if (answer.ok) keepWorker(worker);
				else void worker.terminate();
				resolve(answer);
			};
			const answered = (value: Out) => end({ ok: true, value });
			// Out of memory, or a bug: the caller treats both as a refusal.
			const crashed = () => end({ ok: false, failure: 'crashed' });
			const timer = setTimeout(() => end({ ok: false, failure: 'timeout' }), seconds * 1000);
			worker.on('message', answered).on('error', crashed).on('exit', crashed);
			worker.postMessage(input);
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
		return new Worker(sourceFile(entry), {
			resourceLimits: { maxOldGenerationSizeMb: megabytes },
			execArgv: [],
			...(env && { env })
		});
	}

	function keepWorker(worker: Worker): void {
		const forget = () => {
			if (idle?.worker === worker) idle = undefined;
			void worker.terminate();
		};
		worker.on('error', forget).on('exit', forget);
		worker.unref();
		idle = { worker, forget, timer: setTimeout(forget, kept).unref() };
	}
}
