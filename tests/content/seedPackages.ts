import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyDocument, Library } from '#core/catalogue/types.ts';
import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { formAliases } from '#core/procedures/index.ts';
import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { ProcedurePackage, ScenarioDocument } from '#core/scenarios/index.ts';
import type { PersonaDocument } from '#core/scenarios/types.ts';
import { parseRef } from '#core/shared/ref.ts';
import { readWorkflow, type ProcessGraph } from '#core/workflows/index.ts';
import { ROOT, seedFiles } from './seedFiles.ts';

export interface SeedPackage extends ProcedurePackage {
	readonly scenarios: readonly ScenarioDocument[];
}

/** The seed library as documents by exact reference; workflows carry their BPMN. */
export function seedLibrary(): Library {
	const documents = new Map(
		seedFiles().map(({ json }) => [`${json.kind}:${json.id}@${json.version}`, json as unknown as AnyDocument])
	);
	for (const procedure of documents.values()) {
		if (procedure.kind !== 'procedure') continue;
		const ref = procedure.uses.workflow ?? '';
		const pin = parseRef(ref);
		if (!pin) continue;
		const bpmn = readFileSync(join(ROOT, 'workflows', procedure.code, 'workflow.bpmn'), 'utf8');
		documents.set(ref, {
			kind: 'workflow',
			id: pin.id,
			version: Number(pin.version),
			formatVersion: 1,
			title: procedure.name,
			bpmn
		});
	}
	return {
		get: (kind, ref) => {
			const document = documents.get(ref);
			return document?.kind === kind ? (document as never) : undefined;
		}
	};
}

/** Every procedure of the seed library, ready to run. */
export async function seedPackages(): Promise<readonly SeedPackage[]> {
	const library = seedLibrary();
	const files = seedFiles();
	const procedures = files.filter(({ json }) => json.kind === 'procedure');
	const personas = files
		.filter(({ json }) => json.kind === 'persona')
		.map(({ json }) => [`persona:${json.id}@${json.version}`, json as unknown as PersonaDocument] as const);
	return Promise.all(
		procedures.map(async ({ json, path }) => {
			const procedure = json as unknown as ProcedureDocument;
			const calendar = library.get('calendar', procedure.uses.calendar ?? '');
			if (!calendar) throw new Error(`${path} names no calendar`);
			return {
				procedure,
				graph: await graphOf(procedure, library),
				forms: Object.fromEntries(
					formAliases(procedure).map((alias) => [alias, compiled(procedure.uses[alias] ?? '', library)])
				),
				calendar,
				sources: files.filter((file) => file.json.kind === 'source').map((file) => file.json as never),
				personas: Object.fromEntries(personas),
				scenarios: files
					.filter((file) => file.path.startsWith(path.replace('procedure.json', 'scenarios/')))
					.map((file) => file.json as unknown as ScenarioDocument)
			};
		})
	);
}

// helpers

async function graphOf(procedure: ProcedureDocument, library: Library): Promise<ProcessGraph> {
	const workflow = library.get('workflow', procedure.uses.workflow ?? '');
	const graph = await readWorkflow(workflow?.bpmn ?? '');
	if (!graph.ok) throw new Error(`${procedure.code}: ${JSON.stringify(graph.problems)}`);
	return graph.value;
}

function compiled(ref: string, library: Library): CompiledForm {
	const form = library.get('form', ref);
	if (!form) throw new Error(`No form ${ref}`);
	const result = compileForm(form, library);
	if (!result.ok) throw new Error(`${ref}: ${JSON.stringify(result.problems)}`);
	return result.value;
}
