import { readFile, stat } from 'node:fs/promises';
import { sep } from 'node:path';
import { BUNDLE_INDEX, openNumbered } from '#consumer/index.ts';
import { diffBpmn, diffPackages, type Phrase, type SemanticChange } from '#core/releases/diff.ts';
import { blobPath, readIndex, readManifest, readPackage, readTar } from '#core/releases/index.ts';
import type { ProcedurePackage } from '#core/scenarios/index.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Locale } from '#core/shared/text.ts';
import { decodeBpmn, readWorkflow, type ProcessGraph } from '#core/workflows/index.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { phraseText } from '#lib/i18n/phraseText.ts';
import { CommandError, type Answer, type Call, type CliContext, type Command } from '../command.ts';
import { loadDiskLibrary, loadPackage } from '../library/index.ts';
import { pathOf, shownPath } from '../paths.ts';
import { exitOf } from '../problems.ts';

export const diff: Command = {
	name: 'diff',
	summary: 'diff',
	operands: 'A B',
	count: { min: 2, max: 2 },
	options: { library: { value: 'DIR', text: 'option_library' } },
	run: runDiff
};

// helpers

async function runDiff({ operands: [a = '', b = ''], options, context }: Call): Promise<Answer> {
	const library = pathOf(context, options.library ?? '.');
	const { compatibility, changes, migration } =
		isBpmn(a) && isBpmn(b)
			? diffBpmn(await graphAt(context, a), await graphAt(context, b))
			: diffPackages(await packageAt(context, a, library), await packageAt(context, b, library));
	const { locale } = context;
	return {
		exit: 0,
		json: {
			compatibility,
			changes: changes.map((change) => ({
				code: change.code,
				part: change.part,
				compatibility: change.compatibility,
				message: inBoth(change),
				...(change.at === undefined ? {} : { element: change.at }),
				...(change.migration ? { migration: migrationJson(change.migration) } : {})
			})),
			...(migration ? { migration } : {})
		},
		lines:
			changes.length === 0
				? [cliText('diff_none', locale)]
				: [
						...changes.flatMap((change) => linesOf(change, locale)),
						cliText('diff_summary', locale, {
							compatibility: cliText(`diff_${compatibility}`, locale),
							count: changes.length
						}),
						...(migration ? [cliText(`diff_migration_${migration.class}`, locale)] : [])
					]
	};
}

function linesOf(change: SemanticChange, locale: Locale): string[] {
	const { reason } = change.migration ?? {};
	return [
		`${phraseText(change, locale)} [${cliText(`diff_${change.compatibility}`, locale)}]`,
		...(reason ? [`  ${phraseText(reason, locale)}`] : [])
	];
}

function migrationJson({ reason, ...migration }: NonNullable<SemanticChange['migration']>): object {
	return { ...migration, ...(reason ? { reason: inBoth(reason) } : {}) };
}

function inBoth(phrase: Phrase): { readonly vi: string; readonly en: string } {
	return { vi: phraseText(phrase, 'vi'), en: phraseText(phrase, 'en') };
}

function isBpmn(operand: string): boolean {
	return operand.endsWith('.bpmn');
}

async function graphAt(context: CliContext, operand: string): Promise<ProcessGraph> {
	const path = pathOf(context, operand);
	const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
		throw unreadable(context, path, error.code ?? error.message);
	});
	const text = decodeBpmn(bytes);
	const graph = text.ok ? await readWorkflow(text.value) : text;
	if (!graph.ok)
		throw new CommandError(
			2,
			graph.problems.map((problem) => ({ ...problem, file: shownPath(context, path) }))
		);
	return graph.value;
}

/** A package folder, a bundle, or `DIR:CODE` / `DIR:CODE#NUMBER` of a pulled folder. */
async function packageAt(context: CliContext, operand: string, library: string): Promise<ProcedurePackage> {
	const path = pathOf(context, operand);
	const info = await stat(path).catch(() => undefined);
	if (info?.isDirectory()) return folderPackage(context, path, library);
	if (info) return bundledPackage(context, path);
	const [, folder, code, number] = /^(.+):([0-9][0-9.]*)(?:#(\d+))?$/.exec(operand) ?? [];
	if (folder === undefined || code === undefined) throw unreadable(context, path, 'ENOENT');
	const opened = await openNumbered(
		pathOf(context, folder),
		code,
		number === undefined ? undefined : Number(number)
	);
	if (!opened.ok) throw new CommandError(exitOf(opened.problems[0]), opened.problems);
	return opened.value.package;
}

async function folderPackage(context: CliContext, path: string, root: string): Promise<ProcedurePackage> {
	const library = await loadDiskLibrary(root, [path]);
	const folder = library.packages.find((each) => each.path === path);
	if (!folder) {
		const own: readonly Problem[] = library.problems.filter((problem) => problem.file.startsWith(path + sep));
		const none = { code: 'cli/no-package', params: { path: shownPath(context, path) } };
		throw new CommandError(2, own.length > 0 ? own : [none]);
	}
	const loaded = loadPackage(library, folder);
	if (!loaded.ok) throw new CommandError(2, loaded.problems);
	return loaded.value.package;
}

/** What a bundle holds; it is compared as it is, not believed: `verify` does that. */
async function bundledPackage(context: CliContext, path: string): Promise<ProcedurePackage> {
	const entries = readTar(await readFile(path));
	const files = new Map(entries?.map((entry) => [entry.path, entry.bytes]));
	const index = readIndex(files.get(BUNDLE_INDEX) ?? new Uint8Array(), BUNDLE_INDEX);
	const [release] = index.ok ? index.value.releases : [];
	const manifest = release && readManifest(files.get(blobPath(release.release)) ?? new Uint8Array());
	if (!manifest?.ok) throw unreadable(context, path, 'bundle');
	const read = await readPackage(manifest.value, async (digest) => files.get(blobPath(digest)));
	if (!read.ok) throw new CommandError(2, read.problems);
	return read.value;
}

function unreadable(context: CliContext, path: string, reason: string): CommandError {
	return new CommandError(2, [
		{ code: 'file/unreadable', params: { file: shownPath(context, path), reason } }
	]);
}
