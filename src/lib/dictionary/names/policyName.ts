import type { PrefillPolicy } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** How a field is filled from its source, within a sentence. */
export function policyName(policy: PrefillPolicy): string {
	switch (policy) {
		case 'none':
			return m.dictionary_prefill_none();
		case 'optional':
			return m.dictionary_prefill_optional();
		case 'locked':
			return m.dictionary_prefill_locked();
	}
}
