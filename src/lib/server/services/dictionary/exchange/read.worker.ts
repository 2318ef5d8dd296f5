// Entry of the reading worker: runs from src in plain Node, so it imports nothing that needs a build.
import { parentPort } from 'node:worker_threads';
import { readCodeListFile, readElementsFile } from '#core/dictionary/exchange/index.ts';
import type { ReadRequest } from './readInWorker.ts';

parentPort?.on('message', ({ kind, bytes }: ReadRequest) => {
	parentPort?.postMessage(kind === 'codelist' ? readCodeListFile(bytes) : readElementsFile(bytes));
});
