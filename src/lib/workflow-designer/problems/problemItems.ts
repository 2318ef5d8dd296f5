import type { Finding } from '#core/shared/finding.ts';
import type { Problem } from '#core/shared/problem.ts';
import type { Locale } from '#core/shared/text.ts';
import { problemText } from '#lib/i18n/problems/index.ts';
import type { ProblemItem } from '#lib/ui/index.ts';

/** A finding in words with the element it stands on. */
export interface PlacedProblem extends ProblemItem {
	readonly element?: string;
}

/** What is wrong, in words: first what would refuse the save, then what linting found. */
export function problemItems(
	unreadable: readonly Problem[],
	findings: readonly Finding[],
	locale: Locale
): readonly PlacedProblem[] {
	return [
		...unreadable.map((problem, index): PlacedProblem => ({
			id: `unreadable ${index}`,
			severity: 'error',
			text: problemText(problem, locale),
			...(problem.at ? { element: problem.at } : {})
		})),
		...findings.map((finding): PlacedProblem => ({
			id: `${finding.rule} ${finding.at} ${JSON.stringify(finding.params ?? {})}`,
			severity: finding.severity,
			text: problemText(finding, locale),
			element: finding.at
		}))
	];
}
