import type { SourceOutcome } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Option } from '#lib/ui/index.ts';

/** How a look-up ended, in words. */
export function sourceOutcomeName(outcome: SourceOutcome): string {
	return SOURCE_NAMES[outcome]();
}

/** Ways in which a dossier comes in. */
export function channelNames(): readonly Option[] {
	return [
		{ value: 'online', label: m.workflows_channel_online() },
		{ value: 'counter', label: m.workflows_channel_counter() },
		{ value: 'post', label: m.workflows_channel_post() }
	];
}

// helpers

const SOURCE_NAMES: Readonly<Record<SourceOutcome, () => string>> = {
	found: m.workflows_source_found,
	notFound: m.workflows_source_not_found,
	partial: m.workflows_source_partial,
	wrong: m.workflows_source_wrong,
	timeout: m.workflows_source_timeout
};
