import { effectiveGraph } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import type { Actor } from '../../auth/actor.ts';
import { authorise } from '../../auth/authorise.ts';
import type { ServiceContext } from '../context.ts';
import { loadLibrary } from '../documents/loadLibrary.ts';
import type { DocumentService, LoadedLibrary, OpenedDocument } from '../documents/types.ts';
import { newestWorkflow } from '../workflows/newestWorkflow.ts';
import { personaRefs } from './loadPersonas.ts';
import { loadScenarios } from './loadScenarios.ts';
import type { StoredScenario } from './types.ts';

/** A procedure with everything around it, read once. */
export interface LoadedProcedure {
	readonly ref: Ref;
	readonly procedure: ProcedureDocument;
	readonly opened: OpenedDocument;
	readonly library: LoadedLibrary;
	readonly scenarios: readonly StoredScenario[];
	/** Graph of the workflow as it is drawn, or why there is none. */
	readonly base: Result<ProcessGraph>;
	/** The same as the procedure does it. */
	readonly graph: Result<ProcessGraph>;
	/** Newest version of the workflow the actor could pin. */
	readonly newestWorkflow: number | undefined;
}

/** The draft of a procedure (or its newest version) as the actor may see it, with parts, scenarios and personas. */
export async function loadProcedure(
	context: ServiceContext,
	documents: DocumentService,
	actor: Actor,
	code: string
): Promise<Result<LoadedProcedure>> {
	const allowed = authorise(actor, 'document.read');
	if (!allowed.ok) return allowed;
	const opened = await documents.open(actor, 'procedure', code);
	if (!opened.ok) return opened;
	const { draft, latest } = opened.value;
	const procedure = draft?.content ?? latest?.content;
	const ref = formatRef('procedure', code, draft ? 'draft' : (latest?.number ?? 'draft'));
	if (procedure?.kind !== 'procedure') return fail({ code: 'document/not-found', params: { ref } });

	const scenarios = await loadScenarios(context, actor, code);
	const personas = scenarios.flatMap(({ scenario }) => scenario.persona ?? []);
	const roots = [ref, ...personas, ...(await personaRefs(context, actor))];
	const library = await loadLibrary(context, actor, [...new Set(roots)]);
	const workflow = library.get('workflow', procedure.uses.workflow ?? '');
	const base: Result<ProcessGraph> = workflow
		? await context.parseWorkflow(workflow.bpmn)
		: fail(missingWorkflow(procedure));
	const graph = base.ok ? ok(effectiveGraph(procedure, base.value)) : base;
	const newest = await newestWorkflow(context, actor, procedure);
	return ok({
		ref,
		procedure,
		opened: opened.value,
		library,
		scenarios,
		base,
		graph,
		newestWorkflow: newest
	});
}

// helpers

function missingWorkflow({ uses }: ProcedureDocument): Problem {
	return {
		code: 'document/missing-part',
		at: '/uses/workflow',
		params: { ref: uses.workflow ?? 'workflow' }
	};
}
