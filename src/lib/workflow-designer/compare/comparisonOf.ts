import type { Locale } from '#core/shared/text.ts';
import type { WorkflowDiff } from '#core/workflows/diff/index.ts';
import { phraseText } from '#lib/i18n/phraseText.ts';
import type { ComparedSide, Comparison } from './types.ts';

/** A comparison in words. */
export function comparisonOf(
	before: ComparedSide,
	after: ComparedSide,
	diff: WorkflowDiff,
	locale: Locale
): Comparison {
	return {
		before,
		after,
		migration: diff.migration,
		changes: diff.changes.map((change) => ({
			type: change.type,
			at: change.at,
			with: change.with ?? [],
			text: phraseText(change, locale),
			migration: change.migration,
			...(change.reason ? { reason: phraseText(change.reason, locale) } : {})
		}))
	};
}
