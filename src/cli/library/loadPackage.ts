import { sep } from 'node:path';
import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { effectiveGraph, formAliases, templatesOf } from '#core/procedures/index.ts';
import type { ProcedurePackage, ScenarioDocument } from '#core/scenarios/index.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { refOf, type DiskLibrary, type PackageFolder } from './diskLibrary.ts';
import type { FileProblem } from './readFile.ts';

/** A package ready to run, with its scenarios. */
export interface LoadedPackage {
	readonly package: ProcedurePackage;
	readonly scenarios: readonly ScenarioDocument[];
}

/** Puts a package together from the library. Problems name the file; `file/missing-part` {ref, code}. */
export function loadPackage(library: DiskLibrary, folder: PackageFolder): Result<LoadedPackage> {
	const procedure = library.get('procedure', folder.procedure);
	if (!procedure) throw new Error(`The library has no ${folder.procedure}`);
	const problems: FileProblem[] = [];
	const missing = (ref: string) => {
		const file = library.fileOf(folder.procedure)?.file ?? folder.path;
		problems.push({ code: 'file/missing-part', file, at: '/uses', params: { ref, code: folder.code } });
	};
	const base = library.graph(procedure.uses.workflow ?? '');
	if (!base) missing(procedure.uses.workflow ?? 'workflow');
	const calendar = library.get('calendar', procedure.uses.calendar ?? '');
	if (!calendar) missing(procedure.uses.calendar ?? 'calendar');

	const forms: Record<string, CompiledForm> = {};
	for (const alias of formAliases(procedure)) {
		const ref = procedure.uses[alias] ?? '';
		const form = library.get('form', ref);
		const compiled = form && compileForm(form, library);
		if (!compiled) missing(ref);
		else if (compiled.ok) forms[alias] = compiled.value;
		else problems.push(...located(library, ref, compiled.problems));
	}
	const [first, ...rest] = problems;
	if (first || !base || !calendar) return fail(first ?? { code: 'file/missing-part' }, ...rest);
	const documents = library.documents();
	return ok({
		package: {
			procedure,
			graph: effectiveGraph(procedure, base),
			forms,
			templates: [...templatesOf(procedure, { library }).values()],
			calendar,
			sources: documents.filter((document) => document.kind === 'source'),
			personas: Object.fromEntries(
				documents.flatMap((document) => (document.kind === 'persona' ? [[refOf(document), document]] : []))
			)
		},
		scenarios: documents
			.filter((document) => document.kind === 'scenario')
			.filter((scenario) => library.fileOf(refOf(scenario))?.file.startsWith(folder.path + sep))
	});
}

// helpers

function located(library: DiskLibrary, ref: string, problems: readonly Problem[]): FileProblem[] {
	const read = library.fileOf(ref);
	return problems.map((problem) => {
		const line = read?.line(problem.at ?? '');
		return { ...problem, file: read?.file ?? ref, ...(line !== undefined && { line }) };
	});
}
