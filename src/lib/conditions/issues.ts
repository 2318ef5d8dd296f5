import { checkCondition, printFeel, type Ast, type ConditionIssue } from '#core/expressions/index.ts';
import type { Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemText } from '#lib/i18n/problems/index.ts';
import { domainsOf, type Variable } from './variable.ts';

/** What is wrong with a condition that parses, in words; `fix` writes what was most likely meant. */
export interface IssueText {
	readonly text: string;
	readonly fix?: { readonly label: string; readonly feel: string };
}

export function issuesOf(ast: Ast, variables: readonly Variable[], locale: Locale): readonly IssueText[] {
	const byPath = new Map(variables.map((variable) => [variable.path, variable]));
	const issues = checkCondition(ast, {
		paths: new Set(byPath.keys()),
		domains: domainsOf(variables),
		labels: (path) => labelsOf(byPath.get(path))
	});
	return issues.map((issue) => {
		const fix = fixOf(issue, byPath);
		return { text: textOf(issue, byPath, locale), ...(fix ? { fix } : {}) };
	});
}

// helpers

type ByPath = ReadonlyMap<string, Variable>;

function labelsOf(variable: Variable | undefined): Readonly<Record<string, string>> | undefined {
	return variable?.codes && Object.fromEntries(variable.codes.map(({ value, label }) => [value, label]));
}

function textOf(issue: ConditionIssue, byPath: ByPath, locale: Locale): string {
	if (issue.code === 'expression/never-true') return problemText({ code: issue.code }, locale);
	const { code, path } = issue;
	const variable = byPath.get(path)?.label ?? path;
	const value = code === 'expression/impossible-value' ? issue.value : '';
	return problemText({ code, params: { path, variable, value } }, locale);
}

function fixOf(issue: ConditionIssue, byPath: ByPath): IssueText['fix'] {
	if (!('proposal' in issue) || !issue.proposal || issue.instead === undefined) return undefined;
	const { instead } = issue;
	const name =
		issue.code === 'expression/unknown-variable'
			? byPath.get(instead)?.label
			: byPath.get(issue.path)?.codes?.find(({ value }) => value === instead)?.label;
	return { label: m.conditions_use_instead({ name: name ?? instead }), feel: printFeel(issue.proposal) };
}
