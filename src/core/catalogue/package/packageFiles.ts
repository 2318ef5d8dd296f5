import type { Ref } from '#core/shared/document.ts';
import { fail, ok, settle, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import { withIdentity, type ProcessGraph } from '#core/workflows/index.ts';
import { referencesOf } from '../references.ts';
import type { AnyDocument } from '../types.ts';
import { documentText } from './documentText.ts';
import { packagePaths } from './packagePaths.ts';

/** One file of a package. */
export interface PackageFile {
	/** Relative to the folder that holds `forms/` and `workflows/`; forward slashes, ASCII. */
	readonly path: string;
	readonly text: string;
}

/**
 * The files of a package on disk: `roots` (the procedure, its scenarios) and everything they lead to, transitively, by
 * path. What reads these files again and writes them once more gets the same bytes.
 *
 * Problems: `document/missing-part` {ref} for what is not among `documents`, with `at` as `<document>#<place>` of the first
 * that asks for it;
 * `document/doubts-in-bpmn` {ref} for a workflow with doubts, which BPMN cannot hold; those of reading a workflow.
 */
export async function packageFiles(
	roots: readonly Ref[],
	documents: ReadonlyMap<Ref, AnyDocument>,
	parseWorkflow: (bpmn: string) => Promise<Result<ProcessGraph>>
): Promise<Result<readonly PackageFile[]>> {
	const reached = new Map<Ref, AnyDocument>();
	const problems: Problem[] = [];
	const seen = new Set<Ref>();
	const queue = roots.map((ref) => ({ ref, at: ref }));
	for (let next = queue.shift(); next; next = queue.shift()) {
		const { ref, at } = next;
		if (seen.has(ref)) continue;
		seen.add(ref);
		const document = documents.get(ref);
		if (!document) {
			problems.push({ code: 'document/missing-part', at, params: { ref } });
			continue;
		}
		reached.set(ref, document);
		const graph = document.kind === 'workflow' ? await parseWorkflow(document.bpmn) : undefined;
		if (graph && !graph.ok) problems.push(...graph.problems);
		for (const reference of referencesOf(document, graph?.ok ? graph.value : undefined)) {
			// By code a scenario names the procedure it tests, which is where the walk began.
			if (document.kind === 'scenario' && reference.to.kind === 'procedure') continue;
			queue.push({ ref: reference.ref, at: `${ref}#${reference.at}` });
		}
	}

	const files: PackageFile[] = [];
	for (const [document, path] of packagePaths([...reached.values()])) {
		const text = await fileText(document);
		if (text.ok) files.push({ path, text: text.value });
		else problems.push(...text.problems);
	}
	return settle(
		files.sort((a, b) => (a.path < b.path ? -1 : 1)),
		problems
	);
}

// helpers

async function fileText(document: AnyDocument): Promise<Result<string>> {
	if (document.kind !== 'workflow') return ok(documentText(document));
	const { kind, id, version, doubts = [] } = document;
	if (doubts.length > 0)
		return fail({ code: 'document/doubts-in-bpmn', params: { ref: formatRef(kind, id, version) } });
	return withIdentity(document.bpmn, { id, version });
}
