// Entry of the parse worker: runs from src in plain Node, so it imports nothing that needs a build.
import { parentPort } from 'node:worker_threads';
import { decodeBpmn, readWorkflow } from '#core/workflows/index.ts';

parentPort?.on('message', async ({ input }: { input: string | Uint8Array }) => {
	const text = typeof input === 'string' ? { ok: true as const, value: input } : decodeBpmn(input);
	parentPort?.postMessage(text.ok ? await readWorkflow(text.value) : text);
});
