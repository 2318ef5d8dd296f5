import { parseDocument } from '#core/catalogue/parseDocument.ts';
import type { AnyDocument, DocumentByKind, SupportedKind } from '#core/catalogue/types.ts';
import type { CompiledForm } from '#core/forms/index.ts';
import type { JsonSchema } from '#core/dictionary/jsonSchema.ts';
import { outsideProfile } from '#core/dictionary/validate/outsideProfile.ts';
import type { ProcedurePackage } from '#core/scenarios/procedurePackage.ts';
import type { ScenarioDocument } from '#core/scenarios/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { fail, ok, type Problem, type Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { readCanonical } from './canonicalDocument.ts';
import type { ReadBlob } from './indexedFiles.ts';
import type { ReleaseContent, ReleaseManifest } from './manifest.ts';
import { codeListPath, CONTENT_PATHS } from './releaseContents.ts';

/** A release ready to run, without compiling anything and without executing what came with it. */
export interface ReleasedPackage extends ProcedurePackage {
	readonly scenarios: readonly ScenarioDocument[];
}

/**
 * Reads a release back from its files. `read` answers bytes that were checked against their digest. Problems name the
 * file: `release/missing-file`, `release/not-canonical`, `release/malformed`, `release/unknown-format` (a form compiled by a newer
 * edition), `release/foreign-keyword` {pointer, keyword} (a schema outside the portable profile).
 */
export async function readPackage(
	manifest: ReleaseManifest,
	read: ReadBlob
): Promise<Result<ReleasedPackage>> {
	const problems: Problem[] = [];
	const values = new Map<string, unknown>();
	for (const content of manifest.contents) {
		if (content.mediaType !== 'application/json') continue;
		const bytes = await read(content.digest);
		const parsed = bytes && readCanonical(bytes);
		if (parsed) values.set(content.path, parsed.value);
		else problems.push(at(content.path, bytes ? 'release/not-canonical' : 'release/missing-file'));
	}
	const files = new PackageFiles(manifest, values, problems);
	const procedure = files.document('procedure', CONTENT_PATHS.procedure);
	const calendar = files.document('calendar', CONTENT_PATHS.calendar);
	const graph = files.value<ProcessGraph>(CONTENT_PATHS.graph, isGraph);
	const personas = files.documents('persona').map((persona) => [refOf(persona), persona] as const);
	const released = {
		forms: Object.fromEntries(files.aliases().map((alias) => [alias, files.form(alias)])),
		templates: files.documents('template'),
		sources: files.documents('source'),
		personas: Object.fromEntries(personas),
		scenarios: files.documents('scenario')
	};
	const [first, ...rest] = problems;
	if (first || !procedure || !calendar || !graph) {
		return fail(first ?? at(CONTENT_PATHS.procedure, 'release/missing-file'), ...rest);
	}
	return ok({ procedure, calendar, graph, ...released });
}

// helpers

/** Foreign keywords named of one schema. */
const MAX_FOREIGN = 20;

/** The newest format of compiled forms we read. */
const COMPILED_FORMAT = 1;

type CompiledPlan = Omit<CompiledForm, 'codeLists' | 'formatVersion'> & {
	readonly formatVersion: number;
	readonly codeLists: readonly Ref[];
};

/** Typed access to the JSON files of a release; whatever is wrong joins `problems`. */
class PackageFiles {
	readonly #manifest: ReleaseManifest;
	readonly #values: ReadonlyMap<string, unknown>;
	readonly #problems: Problem[];

	constructor(manifest: ReleaseManifest, values: ReadonlyMap<string, unknown>, problems: Problem[]) {
		this.#manifest = manifest;
		this.#values = values;
		this.#problems = problems;
	}

	documents<K extends SupportedKind>(kind: K): DocumentByKind[K][] {
		return this.#contents(kind).flatMap((content) => this.document(kind, content.path) ?? []);
	}

	document<K extends SupportedKind>(kind: K, path: string): DocumentByKind[K] | undefined {
		const parsed = parseDocument(this.#values.get(path));
		if (parsed.ok && isKind(parsed.value, kind)) return parsed.value;
		this.#problems.push(at(path, 'release/malformed', parsed.ok ? '/kind' : parsed.problems[0].at));
		return undefined;
	}

	/** A file that has no schema of its own beyond being `known`. */
	value<T>(path: string, known: (value: unknown) => boolean): T | undefined {
		const value = this.#values.get(path);
		if (known(value)) return value as T;
		this.#problems.push(at(path, 'release/malformed'));
		return undefined;
	}

	aliases(): string[] {
		return this.#contents('form.plan').map((content) => content.path.split('/')[1] ?? '');
	}

	/** A compiled form, put together again from its files. */
	form(alias: string): CompiledForm {
		const part = <T>(name: string) => this.value<T>(`forms/${alias}/${name}.json`, isObject);
		const plan = part<CompiledPlan>('plan');
		if ((plan?.formatVersion ?? COMPILED_FORMAT) > COMPILED_FORMAT)
			this.#problems.push(at(`forms/${alias}/plan.json`, 'release/unknown-format'));
		const lists = (plan?.codeLists ?? []).map((ref) => {
			const list = this.value<{ readonly entries: unknown }>(codeListPath(ref), isObject);
			return [ref, list?.entries ?? []];
		});
		return {
			...plan,
			schema: this.#schema(`forms/${alias}/schema.json`),
			uiSchema: part('ui'),
			messages: part('messages'),
			codeLists: Object.fromEntries(lists)
		} as CompiledForm;
	}

	/** Validators pass over keywords they do not know: a schema that has some would check less than it says. */
	#schema(path: string): JsonSchema | undefined {
		const schema = this.value<JsonSchema>(path, isObject);
		for (const { at: pointer, keyword } of schema ? outsideProfile(schema).slice(0, MAX_FOREIGN) : []) {
			this.#problems.push({
				code: 'release/foreign-keyword',
				at: path,
				params: { item: path, pointer, keyword }
			});
		}
		return schema;
	}

	#contents(role: string): ReleaseContent[] {
		return this.#manifest.contents.filter((content) => content.role === role);
	}
}

function at(path: string, code: string, pointer = ''): Problem {
	return { code, at: path, params: { item: path, pointer: pointer || '/' } };
}

function refOf(document: AnyDocument): Ref {
	return formatRef(document.kind, document.id, document.version);
}

function isKind<K extends SupportedKind>(document: AnyDocument, kind: K): document is DocumentByKind[K] {
	return document.kind === kind;
}

function isObject(value: unknown): boolean {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isGraph(value: unknown): boolean {
	return (
		isObject(value) &&
		Array.isArray((value as ProcessGraph).nodes) &&
		Array.isArray((value as ProcessGraph).flows)
	);
}
