import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isTemplatePath } from '#core/workflows/templates/index.ts';

/** One JSON file of the seed library, as it lies on disk. */
export interface SeedFile {
	/** Relative to the project's root, with forward slashes. */
	readonly path: string;
	readonly text: string;
	readonly json: { readonly kind: string; readonly id: string; readonly version: number } & Record<
		string,
		unknown
	>;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every JSON document under `forms/` and `workflows/`, by path; templates of whole processes are none. */
export function seedFiles(): readonly SeedFile[] {
	return [...filesUnder('forms'), ...filesUnder('workflows')]
		.filter((path) => path.endsWith('.json') && !isTemplatePath(path))
		.sort()
		.map((path) => {
			const text = readFileSync(join(ROOT, path), 'utf8');
			return { path, text, json: JSON.parse(text) as SeedFile['json'] };
		});
}

/** The BPMN files of the workflows, by procedure code. */
export function seedWorkflows(): ReadonlyMap<string, string> {
	const paths = filesUnder('workflows').filter((path) => path.endsWith('/workflow.bpmn'));
	return new Map(paths.map((path) => [path.split('/')[1] ?? '', readFileSync(join(ROOT, path), 'utf8')]));
}

// helpers

function filesUnder(folder: string): string[] {
	return readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
