import { sep } from 'node:path';
import { toLocal } from '#core/calendar/index.ts';
import { workflowContextOf } from '#core/catalogue/workflowContext.ts';
import { checkDictionary } from '#core/dictionary/index.ts';
import { checkForm } from '#core/forms/index.ts';
import { checkProcedure, effectiveGraph } from '#core/procedures/index.ts';
import type { Finding, Severity } from '#core/shared/finding.ts';
import type { LocalDate } from '#core/shared/ports.ts';
import { checkWorkflow } from '#core/workflows/index.ts';
import { cliText } from '#lib/i18n/cli/index.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import { patternFindings } from '#lib/server/forms/patternFindings.ts';
import { CommandError, type Answer, type Call, type CliContext, type Command } from '../command.ts';
import {
	documentFiles,
	loadDiskLibrary,
	refOf,
	surroundingsIn,
	type DiskLibrary,
	type ReadDocument,
	type Surroundings
} from '../library/index.ts';
import { pathOf, shownPath } from '../paths.ts';
import { showProblem } from '../problems.ts';

export const lint: Command = {
	name: 'lint',
	summary: 'lint',
	operands: 'PATH…',
	count: { min: 1, max: Infinity },
	options: { library: { value: 'DIR', text: 'option_library' } },
	run: runLint
};

// helpers

interface ShownFinding {
	readonly rule: string;
	readonly severity: Severity;
	readonly at: string;
	readonly line?: number;
	readonly message: { readonly vi: string; readonly en: string };
}

interface LintedFile {
	readonly path: string;
	readonly findings: readonly ShownFinding[];
}

async function runLint({ operands, options, context }: Call): Promise<Answer> {
	const paths = operands.map((path) => pathOf(context, path));
	const library = await loadDiskLibrary(pathOf(context, options.library ?? '.'), paths);
	const around = { today: toLocal(context.clock()).date, surroundings: surroundingsIn(library) };
	const files: LintedFile[] = [];
	let unreadable = false;
	for (const file of await targets(context, paths)) {
		const problems = library.problems.filter((problem) => problem.file === file);
		const read = library.files.get(file);
		unreadable ||= !read;
		files.push({
			path: shownPath(context, file),
			findings: [
				...problems.map((problem): ShownFinding => {
					const { code, line, at, message } = showProblem(context, problem);
					return {
						rule: code,
						severity: 'error',
						at: at ?? '',
						...(line !== undefined && { line }),
						message
					};
				}),
				...(read ? (await findingsIn(library, read, around)).map((finding) => shown(finding, read)) : [])
			]
		});
	}
	const count = (severity: Severity) =>
		files.reduce(
			(sum, file) => sum + file.findings.filter((finding) => finding.severity === severity).length,
			0
		);
	const [errors, warnings] = [count('error'), count('warning')];
	return {
		exit: unreadable ? 2 : errors > 0 ? 1 : 0,
		json: { files, errors, warnings },
		lines: [
			...files.flatMap((file) => file.findings.map((finding) => findingLine(context, file, finding))),
			cliText('lint_summary', context.locale, { files: files.length, errors, warnings })
		]
	};
}

/** The files to check; a path without any is a mistake of the caller's. */
async function targets(context: CliContext, paths: readonly string[]): Promise<readonly string[]> {
	const found: string[] = [];
	for (const path of paths) {
		const files = await documentFiles(path);
		if (files.length === 0) {
			throw new CommandError(2, [
				{ code: 'cli/nothing-to-check', params: { path: shownPath(context, path) } }
			]);
		}
		found.push(...files);
	}
	return [...new Set(found)];
}

/** What the rules of its kind say of a document, seen together with the library. */
async function findingsIn(
	library: DiskLibrary,
	{ document, graph, file }: ReadDocument,
	{ today, surroundings }: { readonly today: LocalDate; readonly surroundings: Surroundings }
): Promise<readonly Finding[]> {
	switch (document.kind) {
		case 'workflow': {
			const folder = library.packages.find((each) => file.startsWith(each.path + sep));
			const procedure = folder && library.get('procedure', folder.procedure);
			if (!graph) return [];
			if (!procedure) return checkWorkflow(graph, { library });
			const pinned = procedure.uses.workflow === refOf(document);
			const drawn = pinned ? effectiveGraph(procedure, graph) : graph;
			return checkWorkflow(drawn, workflowContextOf(procedure, library));
		}
		case 'procedure': {
			const base = library.graph(document.uses.workflow ?? '');
			const drawn = base && effectiveGraph(document, base);
			return checkProcedure(document, { library, today, base, graph: drawn });
		}
		case 'form':
			return [...checkForm(document, library, surroundings(document)), ...(await patternFindings(document))];
		case 'element':
		case 'group':
		case 'codelist':
		case 'source':
		case 'documentType':
		case 'instrument':
			return [
				...checkDictionary(document, library, surroundings(document)),
				...(await patternFindings(document))
			];
		default:
			return [];
	}
}

function shown({ rule, severity, at, params }: Finding, read: ReadDocument): ShownFinding {
	const line = at.startsWith('/') || at === '' ? read.line(at) : undefined;
	const worded = { code: rule, ...(params && { params }) };
	const message = { vi: problemText(worded, 'vi'), en: problemText(worded, 'en') };
	return { rule, severity, at, ...(line !== undefined && { line }), message };
}

function findingLine(
	context: CliContext,
	{ path }: LintedFile,
	{ rule, severity, at, line, message }: ShownFinding
): string {
	const place = line === undefined ? path : `${path}:${line}`;
	const word = cliText(`severity_${severity}`, context.locale);
	return `${place} ${word} ${rule}${at === '' ? '' : ` ${at}`}: ${message[context.locale]}`;
}
