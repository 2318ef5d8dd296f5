import type { AnyDocument, Library, SupportedKind } from '#core/catalogue/types.ts';
import { parseDocument } from '#core/catalogue/parseDocument.ts';
import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { effectiveGraph, formAliases } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { ProcedurePackage, ScenarioDocument } from '#core/scenarios/index.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
import { readWorkflow, type ProcessGraph } from '#core/workflows/index.ts';
import { seedFiles, seedWorkflows } from './seedFiles.ts';

/** The whole seed library, parsed; throws on the first file that is no document. */
export interface Seeds {
	readonly library: Library;
	readonly documents: readonly AnyDocument[];
	/** Process graphs by procedure code, each as the procedure does it. */
	readonly graphs: ReadonlyMap<string, ProcessGraph>;
	/** Process graphs as they are drawn, by workflow. */
	readonly bases: ReadonlyMap<Ref, ProcessGraph>;
	of<K extends SupportedKind>(kind: K): readonly Extract<AnyDocument, { kind: K }>[];
}

export async function loadSeeds(): Promise<Seeds> {
	const bases = new Map<string, ProcessGraph>();
	const documents: AnyDocument[] = seedFiles().map(({ path, json }) => {
		const parsed = parseDocument(json);
		if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.problems)}`);
		return parsed.value;
	});
	for (const [code, bpmn] of seedWorkflows()) {
		const graph = await readWorkflow(bpmn);
		if (!graph.ok) throw new Error(`${code}: ${JSON.stringify(graph.problems)}`);
		const { id = code, version = 1 } = graph.value.workflow ?? {};
		bases.set(formatRef('workflow', id, version), graph.value);
		documents.push({
			kind: 'workflow',
			id,
			version,
			formatVersion: 1,
			title: { vi: graph.value.name },
			bpmn
		});
	}
	const graphs = new Map(
		documents.flatMap((document) => {
			const base = document.kind === 'procedure' && bases.get(document.uses.workflow ?? '');
			return base ? [[document.code, effectiveGraph(document, base)] as const] : [];
		})
	);
	const byRef = new Map(
		documents.map((document) => [formatRef(document.kind, document.id, document.version), document])
	);
	const library = {
		get: (kind: SupportedKind, ref: string) => {
			const document = byRef.get(ref);
			return document?.kind === kind ? document : undefined;
		}
	} as Library;
	return {
		library,
		documents,
		graphs,
		bases,
		of: (kind) => documents.filter((document) => document.kind === kind) as never
	};
}

/** Everything needed to run the dossiers of a seeded procedure. */
export function packageOf(seeds: Seeds, procedure: ProcedureDocument): ProcedurePackage {
	const graph = seeds.graphs.get(procedure.code);
	const calendar = seeds.library.get('calendar', procedure.uses.calendar ?? '');
	if (!graph || !calendar) throw new Error(`${procedure.code} lacks its workflow or calendar`);
	return {
		procedure,
		graph,
		forms: compiledForms(seeds, procedure),
		calendar,
		sources: seeds.of('source'),
		personas: Object.fromEntries(
			seeds.of('persona').map((persona) => [formatRef('persona', persona.id, persona.version), persona])
		)
	};
}

export function scenariosOf(seeds: Seeds, code: string): readonly ScenarioDocument[] {
	return seeds.of('scenario').filter((scenario) => scenario.procedure === code);
}

// helpers

function compiledForms(seeds: Seeds, procedure: ProcedureDocument): Record<string, CompiledForm> {
	return Object.fromEntries(
		formAliases(procedure).map((alias) => {
			const form = seeds.library.get('form', procedure.uses[alias] ?? '');
			const compiled = form && compileForm(form, seeds.library);
			if (!compiled?.ok) throw new Error(`${procedure.code} ${alias}: ${JSON.stringify(compiled?.problems)}`);
			return [alias, compiled.value];
		})
	);
}
