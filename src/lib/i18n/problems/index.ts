import type { Finding } from '#core/shared/finding.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Locale, Text } from '#core/shared/text.ts';
import auth from './auth.json' with { type: 'json' };
import dictionary from './dictionary.json' with { type: 'json' };
import dictionaryService from './dictionaryService.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import exchange from './exchange.json' with { type: 'json' };
import expressions from './expressions.json' with { type: 'json' };
import fillings from './fillings.json' with { type: 'json' };
import forms from './forms.json' with { type: 'json' };
import print from './print.json' with { type: 'json' };
import procedures from './procedures.json' with { type: 'json' };
import releases from './releases.json' with { type: 'json' };
import scenarios from './scenarios.json' with { type: 'json' };
import workflowDiff from './workflowDiff.json' with { type: 'json' };
import workflows from './workflows.json' with { type: 'json' };

/** Wording of every problem and rule: code → text with `{param}` placeholders. */
const CATALOGUE: Readonly<Record<string, Required<Text>>> = {
	...auth,
	...dictionary,
	...dictionaryService,
	...documents,
	...exchange,
	...expressions,
	...fillings,
	...forms,
	...print,
	...procedures,
	...releases,
	...scenarios,
	...workflowDiff,
	...workflows
};

/** What is wrong, in words; an unknown code shows itself rather than nothing. */
export function problemText(problem: Problem | Finding, locale: Locale): string {
	const code = 'rule' in problem ? problem.rule : problem.code;
	const template = CATALOGUE[code]?.[locale] ?? code;
	return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(problem.params?.[name] ?? whole));
}

export function problemCodes(): readonly string[] {
	return Object.keys(CATALOGUE);
}
