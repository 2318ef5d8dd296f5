import type { RelationType } from '#core/dictionary/types.ts';
import { m } from '#lib/i18n/paraglide/messages.js';

/** How an element relates to another, as said before the other's name. */
export function relationName(type: RelationType): string {
	switch (type) {
		case 'derivedFrom':
			return m.dictionary_relation_derived_from();
		case 'replaces':
			return m.dictionary_relation_replaces();
		case 'equivalent':
			return m.dictionary_relation_equivalent();
	}
}
