import type { ChangeClass } from '#core/dictionary/changes/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import type { IconName, Tone } from '#lib/ui/index.ts';

/** How far a change reaches, in a word and in a sentence. */
export function classLook(of: ChangeClass): {
	readonly tone: Tone;
	readonly icon: IconName;
	readonly name: string;
	readonly hint: string;
} {
	switch (of) {
		case 'compatible':
			return {
				tone: 'ok',
				icon: 'check',
				name: m.dictionary_class_compatible(),
				hint: m.dictionary_class_compatible_hint()
			};
		case 'widening':
			return {
				tone: 'info',
				icon: 'plus',
				name: m.dictionary_class_widening(),
				hint: m.dictionary_class_widening_hint()
			};
		case 'breaking':
			return {
				tone: 'err',
				icon: 'warning',
				name: m.dictionary_class_breaking(),
				hint: m.dictionary_class_breaking_hint()
			};
	}
}
