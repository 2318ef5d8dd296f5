import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of a file in `src/`, for what Node must load by itself (workers). Built code does not lie where its
 * source did, so the project is looked for upwards from this module and then from the working directory.
 */
export function sourceFile(path: string): string {
	for (const start of [dirname(fileURLToPath(import.meta.url)), process.cwd()]) {
		for (let folder = start; ; folder = dirname(folder)) {
			const candidate = join(folder, 'src', path);
			if (existsSync(candidate) && existsSync(join(folder, 'package.json'))) return candidate;
			if (dirname(folder) === folder) break;
		}
	}
	throw new Error(`src/${path} is missing: the server needs the project's src folder beside its build`);
}
