import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { AnyDocument, DocumentByKind, Library, SupportedKind } from '#core/catalogue/types.ts';
import type { Ref } from '#core/shared/document.ts';
import { formatRef } from '#core/shared/ref.ts';
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

/** The documents of the library at `root` (its `forms/` and `workflows/`) and of `more` files or folders. */
export async function loadDiskLibrary(root: string, more: readonly string[] = []): Promise<DiskLibrary> {
	const paths = new Set<string>();
	for (const folder of ['forms', 'workflows'].map((name) => resolve(root, name))) {
		for (const file of await documentFiles(folder)) paths.add(file);
	}
	for (const path of more) for (const file of await documentFiles(resolve(path))) paths.add(file);
	const files = new Map<string, ReadDocument>();
	const problems: FileProblem[] = [];
	for (const path of [...paths].sort()) {
		const read = await readDocumentFile(path);
		if (read.ok) files.set(path, read.value);
		else problems.push(...read.problems.map((problem) => ({ ...problem, file: path })));
	}
	return new LoadedLibrary(files, problems);
}

/** Every JSON and BPMN file below a folder, or the file itself; none when the path does not exist. */
export async function documentFiles(path: string): Promise<readonly string[]> {
	const info = await stat(path).catch(() => undefined);
	if (!info) return [];
	if (!info.isDirectory()) return [path];
	const entries = await readdir(path, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && /\.(json|bpmn)$/i.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

export function refOf({ kind, id, version }: AnyDocument): Ref {
	return formatRef(kind, id, version);
}

// helpers

class LoadedLibrary implements DiskLibrary {
	readonly files: ReadonlyMap<string, ReadDocument>;
	readonly packages: readonly PackageFolder[];
	readonly problems: readonly FileProblem[];
	readonly #byRef = new Map<Ref, ReadDocument>();

	constructor(files: ReadonlyMap<string, ReadDocument>, problems: readonly FileProblem[]) {
		const twice: FileProblem[] = [];
		for (const read of files.values()) {
			const ref = refOf(read.document);
			const other = this.#byRef.get(ref);
			if (other) {
				const params = { ref, file: read.file, other: other.file };
				twice.push({ code: 'file/claimed-twice', file: read.file, at: '/id', params });
			} else {
				this.#byRef.set(ref, read);
			}
		}
		this.files = files;
		this.problems = [...problems, ...twice];
		this.packages = packagesIn(files);
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
