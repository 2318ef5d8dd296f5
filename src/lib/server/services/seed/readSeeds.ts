import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseDocument } from '#core/catalogue/parseDocument.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import { formatRef } from '#core/shared/ref.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { decodeBpmn } from '#core/workflows/index.ts';
import { isTemplatePath } from '#core/workflows/templates/index.ts';
import type { ParseWorkflow } from '../../graphCache.ts';

/** A problem with the file it stands in, relative to the library. */
export interface FileProblem extends Problem {
	readonly file: string;
}

export interface SeedDocument {
	readonly file: string;
	readonly document: AnyDocument;
}

/** The documents of the library at `root` (its `forms/` and `workflows/`); files that hold none are problems. */
export async function readSeeds(
	root: string,
	parseWorkflow: ParseWorkflow
): Promise<{ readonly documents: readonly SeedDocument[]; readonly problems: readonly FileProblem[] }> {
	const documents: SeedDocument[] = [];
	const problems: FileProblem[] = [];
	for (const path of [
		...(await filesUnder(join(root, 'forms'))),
		...(await filesUnder(join(root, 'workflows')))
	]) {
		const file = relative(root, path).replaceAll('\\', '/');
		const bytes = await readFile(path);
		const document = path.endsWith('.bpmn')
			? await fromBpmn(file, bytes, parseWorkflow)
			: fromJson(file, bytes);
		if (document.ok) documents.push({ file, document: document.value });
		else problems.push(...document.problems.map((problem) => ({ ...problem, file })));
	}
	return { documents, problems };
}

// helpers

async function filesUnder(folder: string): Promise<readonly string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isFile() && /\.(json|bpmn)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !isTemplatePath(path))
		.sort();
}

function fromJson(file: string, bytes: Buffer): Result<AnyDocument> {
	let value: unknown;
	try {
		value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		const reason = error instanceof Error ? error.message : '';
		return fail({ code: 'seed/not-json', params: { file, reason } });
	}
	const parsed = parseDocument(value);
	if (!parsed.ok) return parsed;
	const expected = fileNames(parsed.value);
	if (expected.includes(basename(file))) return parsed;
	const { kind, id, version } = parsed.value;
	const params = { file, ref: formatRef(kind, id, version), expected: expected.join(', ') };
	return fail({ code: 'seed/file-name', at: '/id', params });
}

/** `<id>.json` is the newest version, `<id>@n.json` an older one. */
function fileNames({ kind, id, version }: AnyDocument): readonly string[] {
	if (kind === 'procedure') return ['procedure.json', `procedure@${version}.json`];
	const ending = kind === 'form' ? '.form.json' : '.json';
	return [`${id}${ending}`, `${id}@${version}${ending}`];
}

async function fromBpmn(
	file: string,
	bytes: Buffer,
	parseWorkflow: ParseWorkflow
): Promise<Result<AnyDocument>> {
	const text = decodeBpmn(bytes);
	if (!text.ok) return text;
	const graph = await parseWorkflow(text.value);
	if (!graph.ok) return graph;
	const { workflow, name } = graph.value;
	return ok({
		kind: 'workflow',
		id: workflow?.id ?? basename(file, '.bpmn'),
		version: workflow?.version ?? 1,
		formatVersion: 1,
		title: { vi: name || (workflow?.id ?? file) },
		bpmn: text.value
	});
}
