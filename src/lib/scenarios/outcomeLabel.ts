import type { SourceOutcome } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

const LABELS: Readonly<Record<SourceOutcome, () => string>> = {
	found: () => m.scenarios_source_found(),
	notFound: () => m.scenarios_source_notFound(),
	partial: () => m.scenarios_source_partial(),
	wrong: () => m.scenarios_source_wrong(),
	timeout: () => m.scenarios_source_timeout()
};

/** What a look-up came to, in words. */
export function outcomeLabel(outcome: SourceOutcome): string {
	return LABELS[outcome]();
}
