import { m } from '#lib/i18n/paraglide/messages.js';
import type { ReaderUse } from '../types.ts';

/** How something rests on a place of a form, as the heading of a group. */
export function readerUseName(use: ReaderUse): string {
	return NAMES[use]();
}

// helpers

const NAMES: Readonly<Record<ReaderUse, () => string>> = {
	visibleWhen: m.dictionary_reads_visible,
	requiredWhen: m.dictionary_reads_required,
	calculation: m.dictionary_reads_calculation,
	test: m.dictionary_reads_test,
	flow: m.dictionary_reads_flow,
	edits: m.dictionary_reads_edits,
	shows: m.dictionary_reads_shows,
	forEach: m.dictionary_reads_for_each,
	case: m.dictionary_reads_case,
	component: m.dictionary_reads_component,
	fee: m.dictionary_reads_fee,
	answers: m.dictionary_reads_answers,
	asked: m.dictionary_reads_asked,
	prefilled: m.dictionary_reads_prefilled
};
