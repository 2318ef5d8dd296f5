import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseDocument } from '#core/catalogue/parseDocument.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { decodeBpmn, type ProcessGraph, type WorkflowDocument } from '#core/workflows/index.ts';
import { parseWorkflow } from '#lib/server/workflows/parseInWorker.ts';
import { jsonLines, lineOf } from './jsonLines.ts';

/** A problem in a file, with its line where one can be told. */
export interface FileProblem extends Problem {
	readonly file: string;
	readonly line?: number;
}

/** A document as it was read from a file. */
export interface ReadDocument {
	readonly file: string;
	readonly document: AnyDocument;
	/** Of a workflow. */
	readonly graph?: ProcessGraph;
	/** Line of a place in the document; none for a workflow, whose places are element ids. */
	line(pointer: string): number | undefined;
}

/** JSON files larger than this are no documents. */
const MAX_BYTES = 20_000_000;

/**
 * Reads a document from a JSON or BPMN file. Problems: `file/unreadable` {reason}, `file/too-large`, `file/not-json`
 * {reason}, `file/wrong-name` {expected} when it must be `named` after its document, and those of `parseDocument` and
 * of reading BPMN.
 */
export async function readDocumentFile(file: string, named = true): Promise<Result<ReadDocument>> {
	let bytes: Buffer;
	try {
		bytes = await readFile(file);
	} catch (error) {
		return failed({ code: 'file/unreadable', file, params: { file, reason: reasonOf(error) } });
	}
	return file.toLowerCase().endsWith('.bpmn') ? readBpmn(file, bytes) : readJson(file, bytes, named);
}

/** The JSON value of a file with the lines of its places. */
export function parseJson(
	file: string,
	bytes: Buffer
): Result<{ readonly value: unknown; readonly text: string }> {
	if (bytes.length > MAX_BYTES) return failed({ code: 'file/too-large', file, params: { file } });
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return ok({ value: JSON.parse(text), text });
	} catch (error) {
		const reason = error instanceof SyntaxError ? error.message : 'UTF-8';
		const line = Number(/line (\d+)/.exec(reason)?.[1]);
		return failed({ code: 'file/not-json', file, params: { file, reason }, ...(line > 0 && { line }) });
	}
}

// helpers

async function readBpmn(file: string, bytes: Buffer): Promise<Result<ReadDocument>> {
	const text = decodeBpmn(bytes);
	if (!text.ok) return inFile(file, text.problems, bpmnLine);
	const graph = await parseWorkflow(text.value);
	if (!graph.ok) return inFile(file, graph.problems, bpmnLine);
	const { workflow, name } = graph.value;
	const document: WorkflowDocument = {
		kind: 'workflow',
		id: workflow?.id ?? basename(file, '.bpmn'),
		version: workflow?.version ?? 1,
		formatVersion: 1,
		title: { vi: name || basename(file, '.bpmn') },
		bpmn: text.value
	};
	return ok({ file, document, graph: graph.value, line: () => undefined });
}

function readJson(file: string, bytes: Buffer, named: boolean): Result<ReadDocument> {
	const json = parseJson(file, bytes);
	if (!json.ok) return json;
	const parsed = parseDocument(json.value.value);
	const line = (pointer: string) => lineOf(jsonLines(json.value.text), pointer);
	if (!parsed.ok) return inFile(file, parsed.problems, ({ at }) => line(at ?? ''));
	const expected = expectedNames(parsed.value);
	if (named && !expected.includes(basename(file))) {
		return failed({
			code: 'file/wrong-name',
			file,
			at: '/id',
			params: { file, expected: expected.join(', ') }
		});
	}
	return ok({ file, document: parsed.value, line });
}

/** `<id>.json` is the newest version, `<id>@n.json` an older one. */
function expectedNames({ kind, id, version }: AnyDocument): string[] {
	if (kind === 'procedure') return ['procedure.json', `procedure@${version}.json`];
	const names = [id, `${id}@${version}`];
	return names.flatMap((name) => (kind === 'form' ? [`${name}.form.json`] : [`${name}.json`]));
}

/** A reader of BPMN names a line as `line:3`, or beside an element's id. */
function bpmnLine({ at, params }: Problem): number | undefined {
	const line = Number(/^line:(\d+)$/.exec(at ?? '')?.[1] ?? params?.line);
	return line > 0 ? line : undefined;
}

function inFile(
	file: string,
	problems: readonly [Problem, ...Problem[]],
	lineAt: (problem: Problem) => number | undefined
): Result<never> {
	const [first, ...rest] = problems.map((problem): FileProblem => {
		const line = lineAt(problem);
		return { ...problem, file, ...(line !== undefined && { line }) };
	});
	return fail(first ?? problems[0], ...rest);
}

function failed(problem: FileProblem): Result<never> {
	return fail(problem);
}

function reasonOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
