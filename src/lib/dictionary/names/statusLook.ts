import { m } from '#lib/i18n/paraglide/messages.js';
import type { IconName, Tone } from '#lib/ui/index.ts';

/** Where a definition stands: only a draft, or the state of its newest version. */
export type DictionaryStatus = 'draft' | 'inReview' | 'approved' | 'rejected' | 'retired';

export interface Look {
	readonly tone: Tone;
	readonly icon: IconName;
	readonly name: string;
}

export function statusLook(status: DictionaryStatus): Look {
	switch (status) {
		case 'draft':
			return { tone: 'neutral', icon: 'edit', name: m.dictionary_status_draft() };
		case 'inReview':
			return { tone: 'info', icon: 'clock', name: m.dictionary_status_in_review() };
		case 'approved':
			return { tone: 'ok', icon: 'check', name: m.dictionary_status_approved() };
		case 'rejected':
			return { tone: 'err', icon: 'close', name: m.dictionary_status_rejected() };
		case 'retired':
			return { tone: 'neutral', icon: 'lock', name: m.dictionary_status_retired() };
	}
}
