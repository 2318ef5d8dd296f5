import type { Finding, Fix } from '#core/shared/finding.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Locale } from '#core/shared/text.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { ProblemItem } from '#lib/ui/index.ts';

/** A finding in words with the element it stands on. */
export interface PlacedProblem extends ProblemItem {
	readonly element?: string;
	readonly rule?: string;
	/** The path that shows it, when there is one. */
	readonly path?: readonly string[];
}

/** What can be done about a problem. */
export interface ProblemVerbs {
	/** Plays the path that shows a problem on the drawing, by the problem's id. */
	readonly play: (id: string) => void;
	readonly fix: (fix: Fix) => void;
}

/** What is wrong, in words: first what would refuse the save, then what linting found. */
export function problemItems(
	unreadable: readonly Problem[],
	findings: readonly Finding[],
	locale: Locale,
	verbs: ProblemVerbs
): readonly PlacedProblem[] {
	return [
		...unreadable.map((problem, index): PlacedProblem => ({
			id: `unreadable ${index}`,
			severity: 'error',
			text: problemText(problem, locale),
			...(problem.at ? { element: problem.at } : {})
		})),
		...findings.map((finding) => foundItem(finding, locale, verbs))
	];
}

// helpers

function foundItem(finding: Finding, locale: Locale, verbs: ProblemVerbs): PlacedProblem {
	const { rule, severity, at, params, fix, path } = finding;
	const id = `${rule} ${at} ${JSON.stringify(params ?? {})}`;
	return {
		id,
		severity,
		text: problemText(finding, locale),
		element: at,
		rule,
		...(path && path.length > 0
			? { path, show: { label: m.workflows_path_show(), run: () => verbs.play(id) } }
			: {}),
		...(fix ? { fix: { label: problemText(fix, locale), run: () => verbs.fix(fix) } } : {})
	};
}
