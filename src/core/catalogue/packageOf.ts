import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { formAliases, templatesOf } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { ProcedurePackage } from '#core/scenarios/index.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { settle, type Problem, type Result } from '#core/shared/problem.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { AnyDocument, Library } from './types.ts';

/**
 * Everything it takes to run dossiers of `procedure`, compiled from `documents` (what the procedure refers to,
 * transitively, and the personas to play with).
 *
 * Problems: `document/missing-part` {ref} for the calendar or a form that is not there; those of compiling a form, with
 * `at` as `<form ref>#<pointer>`.
 */
export function packageOf(
	procedure: ProcedureDocument,
	graph: ProcessGraph,
	library: Library,
	documents: ReadonlyMap<Ref, AnyDocument>
): Result<ProcedurePackage> {
	const problems: Problem[] = [];
	const missing = (alias: string) => {
		const params = { ref: procedure.uses[alias] ?? alias };
		problems.push({ code: 'document/missing-part', at: `/uses/${alias}`, params });
	};
	const calendar = library.get('calendar', procedure.uses.calendar ?? '');
	if (!calendar) missing('calendar');
	const forms: Record<string, CompiledForm> = {};
	for (const alias of formAliases(procedure)) {
		const ref = procedure.uses[alias] ?? '';
		const form = library.get('form', ref);
		const compiled = form && compileForm(form, library);
		if (!compiled) missing(alias);
		else if (compiled.ok) forms[alias] = compiled.value;
		else
			problems.push(
				...compiled.problems.map((problem) => ({ ...problem, at: `${ref}#${problem.at ?? ''}` }))
			);
	}
	const personas: Record<Ref, PersonaDocument> = {};
	for (const [ref, document] of documents) if (document.kind === 'persona') personas[ref] = document;
	const sources = [...documents.values()].filter((document) => document.kind === 'source');
	// Without a calendar there is a problem, and the value is not used.
	return settle(
		{
			procedure,
			graph,
			forms,
			templates: [...templatesOf(procedure, { library }).values()],
			calendar: calendar as NonNullable<typeof calendar>,
			sources,
			personas
		},
		problems
	);
}
