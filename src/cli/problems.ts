import type { Problem } from '#core/shared/problem.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { CliContext, Exit } from './command.ts';
import type { FileProblem } from './library/index.ts';
import { shownPath } from './paths.ts';

/** A problem as `--json` shows it. */
export interface ShownProblem {
	readonly code: string;
	readonly file?: string;
	readonly line?: number;
	readonly at?: string;
	readonly message: { readonly vi: string; readonly en: string };
}

export function showProblem(
	context: CliContext,
	problem: Problem & Partial<Pick<FileProblem, 'file' | 'line'>>
): ShownProblem {
	const { code, file, line, at } = problem;
	const params = withShownPaths(context, problem.params);
	const worded = { code, ...(params && { params }) };
	return {
		code,
		...(file !== undefined && { file: shownPath(context, file) }),
		...(line !== undefined && { line }),
		...(at !== undefined && at !== '' && { at }),
		message: { vi: problemText(worded, 'vi'), en: problemText(worded, 'en') }
	};
}

/** `forms/a.form.json:12 /pages/0: message` */
export function problemLine(context: CliContext, problem: ShownProblem): string {
	const { file, line, at, message } = problem;
	const place = [file === undefined ? '' : line === undefined ? file : `${file}:${line}`, at ?? ''].filter(
		Boolean
	);
	const text = message[context.locale];
	// Many messages name the place themselves.
	return place.length === 0 || text.includes(place[0] ?? '') ? text : `${place.join(' ')}: ${text}`;
}

/** Whose fault a problem of the consumer client is: the server's, the caller's, or what was checked. */
export function exitOf({ code }: Problem): Exit {
	if (['pull/unreachable', 'pull/refused', 'pull/too-large'].includes(code)) return 3;
	if (
		['pull/trust-needed', 'pull/other-channel', 'pull/locked', 'pull/foreign-folder'].includes(code) ||
		code.startsWith('file/')
	)
		return 2;
	return 1;
}

// helpers

function withShownPaths(context: CliContext, params: Problem['params']): Problem['params'] {
	if (!params) return params;
	return Object.fromEntries(
		Object.entries(params).map(([name, value]) => [
			name,
			(name === 'file' || name === 'other') && typeof value === 'string' ? shownPath(context, value) : value
		])
	);
}
