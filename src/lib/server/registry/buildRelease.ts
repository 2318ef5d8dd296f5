import type { ProcedureDocument } from '#core/procedures/types.ts';
import type { Library } from '#core/catalogue/types.ts';
import { compileForm, type CompiledForm } from '#core/forms/index.ts';
import { formAliases } from '#core/procedures/index.ts';
import {
	buildManifest,
	releaseFiles,
	type ReleaseFile,
	type ReleaseManifest,
	type SealedManifest
} from '#core/releases/index.ts';
import type { AnyDocument } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Digest } from '#core/shared/ports.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { applyToBpmn } from '#core/workflows/overrides/index.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { compileValidator } from '../forms/compileValidator.ts';
import { sha256 } from './nodeCrypto.ts';

/** The exact versions a release is built from. */
export interface ReleaseInput {
	readonly procedure: ProcedureDocument;
	/** The workflow as the procedure does it. */
	readonly graph: ProcessGraph;
	readonly library: Library;
	readonly versions: ReadonlyMap<Ref, { readonly content: AnyDocument; readonly digest: Digest }>;
	/** Number of the submission; rises within the procedure. */
	readonly number: number;
	/** The release it is compared with. */
	readonly supersedes?: Digest;
}

export interface BuiltRelease extends SealedManifest {
	readonly files: readonly ReleaseFile[];
}

/** Compiles the forms, writes the files and seals the manifest. Problems of a form carry its reference. */
export async function buildRelease(input: ReleaseInput): Promise<Result<BuiltRelease>> {
	const { procedure, graph, library, versions } = input;
	const workflow = library.get('workflow', procedure.uses.workflow ?? '');
	if (!workflow) throw new Error(`The procedure ${procedure.code} was frozen without its workflow`);
	const effective = await applyToBpmn(workflow.bpmn, procedure.workflowOverrides);
	if (!effective.ok) return effective;
	const forms = await compileForms(procedure, library);
	if (!forms.ok) return forms;
	const documents = [...versions.values()].map((version) => version.content);
	const files = releaseFiles(
		{ procedure, bpmn: effective.value.bpmn, graph, forms: forms.value, documents },
		sha256
	);
	const sealed = buildManifest(
		{
			procedure: describe(procedure),
			number: input.number,
			...(input.supersedes && { supersedes: input.supersedes }),
			contents: files.map(({ bytes: _bytes, ...content }) => content),
			lock: [...versions].map(([ref, { digest }]) => ({ ref, digest }))
		},
		sha256
	);
	return ok({ ...sealed, files });
}

// helpers

function describe({
	code,
	name,
	field,
	level,
	executionSystem
}: ProcedureDocument): ReleaseManifest['procedure'] {
	return { code, name, field, level, ...(executionSystem && { executionSystem }) };
}

async function compileForms(procedure: ProcedureDocument, library: Library) {
	const forms: Record<string, { readonly compiled: CompiledForm; readonly validator: string }> = {};
	const problems: Problem[] = [];
	for (const alias of formAliases(procedure)) {
		const ref = procedure.uses[alias] ?? '';
		const form = library.get('form', ref);
		if (!form) throw new Error(`The procedure ${procedure.code} was frozen without ${ref}`);
		const compiled = compileForm(form, library);
		if (compiled.ok) {
			forms[alias] = { compiled: compiled.value, validator: await compileValidator(compiled.value.schema) };
		} else {
			problems.push(
				...compiled.problems.map((problem) => ({ ...problem, at: `${ref}#${problem.at ?? ''}` }))
			);
		}
	}
	const [first, ...rest] = problems;
	return first ? fail(first, ...rest) : ok(forms);
}
