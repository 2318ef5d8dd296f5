import type { Readiness } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { Look } from './statusLook.ts';

/** How ready a source is to answer. */
export function readinessLook(readiness: Readiness): Look {
	switch (readiness) {
		case 'live':
			return { tone: 'ok', icon: 'check', name: m.dictionary_readiness_live() };
		case 'inProgress':
			return { tone: 'info', icon: 'clock', name: m.dictionary_readiness_in_progress() };
		case 'awaitingGuidance':
			return { tone: 'warn', icon: 'note', name: m.dictionary_readiness_awaiting_guidance() };
		case 'unknown':
			return { tone: 'neutral', icon: 'help', name: m.dictionary_readiness_unknown() };
	}
}
