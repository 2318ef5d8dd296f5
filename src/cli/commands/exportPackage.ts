import { readdir } from 'node:fs/promises';
import { sep } from 'node:path';
import { packageFiles } from '#core/catalogue/package/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { parseWorkflow } from '#lib/server/workflows/parseInWorker.ts';
import { CommandError, type Answer, type Call, type Command } from '../command.ts';
import { loadDiskLibrary, refOf, type DiskLibrary } from '../library/index.ts';
import { needed } from '../needed.ts';
import { pathOf, shownPath } from '../paths.ts';
import { writeFolder } from '../writeFolder.ts';

export const exportPackage: Command = {
	name: 'export',
	summary: 'export',
	operands: 'PACKAGE',
	count: { min: 1, max: 1 },
	options: {
		profile: { value: 'NAME', text: 'option_profile' },
		out: { value: 'DIR', text: 'option_out' },
		library: { value: 'DIR', text: 'option_library' }
	},
	run: runExport
};

// helpers

/** What can be made of a package; `plain` is the package on disk itself, with everything it refers to. */
const PROFILES = ['plain'] as const;

async function runExport(call: Call): Promise<Answer> {
	const {
		operands: [operand = ''],
		options,
		context
	} = call;
	const profile = needed(call, exportPackage, 'profile');
	if (!PROFILES.some((known) => known === profile)) {
		const params = { profile, available: PROFILES.join(', ') };
		throw new CommandError(2, [{ code: 'cli/profile-unavailable', params }]);
	}
	const out = pathOf(context, needed(call, exportPackage, 'out'));
	const shown = shownPath(context, out);
	if (!(await isFree(out))) throw new CommandError(2, [{ code: 'cli/exists', params: { file: shown } }]);

	const path = pathOf(context, operand);
	const library = await loadDiskLibrary(pathOf(context, options.library ?? '.'), [path]);
	const folders = library.packages.filter((folder) => folder.path === path || isIn(path, folder.path));
	const broken = library.problems.filter((problem) =>
		folders.length === 0
			? isIn(path, problem.file)
			: folders.some((folder) => isIn(folder.path, problem.file))
	);
	if (broken.length > 0) throw new CommandError(2, broken);
	if (folders.length === 0) {
		const params = { path: shownPath(context, path) };
		throw new CommandError(2, [{ code: 'cli/no-package', params }]);
	}
	const roots = [...library.files.values()]
		.filter(({ document }) => document.kind === 'procedure' || document.kind === 'scenario')
		.filter(({ file }) => folders.some((folder) => isIn(folder.path, file)));
	const documents = new Map(library.documents().map((document) => [refOf(document), document]));
	const files = await packageFiles(
		roots.map(({ document }) => refOf(document)),
		documents,
		parseWorkflow
	);
	if (!files.ok)
		throw new CommandError(
			2,
			files.problems.map((problem) => located(library, problem))
		);
	const written = await writeFolder(out, files.value);
	if (!written.ok) throw new CommandError(2, written.problems);
	return {
		exit: 0,
		json: {
			profile,
			packages: folders.map(({ code }) => code),
			out: shown,
			files: files.value.map((file) => file.path)
		},
		lines: [
			cliText('export_done', context.locale, {
				packages: folders.map(({ code }) => code).join(', '),
				files: files.value.length,
				out: shown
			})
		]
	};
}

/** Nothing stands there, or an empty folder. */
async function isFree(path: string): Promise<boolean> {
	try {
		return (await readdir(path)).length === 0;
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'ENOENT';
	}
}

function isIn(folder: string, file: string): boolean {
	return file.startsWith(folder + sep);
}

/** The problem with file and line; `packageFiles` names places as `<reference>#<pointer>`. */
function located(library: DiskLibrary, problem: Problem): Problem & { file?: string; line?: number } {
	const [ref = '', ...rest] = problem.at?.split('#') ?? [];
	const pointer = rest.join('#');
	const read = library.fileOf(ref);
	if (!read) return problem;
	const line = read.line(pointer);
	return { ...problem, at: pointer, file: read.file, ...(line !== undefined && { line }) };
}
