// Entry of the print worker: runs from src in plain Node, so it imports nothing that needs a build.
import { parentPort } from 'node:worker_threads';
import { createTypstCompiler } from './typstCompiler.ts';
import type { PrintJob, PrintResult } from './types.ts';

const compiler = createTypstCompiler();

parentPort?.on('message', (job: PrintJob) => {
	void answer(job).then((result) => parentPort?.postMessage(result));
});

// helpers

async function answer({ model, format }: PrintJob): Promise<PrintResult> {
	try {
		const typeset = await compiler;
		return format === 'pdf' ? { pdf: new Uint8Array(typeset.pdf(model)) } : { pages: typeset.svg(model) };
	} catch (error) {
		return { error: error instanceof Error ? error.message : String(error) };
	}
}
