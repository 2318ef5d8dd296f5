import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AnyDocument, DocumentByKind, Library, SupportedKind } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import type { Result } from '#core/shared/problem.ts';
import { formatRef } from '#core/shared/ref.ts';
import { isTemplatePath } from '#core/workflows/templates/index.ts';
import type { ProcessGraph } from '#core/workflows/types.ts';
import { readDocumentFile, type FileProblem, type ReadDocument } from './readFile.ts';

/** A procedure with its own folder (docs/cli.md, package on disk). */
export interface PackageFolder {
	/** Folder, absolute. */
	readonly path: string;
	readonly code: string;
	readonly procedure: Ref;
	/** `workflow:id@n` of the folder's workflow.bpmn, when it could be read. */
	readonly workflow?: Ref;
}

/** Documents that lie on disk, by exact reference. */
export interface DiskLibrary extends Library {
	/** Every file read, by absolute path. */
	readonly files: ReadonlyMap<string, ReadDocument>;
	readonly packages: readonly PackageFolder[];
	/** Files that are no documents, and references that two files claim. */
	readonly problems: readonly FileProblem[];
	graph(workflow: Ref): ProcessGraph | undefined;
	documents(): readonly AnyDocument[];
	fileOf(ref: Ref): ReadDocument | undefined;
}

/**
 * The documents of the library at `root` (its `forms/` and `workflows/`) and of `more` files or folders, which go before
 * those of the library: a copy can be checked against the rest. A file named in `more` may have any name.
 */
export async function loadDiskLibrary(root: string, more: readonly string[] = []): Promise<DiskLibrary> {
	const own = new Set<string>();
	for (const path of more) for (const file of await documentFiles(resolve(path))) own.add(file);
	const rest = new Set<string>();
	for (const folder of ['forms', 'workflows'].map((name) => resolve(root, name))) {
		for (const file of await documentFiles(folder)) if (!own.has(file)) rest.add(file);
	}
	const named = new Set(more.map((path) => resolve(path)));
	const loaded = new LoadedLibrary();
	for (const paths of [own, rest]) {
		const claimed = new Set<Ref>();
		for (const path of [...paths].sort())
			loaded.add(path, await readDocumentFile(path, !named.has(path)), claimed);
	}
	return loaded;
}

/**
 * Every JSON and BPMN file below a folder, or the file itself; none when the path does not exist. Templates of whole
 * processes are no documents and are passed over.
 */
export async function documentFiles(path: string): Promise<readonly string[]> {
	const info = await stat(path).catch(() => undefined);
	if (!info) return [];
	if (!info.isDirectory()) return [path];
	const entries = await readdir(path, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && /\.(json|bpmn)$/i.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((file) => !isTemplatePath(file))
		.sort();
}

export function refOf({ kind, id, version }: AnyDocument): Ref {
	return formatRef(kind, id, version);
}

// helpers

class LoadedLibrary implements DiskLibrary {
	readonly files = new Map<string, ReadDocument>();
	readonly problems: FileProblem[] = [];
	readonly #byRef = new Map<Ref, ReadDocument>();

	get packages(): readonly PackageFolder[] {
		return packagesIn(this.files);
	}

	/** Adds a file; `claimed` are the references of the files it may not collide with. */
	add(path: string, read: Result<ReadDocument>, claimed: Set<Ref>): void {
		if (!read.ok) {
			this.problems.push(...read.problems.map((problem) => ({ ...problem, file: path })));
			return;
		}
		this.files.set(path, read.value);
		const ref = refOf(read.value.document);
		const other = this.#byRef.get(ref);
		if (claimed.has(ref) && other) {
			const params = { ref, file: path, other: other.file };
			this.problems.push({ code: 'file/claimed-twice', file: path, at: '/id', params });
		}
		claimed.add(ref);
		if (!other) this.#byRef.set(ref, read.value);
	}

	get<K extends SupportedKind>(kind: K, ref: Ref): DocumentByKind[K] | undefined {
		const document = this.#byRef.get(ref)?.document;
		return document?.kind === kind ? (document as DocumentByKind[K]) : undefined;
	}

	graph(workflow: Ref): ProcessGraph | undefined {
		return this.#byRef.get(workflow)?.graph;
	}

	documents(): readonly AnyDocument[] {
		return [...this.#byRef.values()].map((read) => read.document);
	}

	fileOf(ref: Ref): ReadDocument | undefined {
		return this.#byRef.get(ref);
	}
}

function packagesIn(files: ReadonlyMap<string, ReadDocument>): readonly PackageFolder[] {
	return [...files].flatMap(([path, { document }]) => {
		if (document.kind !== 'procedure' || basename(path) !== 'procedure.json') return [];
		const folder = dirname(path);
		const workflow = files.get(join(folder, 'workflow.bpmn'))?.document;
		return [
			{
				path: folder,
				code: document.code,
				procedure: refOf(document),
				...(workflow && { workflow: refOf(workflow) })
			}
		];
	});
}
