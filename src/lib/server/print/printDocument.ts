import { createHash } from 'node:crypto';
import type { DocumentModel } from '#core/documents/index.ts';
import { fail, ok, type Result } from '#core/shared/problem.ts';
import { queuedWorker } from '../workers/queuedWorker.ts';
import type { PrintJob, PrintResult } from './types.ts';
import { withPictures } from './withPictures.ts';

/** Seconds one document may take, with those of starting the compiler. */
const LIMIT = 30;

/** Bytes of one document's data. */
const MAX_BYTES = 2_000_000;

/** Bytes of finished documents kept. */
const KEPT = 24_000_000;

export interface PagePictures {
	/** One SVG picture each. */
	readonly pages: readonly string[];
}

/**
 * The document as a tagged PDF, set in NFC by a compiler in a worker of its own; the same document always comes to the
 * same bytes. Problems: `print/too-large`, `print/unavailable` (not done in time, or the compiler cannot be started).
 */
export async function printPdf(model: DocumentModel): Promise<Result<Uint8Array<ArrayBuffer>>> {
	const printed = await print(model, 'pdf');
	if (!printed.ok) return printed;
	return 'pdf' in printed.value ? ok(printed.value.pdf) : unavailable();
}

/** The same pages as pictures, for a preview. Problems as of `printPdf`. */
export async function printPictures(model: DocumentModel): Promise<Result<PagePictures>> {
	const printed = await print(model, 'svg');
	if (!printed.ok) return printed;
	return 'pages' in printed.value ? ok(printed.value) : unavailable();
}

// helpers

type Printed = Exclude<PrintResult, { readonly error: string }>;

const ask = queuedWorker<PrintJob, PrintResult>({
	entry: 'lib/server/print/print.worker.ts',
	megabytes: 512,
	// Starting takes two seconds and people print one paper after another.
	idle: 600_000
});

const finished = new Map<string, Printed>();
let held = 0;

async function print(model: DocumentModel, format: PrintJob['format']): Promise<Result<Printed>> {
	const json = JSON.stringify(withPictures(model)).normalize('NFC');
	if (json.length > MAX_BYTES)
		return fail({ code: 'print/too-large', params: { kilobytes: MAX_BYTES / 1000 } });
	const key = `${format} ${createHash('sha256').update(json).digest('base64')}`;
	const known = finished.get(key);
	if (known) {
		finished.delete(key);
		finished.set(key, known);
		return ok(known);
	}
	const answer = await ask({ model: json, format }, LIMIT);
	if (!answer.ok) return unavailable();
	// A fault of ours, not of what was printed; the log of the request names it.
	if ('error' in answer.value) throw new Error(`Typesetting failed: ${answer.value.error}`);
	keep(key, answer.value);
	return ok(answer.value);
}

function unavailable(): Result<never> {
	return fail({ code: 'print/unavailable' });
}

function keep(key: string, printed: Printed): void {
	finished.set(key, printed);
	held += sizeOf(printed);
	for (const [oldest, value] of finished) {
		if (held <= KEPT) return;
		finished.delete(oldest);
		held -= sizeOf(value);
	}
}

function sizeOf(printed: Printed): number {
	return 'pdf' in printed ? printed.pdf.length : printed.pages.reduce((sum, page) => sum + page.length, 0);
}
